/** Records that fit: a table where there is room, cards on a phone. */

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column, type Sort } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import type { RecordRow } from '#view/register.ts';
import { nameOfRecord } from '#view/register-fields.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { RecordTags } from '../record-tags.tsx';
import styles from './registers.module.css';

export interface RecordListProps {
  readonly book: string;
  readonly caption: string;
  readonly rows: readonly RecordRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onReset: () => void;
}

export function RecordList({ book, caption, rows, sort, onSort, onReset }: RecordListProps) {
  const { t } = useTranslation('registers');
  const isPhone = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const columns = useRecordColumns(book);
  if (rows.length === 0) return <EmptyState reason={t('emptyFiltered')} action={<Button variant="default" onClick={onReset}>{t('reset')}</Button>} />;
  if (isPhone) {
    return (
      <ul className={styles.cards}>
        {rows.slice(0, 300).map((row) => <li key={row.id} className={styles.card} data-late={row.state === 'overdue' || undefined}><RecordCard book={book} row={row} /></li>)}
        {rows.length > 300 && <li>{t('more', { count: rows.length - 300 })}</li>}
      </ul>
    );
  }
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === 'overdue' ? 'bad' : undefined)}
      sort={sort}
      onSort={onSort}
    />
  );
}

function RecordLink({ book, row }: { readonly book: string; readonly row: RecordRow }) {
  const { t } = useTranslation('registers');
  const name = nameOfRecord(row.content);
  return <Link to="/years/$book/registers/$record" params={{ book, record: row.id }}>{row.content.register === 'report' ? t('reportOf', { year: name }) : name}</Link>;
}

/** Due while it is open, done once it is. */
function Due({ row }: { readonly row: RecordRow }) {
  const { t } = useTranslation(['registers', 'record']);
  const { day } = useFormat();
  if (row.done !== null) return <>{t('doneOn', { day: day(row.done) })}</>;
  if (row.due === null) return <>{row.state === 'stopped' ? t('record:state.stopped') : t('noDay')}</>;
  return <DeadlineText deadline={row.due} />;
}

function useRecordColumns(book: string): readonly Column<RecordRow>[] {
  const { t } = useTranslation('registers');
  const { day } = useFormat();
  return useMemo(() => [
    { id: 'title', label: t('column.title'), isRowHeader: true, cell: (row) => <span className={styles.title}><RecordLink book={book} row={row} /></span> },
    { id: 'unit', label: t('column.unit'), isSortable: true, width: '11rem', cell: ({ unit }) => unit?.short ?? t('office') },
    { id: 'began', label: t('column.began'), width: '10rem', isMinor: true, cell: ({ content }) => day(beganOn(content)) },
    { id: 'due', label: t('column.due'), isSortable: true, width: '18rem', cell: (row) => <Due row={row} /> },
    { id: 'state', label: t('column.state'), width: '9rem', cell: (row) => <RecordTags row={row} /> },
  ], [t, day, book]);
}

function RecordCard({ book, row }: { readonly book: string; readonly row: RecordRow }) {
  const { t } = useTranslation('registers');
  return (
    <article>
      <h2 className={styles.cardTitle}><RecordLink book={book} row={row} /></h2>
      <p className={styles.meta}>{row.unit?.name ?? t('office')}</p>
      <p><Due row={row} /></p>
      <RecordTags row={row} />
    </article>
  );
}

function beganOn(content: RecordRow['content']): string {
  switch (content.register) {
    case 'publication':
      return content.arose;
    case 'request':
      return content.received;
    case 'explanation':
      return content.published;
    case 'clarification':
      return content.found;
    case 'report':
      return `${content.year}`;
  }
}
