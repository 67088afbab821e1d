/**
 * The units of a year on the desk: total, grade, attainable range and what is open, and the
 * suggested grade for all complete units in one go.
 *
 * Imports: client, router, screens (state of the year), ui, desk.
 */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useScheme, useView } from '#client/book-queries.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { useYearState } from '../year-state.ts';
import { ProposeSuggested } from './propose-suggested.tsx';
import { useGradeNameIn } from './use-grade-name.ts';
import { useUnitColumns } from './use-unit-columns.tsx';
import { unitRows, unitsToPropose } from './unit-rows.ts';

const route = getRouteApi('/years/$book/desk');
const states = ['open', 'ready', 'graded', 'stale'] as const;

export function UnitList() {
  const { t } = useTranslation('desk');
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useView('desk', book);
  const { scheme } = useScheme(book);
  const nameGrade = useGradeNameIn(scheme);
  const yearState = useYearState();
  const [isProposing, setProposing] = useState(false);
  const { q, state, grade, sort, direction } = search;
  const rows = useMemo(() => unitRows(view.rows, { q, state, grade, sort, direction }), [view.rows, q, state, grade, sort, direction]);
  const columns = useUnitColumns(book, { scheme, nameGrade });
  const ready = useMemo(() => unitsToPropose(view.rows), [view.rows]);

  const change = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const chips: FilterChip[] = [];
  if (q !== '') chips.push({ id: 'q', label: t('units.qChip', { q }), onRemove: () => change({ q: '' }) });
  if (state !== undefined) chips.push({ id: 'state', label: t(`units.state.${state}`), onRemove: () => change({ state: undefined }) });
  if (grade !== '') chips.push({ id: 'grade', label: nameGrade(grade), onRemove: () => change({ grade: '' }) });
  const reset = () => change({ q: '', state: undefined, grade: '' });

  return (
    <>
      <PageHeader
        title={t('title')}
        state={yearState(view.card)}
        names={{ book: view.card.title }}
        sample={view.card.sample}
        actions={
          view.allowed.includes('proposeGrade') && (
            <Button disabled={ready.length === 0} onClick={() => setProposing(true)}>{t('propose.open', { count: ready.length })}</Button>
          )
        }
      />
      <FilterBar label={t('units.filters')} chips={chips} onReset={reset}>
        <SearchField label={t('units.q')} value={q} onChange={(next) => change({ q: next })} />
        <NativeSelect
          label={t('units.stateLabel')}
          value={state ?? ''}
          onChange={(event) => change({ state: states.find((one) => one === event.currentTarget.value) })}
          data={[{ value: '', label: t('units.any') }, ...states.map((one) => ({ value: one, label: t(`units.state.${one}`) }))]}
        />
        <NativeSelect
          label={t('units.grade')}
          value={grade}
          onChange={(event) => change({ grade: event.currentTarget.value })}
          data={[{ value: '', label: t('units.any') }, ...view.bands.map(({ name }) => ({ value: name, label: nameGrade(name) }))]}
        />
      </FilterBar>
      <DataTable
        caption={t('units.caption')}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ unit }) => unit.id}
        {...(sort === undefined ? {} : { sort: { id: sort, direction: direction ?? 'up' } })}
        onSort={(next) => change({ sort: next.id as 'unit', direction: next.direction })}
        empty={
          view.rows.length === 0 ? (
            <EmptyState reason={t('units.noneAtAll')} />
          ) : (
            <EmptyState reason={t('units.none')} action={<Button variant="default" onClick={reset}>{t('units.reset')}</Button>} />
          )
        }
      />
      {isProposing && <ProposeSuggested book={book} rows={view.rows} nameGrade={nameGrade} onClose={() => setProposing(false)} />}
    </>
  );
}
