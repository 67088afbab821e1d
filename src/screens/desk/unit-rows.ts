/**
 * The list of units as data: what is shown by the filters of the address, in the order asked for.
 *
 * Imports: view (types), ui (order).
 */

import { byCount, byExact, byText, type Direction } from '#ui/order.ts';
import type { DeskListRow } from '#view/desk.ts';

export type UnitState = 'open' | 'ready' | 'graded' | 'stale';
export type UnitSort = 'unit' | 'total' | 'range' | 'open';

export interface UnitFilters {
  readonly q: string;
  readonly state: UnitState | undefined;
  readonly grade: string;
  readonly sort: UnitSort | undefined;
  readonly direction: Direction | undefined;
}

/** Without a sort the office's own order stays. */
export function unitRows(rows: readonly DeskListRow[], { q, state, grade, sort, direction = 'up' }: UnitFilters): readonly DeskListRow[] {
  const wanted = q.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (wanted === '' || row.unit.name.toLowerCase().includes(wanted) || row.unit.short.toLowerCase().includes(wanted)) &&
      (state === undefined || stateOf(row) === state) &&
      (grade === '' || gradeOf(row) === grade),
  );
  switch (sort) {
    case undefined:
      return shown;
    case 'unit':
      return shown.toSorted(byText((row) => row.unit.name, direction));
    case 'total':
      return shown.toSorted(byExact((row) => row.total, direction));
    case 'range':
      return shown.toSorted(byExact((row) => row.range.min, direction));
    case 'open':
      return shown.toSorted(byCount((row) => row.open.length, direction));
  }
}

/** graded: proposed and up to date. stale: proposed before the total changed. ready: only the grade is missing. open: the rest. */
export function stateOf(row: DeskListRow): UnitState {
  if (row.open.some(({ what }) => what === 'staleGrade')) return 'stale';
  if (row.proposal !== null) return 'graded';
  return mayTakeSuggested(row) ? 'ready' : 'open';
}

/** The grade that stands: proposed, otherwise suggested. */
export function gradeOf({ proposal, grade }: DeskListRow): string | null {
  return proposal?.grade ?? grade;
}

/** Complete, and nothing but its grade waits: the suggested grade can be proposed for it in one go. */
export function mayTakeSuggested({ total, open }: DeskListRow): boolean {
  return total !== null && open.every(({ what, blocking }) => !blocking || what === 'grade' || what === 'staleGrade');
}

/** Units for which "all at once" proposes: those ready, and those whose proposal is out of date. */
export function unitsToPropose(rows: readonly DeskListRow[]): readonly DeskListRow[] {
  return rows.filter((row) => mayTakeSuggested(row) && row.open.some(({ what }) => what === 'grade' || what === 'staleGrade'));
}
