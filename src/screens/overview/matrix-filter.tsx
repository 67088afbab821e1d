/** Which units the matrix shows: all of it in the address, so that a link opens the same list. */

import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { SearchField } from '#ui/search-field.tsx';
import type { MatrixRow, OverviewView } from '#view/overview.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import type { search } from './search.ts';
import styles from './matrix-filter.module.css';

export type MatrixSearch = ReturnType<typeof search.parse>;

export interface MatrixFilterProps {
  readonly search: MatrixSearch;
  readonly columns: OverviewView['columns'];
  readonly onChange: (change: Partial<MatrixSearch>) => void;
}

const statuses = ['notStarted', 'inProgress', 'needsMore', 'done', 'returned'] as const;
const nothing = { q: '', open: false, what: undefined, column: undefined, status: undefined } as const;

export function MatrixFilter({ search: { q, open, what, column, status }, columns, onChange }: MatrixFilterProps) {
  const { t } = useTranslation(['overview', 'workflow']);
  const chips: FilterChip[] = [];
  if (q !== '') chips.push({ id: 'q', label: t('filter.chipQ', { q }), onRemove: () => onChange({ q: '' }) });
  if (open) chips.push({ id: 'open', label: t('filter.chipOpen'), onRemove: () => onChange({ open: false }) });
  if (what !== undefined) chips.push({ id: 'what', label: t('filter.chipWhat', { what: t(`workflow:open.${what}`) }), onRemove: () => onChange({ what: undefined }) });
  if (column !== undefined) chips.push({ id: 'column', label: t('filter.chipColumn', { column: t(`workflow:column.${column}`) }), onRemove: () => onChange({ column: undefined }) });
  if (status !== undefined) chips.push({ id: 'status', label: t('filter.chipStatus', { status: t(`workflow:status.${status}`) }), onRemove: () => onChange({ status: undefined }) });

  return (
    <FilterBar label={t('filter.label')} chips={chips} onReset={() => onChange(nothing)}>
      <SearchField label={t('filter.q')} value={q} onChange={(next) => onChange({ q: next })} />
      <NativeSelect
        label={t('filter.column')} value={column ?? ''} onChange={(event) => onChange({ column: columns.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...columns.map((one) => ({ value: one, label: t(`workflow:column.${one}`) }))]}
      />
      <NativeSelect
        label={t('filter.status')} value={status ?? ''} onChange={(event) => onChange({ status: statuses.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('filter.all') }, ...statuses.map((one) => ({ value: one, label: t(`workflow:status.${one}`) }))]}
      />
      <Checkbox className={styles.open} label={t('filter.open')} checked={open} onChange={(event) => onChange({ open: event.currentTarget.checked })} />
    </FilterBar>
  );
}

/** A state without a step means: in any step. */
export function shownRows(rows: readonly MatrixRow[], { q, open, what, column, status }: MatrixSearch, openByUnit: ReadonlyMap<string, readonly OpenPoint[]>): readonly MatrixRow[] {
  const wanted = q.trim().toLowerCase();
  return rows.filter(({ unit, cells }) => {
    const points = openByUnit.get(unit.id) ?? [];
    if (wanted !== '' && !unit.name.toLowerCase().includes(wanted) && !unit.short.toLowerCase().includes(wanted)) return false;
    if (open && points.length === 0) return false;
    if (what !== undefined && !points.some((point) => point.what === what)) return false;
    return status === undefined || cells.some((cell) => cell.status === status && (column === undefined || cell.column === column));
  });
}
