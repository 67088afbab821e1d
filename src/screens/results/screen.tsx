/** The ranking of a year: provisional while it runs, official once published. */

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { saveAsFile } from '#client/backup.ts';
import { useView } from '#client/book-queries.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { byCount, byExact, byText } from '#ui/order.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import type { ResultRow } from '#view/results.ts';
import { useGradeName } from '../grade-tag.tsx';
import styles from './results.module.css';
import { useResultColumns } from './use-result-columns.tsx';

const route = getRouteApi('/years/$book/results');

export function ResultsScreen() {
  const { t } = useTranslation(['results', 'workflow']);
  const { book } = route.useParams();
  const { q, grade, kind, sort, direction } = route.useSearch();
  const navigate = route.useNavigate();
  const { person } = useActor();
  const { card, official, rows, bands } = useView('results', book);
  const nameOf = useGradeName(book);
  const columns = useResultColumns(book, rows.some(({ total }) => total === null));
  const shown = useMemo(() => {
    const order = { rank: byCount<ResultRow>((row) => row.rank, direction), unit: byText<ResultRow>((row) => row.unit.name, direction), total: byExact<ResultRow>((row) => row.total, direction), problems: byCount<ResultRow>((row) => row.problems, direction) }[sort];
    const listed = rows.filter((row) => (q === '' || row.unit.name.includes(q)) && (grade === '' || row.grade === grade) && (kind === '' || row.unit.kind === kind));
    return listed.toSorted(order);
  }, [rows, q, grade, kind, sort, direction]);
  const set = (part: { q?: string; grade?: string; kind?: string }) =>
    void navigate({ to: '/years/$book/results', params: { book }, search: (old) => ({ ...old, ...part }), replace: true });
  const state = official === null ? t('provisional') : t(card.correcting ? 'correcting' : 'published', { version: official.version });
  const kindWord = (one: string) => t(`workflow:unitKind.${one as 'county'}`);

  const handleCsv = async () => {
    const { tableCsv } = await import('#exchange/table-csv.ts');
    saveAsFile(`${card.title}.csv`, tableCsv(columnsText(t), shown.map(csvRow)), 'text/csv');
  };

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={person} />
      <PageHeader
        title={t('title')}
        state={state}
        names={{ book: card.title }}
        sample={card.sample}
        actions={
          <>
            <Button variant="default" onClick={() => void handleCsv()}>{t('csv')}</Button>
            <Button variant="default" onClick={() => window.print()}>{t('print')}</Button>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState reason={t('empty')} />
      ) : (
        <>
          <FilterBar
            label={t('filter.label')}
            chips={[
              ...(q === '' ? [] : [{ id: 'q', label: t('filter.chipQ', { q }), onRemove: () => set({ q: '' }) }]),
              ...(grade === '' ? [] : [{ id: 'grade', label: t('filter.chipGrade', { grade: nameOf(grade) }), onRemove: () => set({ grade: '' }) }]),
              ...(kind === '' ? [] : [{ id: 'kind', label: t('filter.chipKind', { kind: kindWord(kind) }), onRemove: () => set({ kind: '' }) }]),
            ]}
            onReset={() => set({ q: '', grade: '', kind: '' })}
          >
            <TextInput label={t('filter.q')} value={q} onChange={(event) => set({ q: event.currentTarget.value })} />
            <NativeSelect label={t('filter.grade')} value={grade} onChange={(event) => set({ grade: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...bands.map(({ name }) => ({ value: name, label: nameOf(name) }))]} />
            <NativeSelect label={t('filter.kind')} value={kind} onChange={(event) => set({ kind: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...[...new Set(rows.map((row) => row.unit.kind))].map((one) => ({ value: one, label: kindWord(one) }))]} />
          </FilterBar>
          <p className={styles.quiet}>
            {t('count', { count: shown.length })} · {t('shared')}
          </p>
          <DataTable
            caption={t('caption')}
            isCaptionHidden
            columns={columns}
            rows={shown}
            rowKey={({ unit }) => unit.id}
            sort={{ id: sort, direction }}
            onSort={({ id, direction: next }) => void navigate({ to: '/years/$book/results', params: { book }, search: (old) => ({ ...old, sort: id as typeof sort, direction: next }), replace: true })}
            empty={<EmptyState reason={t('emptyFiltered')} action={<Button variant="default" onClick={() => set({ q: '', grade: '', kind: '' })}>{t('showAll')}</Button>} />}
          />
          {official !== null && (
            <p className={styles.quiet}>
              {t('head')} <code className={styles.hash}>{official.head}</code>
            </p>
          )}
        </>
      )}
    </>
  );
}

function columnsText(t: (key: 'column.rank' | 'column.unit' | 'column.total' | 'column.grade' | 'column.problems') => string): readonly string[] {
  return [t('column.rank'), t('column.unit'), t('column.total'), t('column.grade'), t('column.problems')];
}

function csvRow({ rank, unit, total, grade, problems }: ResultRow): readonly string[] {
  return [String(rank ?? ''), unit.name, total ?? '', grade ?? '', String(problems)];
}
