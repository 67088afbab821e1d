/** Units that mended too late, or not yet: for the public criticism, as a table, a file and on paper. */

import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import type { NoticeRow } from '#view/notice-row.ts';
import { NoticeStatusTag } from './notice-status.tsx';
import { useNoticeColumns } from './use-notice-columns.tsx';
import styles from './rectification.module.css';

const heads = ['unit', 'label', 'problems', 'issued', 'delivered', 'dueDay', 'late', 'replied', 'status'] as const;

export interface CriticismListProps { readonly book: string; readonly title: string; readonly rows: readonly NoticeRow[]; readonly isPhone: boolean }

export function CriticismList({ book, title, rows, isPhone }: CriticismListProps) {
  const { t } = useTranslation('rectification');
  const { mark } = useFormat();
  const { criticism } = useNoticeColumns(book);
  if (rows.length === 0) return <EmptyState reason={t('criticism.none')} />;

  const handleExport = async () => {
    const { tableCsv } = await import('#exchange/table-csv.ts');
    const lines = rows.map(({ unit, label, numbers, issuedOn, deliveredOn, late, status }) => [
      unit.name, label, t('numbers', { numbers: numbers.join(mark) }), issuedOn, deliveredOn ?? '', late?.due ?? '', String(late?.days ?? ''), late?.replied ?? t('notReplied'), t(`status.${status}`),
    ]);
    saveAsFile(`${title} ${t('criticism.title')}.csv`, tableCsv(heads.map((head) => t(`column.${head}`)), lines), 'text/csv');
  };

  return (
    <>
      <p className={styles.note}>{t('criticism.note')}</p>
      <Group gap="xs" mb="sm" className="no-print">
        <Button variant="default" onClick={() => void handleExport()}>{t('criticism.csv')}</Button>
        <Button variant="default" onClick={() => window.print()}>{t('criticism.print')}</Button>
      </Group>
      {isPhone
        ? <CriticismCards book={book} rows={rows} />
        : <DataTable caption={t('criticism.title')} isCaptionHidden columns={criticism} rows={rows} rowKey={({ id }) => id} rowTone={({ status }) => (status === 'overdue' ? 'bad' : undefined)} />}
    </>
  );
}

function CriticismCards({ book, rows }: { readonly book: string; readonly rows: readonly NoticeRow[] }) {
  const { t } = useTranslation('rectification');
  const { day } = useFormat();
  return (
    <ul className={styles.cards} aria-label={t('criticism.title')}>
      {rows.map(({ id, unit, label, late, status }) => (
        <li key={id} data-tone={status === 'overdue' ? 'bad' : undefined}>
          <div className={styles.head}><strong>{unit.name}</strong> <NoticeStatusTag status={status} /></div>
          <Link className={styles.cardLink} to="/years/$book/rectification/$notice" params={{ book, notice: id }}>{label}</Link>
          {late !== null && (
            <dl className={styles.facts}>
              <dt>{t('column.dueDay')}</dt>
              <dd>{day(late.due)}</dd>
              <dt>{t('column.late')}</dt>
              <dd>{t('lateDays', { count: late.days })}</dd>
              <dt>{t('column.replied')}</dt>
              <dd>{late.replied === null ? t('notReplied') : day(late.replied)}</dd>
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
