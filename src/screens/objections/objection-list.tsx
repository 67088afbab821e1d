/** The objections that fit the filters, those that wait for an answer first. Each opens beside the list. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { useFormat } from '#ui/format.ts';
import { PickField } from '#ui/pick-field.tsx';
import type { ObjectionRow, ObjectionsView } from '#view/objections.ts';
import { ObjectionStatusTag } from './objection-status.tsx';
import styles from './objections.module.css';
import { PointsChange } from './points-change.tsx';

const route = getRouteApi('/years/$book/objections');
const states = ['open', 'upheld', 'partly', 'rejected', 'withdrawn', 'moot'] as const;

export interface ObjectionListProps {
  readonly view: ObjectionsView;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

export function ObjectionList({ view, opened, onOpen }: ObjectionListProps) {
  const { t } = useTranslation('objections');
  const { instant } = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { unit, state } = search;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  if (view.objections.length === 0) return <EmptyState reason={t(view.allowed.includes('object') ? 'empty.own' : 'empty.none')} />;

  const rows = view.objections.filter((row) => (unit === '' || row.unit.id === unit) && (state === undefined || row.status === state));
  const chips: FilterChip[] = [
    ...(unit === '' ? [] : [{ id: 'unit', label: t('filter.chip', { name: t('column.unit'), value: view.units.find(({ id }) => id === unit)?.name ?? unit }), onRemove: () => set({ unit: '' }) }]),
    ...(state === undefined ? [] : [{ id: 'state', label: t('filter.chip', { name: t('column.status'), value: t(`status.${state}`) }), onRemove: () => set({ state: undefined }) }]),
  ];
  const columns: readonly Column<ObjectionRow>[] = [
    {
      id: 'about', label: t('column.about'), isRowHeader: true, width: '12rem',
      cell: (row) => (
        <button type="button" className={styles.open} aria-expanded={row.id === opened} onClick={() => onOpen(row.id === opened ? '' : row.id)}>
          {row.about === null ? t('aboutResult', { unit: row.unit.short }) : t('aboutCharge', { unit: row.unit.short, number: row.about.number, item: row.about.charge.item, rule: row.about.charge.rule })}
        </button>
      ),
    },
    { id: 'status', label: t('column.status'), width: '8rem', cell: ({ status }) => <ObjectionStatusTag status={status} /> },
    { id: 'change', label: t('column.change'), width: '9rem', cell: ({ change }) => (change === null ? '—' : <PointsChange before={change.before} after={change.after} />) },
    { id: 'words', label: t('column.words'), isMinor: true, cell: ({ words }) => <span className={styles.clip}>{words}</span> },
    { id: 'filed', label: t('column.filed'), width: '10rem', isMinor: true, cell: ({ filedAt }) => instant(filedAt) },
  ];
  return (
    <>
      <FilterBar label={t('filter.label')} chips={chips} onReset={() => set({ unit: '', state: undefined })}>
        {view.units.length > 1 && <PickField key={unit} label={t('column.unit')} options={view.units} value={unit} onChange={(id) => set({ unit: id })} />}
        <NativeSelect
          label={t('column.status')}
          value={state ?? ''}
          onChange={(event) => set({ state: states.find((one) => one === event.currentTarget.value) })}
          data={[{ value: '', label: t('filter.all') }, ...states.map((one) => ({ value: one, label: t(`status.${one}`) }))]}
        />
        <p role="status">{t('filter.count', { count: rows.length })}</p>
      </FilterBar>
      <DataTable
        caption={t('title')} isCaptionHidden columns={opened === '' ? columns : columns.slice(0, 3)} rows={rows} rowKey={({ id }) => id}
        rowTone={({ status }) => (status === 'open' ? 'wait' : undefined)} empty={<EmptyState reason={t('empty.filtered')} />}
      />
    </>
  );
}
