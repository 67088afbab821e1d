/** Filters of the list of notices; each stands in the address and as a chip that can be taken away. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SearchField } from '#ui/search-field.tsx';
import type { RectificationView } from '#view/rectification.ts';

const route = getRouteApi('/years/$book/rectification');

const states = ['open', 'issued', 'waiting', 'again', 'overdue', 'replied', 'closed', 'cancelled'] as const;

export function NoticeFilters({ view, shown }: { readonly view: RectificationView; readonly shown: number }) {
  const { t } = useTranslation('rectification');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q, unit, state } = search;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const chip = (id: string, label: string, change: Partial<typeof search>): FilterChip => ({ id, label, onRemove: () => set(change) });
  const chips = [
    ...(q === '' ? [] : [chip('q', t('filter.chip', { name: t('filter.q'), value: q }), { q: '' })]),
    ...(unit === '' ? [] : [chip('unit', t('filter.chip', { name: t('filter.unit'), value: view.units.find(({ id }) => id === unit)?.name ?? unit }), { unit: '' })]),
    ...(state === undefined ? [] : [chip('state', t('filter.chip', { name: t('filter.state'), value: t(`status.${state}`) }), { state: undefined })]),
  ];
  return (
    <FilterBar label={t('filter.label')} chips={chips} onReset={() => void navigate({ search: { tab: 'notices' }, replace: true })}>
      <SearchField label={t('filter.q')} value={q} onChange={(text) => set({ q: text })} />
      {view.units.length > 1 && <PickField key={unit} label={t('filter.unit')} options={view.units} value={unit} onChange={(id) => set({ unit: id })} />}
      <NativeSelect
        label={t('filter.state')}
        value={state ?? ''}
        onChange={(event) => set({ state: states.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...states.map((one) => ({ value: one, label: t(`status.${one}`) }))]}
      />
      <p role="status">{t('filter.count', { count: shown })}</p>
    </FilterBar>
  );
}
