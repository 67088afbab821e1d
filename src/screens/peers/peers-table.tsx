/** The assignment as a table, from the side of the reviewed or of the reviewers, with the progress of each sheet. */

import { Checkbox } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, type FilterChip } from '#ui/filter-bar.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import type { PeerSheetRow, PeersView } from '#view/peers.ts';
import type { Pairs } from './assign-in-turn.ts';
import styles from './peers-table.module.css';
import { SheetMark } from './sheet-mark.tsx';

type Unit = PeersView['units'][number];

export interface PeersTableProps {
  readonly book: string;
  readonly view: PeersView;
  /** What is shown: the assignment in force, or the one being changed. */
  readonly pairs: Pairs;
  readonly lead: ReactNode;
  readonly editButton?: (unit: Unit) => ReactNode;
  /** On the side of the reviewers: for one who has sheets. */
  readonly replaceButton?: (reviewer: Unit) => ReactNode;
}

const route = getRouteApi('/years/$book/peers');

export function PeersTable({ book, view, pairs, lead, editButton, replaceButton }: PeersTableProps) {
  const { t } = useTranslation('peers');
  const navigate = useNavigate();
  const { side, q, open } = route.useSearch();
  const handleSearch = (change: Partial<{ side: typeof side; q: string; open: boolean }>) => void navigate({ to: '/years/$book/peers', params: { book }, search: (old) => ({ ...old, ...change }), replace: true });

  const unitById = new Map(view.units.map((unit) => [unit.id, unit]));
  const sheets = new Map(view.pairs.flatMap(({ unit, reviewers }) => reviewers.map((row) => [`${unit.id} ${row.reviewer.id}`, row] as const)));
  const reviewedBy = new Map<string, string[]>(view.units.map(({ id }) => [id, []]));
  for (const [unit, reviewers] of pairs) for (const reviewer of reviewers) reviewedBy.get(reviewer)?.push(unit);
  const marks = (unit: Unit): readonly Mark[] =>
    side === 'units'
      ? (pairs.get(unit.id) ?? []).map((reviewer) => ({ name: unitById.get(reviewer)?.name ?? reviewer, unit: unit.name, row: sheets.get(`${unit.id} ${reviewer}`) }))
      : (reviewedBy.get(unit.id) ?? []).map((reviewed) => ({ name: unitById.get(reviewed)?.name ?? reviewed, unit: unitById.get(reviewed)?.name ?? reviewed, row: sheets.get(`${reviewed} ${unit.id}`) }));
  const doneOf = (list: readonly Mark[]) => list.filter(({ row }) => row?.status === 'done').length;

  const wanted = q.trim().toLowerCase();
  const shown = view.units.filter((unit) => (wanted === '' || unit.name.toLowerCase().includes(wanted)) && (!open || doneOf(marks(unit)) < marks(unit).length || (side === 'units' && marks(unit).length === 0)));
  const all = view.units.map((unit) => pairs.get(unit.id)?.length ?? 0).reduce((sum, count) => sum + count, 0);
  const done = [...pairs].flatMap(([unit, reviewers]) => reviewers.filter((reviewer) => sheets.get(`${unit} ${reviewer}`)?.status === 'done')).length;

  const columns: Column<Unit>[] = [
    { id: 'unit', label: t(side === 'units' ? 'column.unit' : 'column.reviewer'), isRowHeader: true, width: '22%', cell: ({ name }) => name },
    {
      id: 'others', label: t(side === 'units' ? 'column.reviewers' : 'column.assigned'),
      cell: (unit) => {
        const list = marks(unit);
        if (list.length === 0) return <span className={styles.nobody}>{t(side === 'units' ? 'nobody' : 'noLoad')}</span>;
        return <ul className={styles.marks}>{list.map((mark) => <li key={mark.name}><SheetMark book={book} {...mark} reviewer={side === 'units' ? mark.name : unit.name} /></li>)}</ul>;
      },
    },
    { id: 'progress', label: t('column.progress'), align: 'end', width: '6rem', isMinor: true, cell: (unit) => t('count', { done: doneOf(marks(unit)), of: marks(unit).length }) },
  ];
  if (editButton !== undefined && side === 'units') columns.push({ id: 'actions', label: t('column.actions'), width: '6rem', cell: editButton });
  if (replaceButton !== undefined && side === 'reviewers') columns.push({ id: 'actions', label: t('column.actions'), width: '6rem', cell: (unit) => (marks(unit).length > 0 ? replaceButton(unit) : null) });
  const chips: FilterChip[] = [
    ...(q === '' ? [] : [{ id: 'q', label: t('filter.chipQ', { q }), onRemove: () => handleSearch({ q: '' }) }]),
    ...(open ? [{ id: 'open', label: t('filter.chipOpen'), onRemove: () => handleSearch({ open: false }) }] : []),
  ];

  return (
    <Sheet note={lead} title={t(`caption.${side}`)}>
      <div className={styles.progress}><ProgressBar label={t('progress', { done, of: all })} value={done} of={all} /></div>
      <TabsBar label={t('tabs.label')} value={side} onChange={(next) => handleSearch({ side: next })} tabs={[{ id: 'units', label: t('tabs.units') }, { id: 'reviewers', label: t('tabs.reviewers') }]} />
      <TabPanel id={side}>
        <FilterBar label={t('filter.label')} chips={chips} onReset={() => handleSearch({ q: '', open: false })}>
          <SearchField label={t('filter.q')} value={q} onChange={(next) => handleSearch({ q: next })} />
          <Checkbox className={styles.open} label={t('filter.open')} checked={open} onChange={(event) => handleSearch({ open: event.currentTarget.checked })} />
        </FilterBar>
        <DataTable caption={t(`caption.${side}`)} isCaptionHidden density="dense" columns={columns} rows={shown} rowKey={({ id }) => id} empty={<EmptyState reason={t('empty')} />} />
      </TabPanel>
    </Sheet>
  );
}

interface Mark {
  /** The other side's name. */
  readonly name: string;
  /** The reviewed unit's name. */
  readonly unit: string;
  /** Not there while the pair is not saved. */
  readonly row: PeerSheetRow | undefined;
}
