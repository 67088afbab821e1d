/** Units that mended too late, or not yet: for the public criticism, as a table, a file and on paper. */

import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { NoticeRow } from '#view/notice-row.ts';
import { useNoticeColumns } from './use-notice-columns.tsx';
import styles from './rectification.module.css';

const heads = ['unit', 'label', 'problems', 'issued', 'delivered', 'dueDay', 'late', 'replied', 'status'] as const;

export function CriticismList({ book, title, rows }: { readonly book: string; readonly title: string; readonly rows: readonly NoticeRow[] }) {
  const { t } = useTranslation('rectification');
  const { criticism } = useNoticeColumns(book);
  if (rows.length === 0) return <EmptyState reason={t('criticism.none')} />;

  const handleExport = async () => {
    const { tableCsv } = await import('#exchange/table-csv.ts');
    const lines = rows.map(({ unit, label, numbers, issuedOn, deliveredOn, late, status }) => [
      unit.name, label, t('numbers', { numbers: numbers.join('、') }), issuedOn, deliveredOn ?? '', late?.due ?? '', String(late?.days ?? ''), late?.replied ?? t('notReplied'), t(`status.${status}`),
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
      <DataTable caption={t('criticism.title')} isCaptionHidden columns={criticism} rows={rows} rowKey={({ id }) => id} rowTone={({ status }) => (status === 'overdue' ? 'bad' : undefined)} />
    </>
  );
}
