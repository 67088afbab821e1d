/** Visits that found no problem. They belong to the year as much as those that did. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { byText } from '#ui/order.ts';
import type { ProblemsView, VisitRow } from '#view/problems.ts';
import { EvidenceView } from '../evidence-view.tsx';

export function VisitList({ book, view }: { readonly book: string; readonly view: ProblemsView }) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { day } = useFormat();
  const columns: readonly Column<VisitRow>[] = [
    { id: 'unit', label: t('column.unit'), isRowHeader: true, cell: ({ unit }) => unit.name },
    { id: 'on', label: t('visits.on'), cell: ({ on }) => day(on) },
    { id: 'method', label: t('column.method'), cell: ({ method }) => t(`workflow:method.${method}`) },
    { id: 'words', label: t('visits.words'), cell: ({ words, evidence }) => <>{words}<EvidenceView book={book} evidence={evidence} /></> },
    { id: 'by', label: t('column.recorded'), isMinor: true, cell: ({ by }) => by.person },
  ];
  const record = view.allowed.includes('recordVisit') && (
    <Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems/new" params={{ book }} search={{ kind: 'visit' }} {...props} />}>{t('visits.record')}</Button>
  );
  const rows = view.visits.toSorted(byText((row) => row.on, 'down'));
  if (rows.length === 0) return <EmptyState reason={t('visits.none')} action={record === false ? undefined : record} />;
  return (
    <>
      <DataTable caption={t('visits.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {record}
    </>
  );
}
