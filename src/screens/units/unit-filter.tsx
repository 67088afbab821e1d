/** Finding units in a long list; the filter is part of the address. */

import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { unitKinds } from '../use-kind-words.ts';

export interface UnitFilterProps { readonly book: string; readonly q: string; readonly kind: Unit['kind'] | undefined }

export function UnitFilter({ book, q, kind }: UnitFilterProps) {
  const { t } = useTranslation(['units', 'workflow']);
  const navigate = useNavigate();
  const handle = (change: Partial<Pick<UnitFilterProps, 'q' | 'kind'>>) =>
    void navigate({ to: '/years/$book/units', params: { book }, search: (old) => ({ ...old, ...change }), replace: true });
  const chips: FilterChip[] = [
    ...(q === '' ? [] : [{ id: 'q', label: t('filter.chipQ', { q }), onRemove: () => handle({ q: '' }) }]),
    ...(kind === undefined ? [] : [{ id: 'kind', label: t('filter.chipKind', { kind: t(`workflow:unitKind.${kind}`) }), onRemove: () => handle({ kind: undefined }) }]),
  ];
  return (
    <FilterBar label={t('filter.label')} chips={chips} onReset={() => handle({ q: '', kind: undefined })}>
      <SearchField label={t('filter.q')} value={q} onChange={(next) => handle({ q: next })} />
      <NativeSelect
        label={t('filter.kind')}
        value={kind ?? ''}
        onChange={(event) => handle({ kind: unitKinds.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...unitKinds.map((one) => ({ value: one, label: t(`workflow:unitKind.${one}`) }))]}
      />
    </FilterBar>
  );
}
