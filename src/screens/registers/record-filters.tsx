/** Filters of a register; each stands in the address and as a chip that can be taken away. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SearchField } from '#ui/search-field.tsx';
import type { RegisterView } from '#view/register.ts';
import styles from './registers.module.css';

const route = getRouteApi('/years/$book/registers');
const states = ['open', 'stopped', 'overdue', 'done', 'doneLate', 'takenBack'] as const;

export function RecordFilters({ view, shown }: { readonly view: RegisterView; readonly shown: number }) {
  const { t } = useTranslation(['registers', 'record']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q, unit, state } = search;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const units = view.units.length > 1 ? [{ id: 'office', name: t('office') }, ...view.units] : [];
  const chip = (id: string, label: string, change: Partial<typeof search>): FilterChip => ({ id, label, onRemove: () => set(change) });
  const chips = [
    ...(q === '' ? [] : [chip('q', t('filter.chip', { name: t('filter.q'), value: q }), { q: '' })]),
    ...(unit === '' ? [] : [chip('unit', t('filter.chip', { name: t('filter.unit'), value: units.find(({ id }) => id === unit)?.name ?? unit }), { unit: '' })]),
    ...(state === undefined ? [] : [chip('state', t('filter.chip', { name: t('filter.state'), value: t(`record:state.${state}`) }), { state: undefined })]),
  ];

  return (
    <FilterBar label={t('filter.label')} chips={chips} onReset={() => void navigate({ search: { register: view.register.kind }, replace: true })}>
      <SearchField label={t('filter.q')} value={q} onChange={(text) => set({ q: text })} />
      {units.length > 0 && <PickField key={unit} label={t('filter.unit')} options={units} value={unit} onChange={(id) => set({ unit: id })} />}
      <NativeSelect
        label={t('filter.state')}
        value={state ?? ''}
        onChange={(event) => set({ state: states.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...states.map((one) => ({ value: one, label: t(`record:state.${one}`) }))]}
      />
      <p role="status" className={styles.count}>{t('filter.count', { count: shown })}</p>
    </FilterBar>
  );
}
