/** Filters of the list of problems; each stands in the address and as a chip that can be taken away. */

import { Checkbox, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { ProblemsView } from '#view/problems.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { methods } from '../problem-fields.tsx';
import { outcomes, standings } from './filter-problems.ts';
import styles from './problem-filters.module.css';

const route = getRouteApi('/years/$book/problems');

export interface ProblemFiltersProps {
  readonly view: ProblemsView;
  readonly table: Table;
  readonly shown: number;
}

export function ProblemFilters({ view, table, shown }: ProblemFiltersProps) {
  const { t } = useTranslation(['problems', 'workflow']);
  const say = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q, unit, item, method, state, mine } = search;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });

  const itemName = itemOf(table, item) ?? table.categories.find(({ id }) => id === item);
  const chip = (id: string, label: string, change: Partial<typeof search>): FilterChip => ({ id, label, onRemove: () => set(change) });
  const chips = [
    ...(q === '' ? [] : [chip('q', t('filter.chip', { name: t('filter.q'), value: q }), { q: '' })]),
    ...(unit === '' ? [] : [chip('unit', t('filter.chip', { name: t('filter.unit'), value: view.units.find(({ id }) => id === unit)?.name ?? unit }), { unit: '' })]),
    ...(item === '' ? [] : [chip('item', t('filter.chip', { name: t('filter.item'), value: `${item} ${itemName === undefined ? '' : say(itemName.title)}` }), { item: '' })]),
    ...(method === undefined ? [] : [chip('method', t('filter.chip', { name: t('filter.method'), value: t(`workflow:method.${method}`) }), { method: undefined })]),
    ...(state === undefined ? [] : [chip('state', t('filter.chip', { name: t('filter.state'), value: t(`stateName.${state}`) }), { state: undefined })]),
    ...(mine ? [chip('mine', t('filter.mine'), { mine: false })] : []),
  ];

  return (
    <FilterBar label={t('filter.label')} chips={chips} onReset={() => void navigate({ search: { tab: 'problems' }, replace: true })}>
      <SearchField label={t('filter.q')} value={q} onChange={(text) => set({ q: text })} />
      {view.units.length > 1 && <PickField key={unit} label={t('filter.unit')} options={view.units} value={unit} onChange={(id) => set({ unit: id })} />}
      <NativeSelect
        label={t('filter.item')}
        value={item}
        onChange={(event) => set({ item: event.currentTarget.value })}
        data={[
          { value: '', label: t('filter.all') },
          ...table.categories.flatMap(({ id, title, items }) => [
            { value: id, label: `${id} ${say(title)}` },
            ...items.map((one) => ({ value: one.id, label: `\u2003${one.id} ${say(one.title)}` })),
          ]),
        ]}
      />
      <NativeSelect
        label={t('filter.method')}
        value={method ?? ''}
        onChange={(event) => set({ method: methods.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...methods.map((one) => ({ value: one, label: t(`workflow:method.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.state')}
        value={state ?? ''}
        onChange={(event) => set({ state: [...standings, ...outcomes].find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...[...standings, ...outcomes].map((one) => ({ value: one, label: t(`stateName.${one}`) }))]}
      />
      {view.allowed.includes('recordProblem') && (
        <Checkbox className={styles.mine} label={t('filter.mine')} checked={mine} onChange={(event) => set({ mine: event.currentTarget.checked })} />
      )}
      <p role="status" className={styles.count}>{t('filter.count', { count: shown })}</p>
    </FilterBar>
  );
}
