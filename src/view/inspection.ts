/**
 * One inspection: rounds with what became of each target, the draw with its list, and what was changed by hand.
 *
 * An inspector sees the own targets, and not the draw, which names all.
 */

import type { Actor } from '#ledger/fields.ts';
import type { DrawInput } from '#ledger/inspection-fields.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { Day } from '#scheme/grammar.ts';
import { visitsFor } from '#workflow/inspection-visits.ts';
import { drawInspection, type DrawResult } from '#workflow/inspection-draw.ts';
import type { Action } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { inspectionRow, mayReadInspection, type InspectionRow } from './inspections.ts';
import { inspectorsOf } from './inspector-names.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import type { VisitRow } from './problems.ts';
import type { TaskStatus } from './task-status.ts';
import { allowed, mayLook, unitName, type UnitName } from './viewer.ts';

export interface TargetRow {
  readonly unit: UnitName;
  readonly listed: boolean;
  readonly inspectors: readonly string[];
  readonly status: TaskStatus;
  readonly visits: readonly VisitRow[];
  /** Problems recorded on these visits, oldest first. */
  readonly problems: readonly ProblemRow[];
}

export interface HandChange {
  readonly added: readonly UnitName[];
  readonly removed: readonly UnitName[];
  /** Units to which others go than before. */
  readonly reassigned: readonly UnitName[];
  readonly reason: string;
  readonly by: Actor;
  readonly at: string;
}

export interface RoundView {
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
  readonly due: Deadline;
  readonly reason: string;
  readonly targets: readonly TargetRow[];
  readonly changes: readonly HandChange[];
}

export interface InspectionView {
  readonly card: BookCard;
  readonly today: Day;
  readonly row: InspectionRow;
  readonly revision: number;
  readonly items: readonly string[];
  readonly by: Actor;
  readonly at: string;
  readonly closed: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
  /** First round first. */
  readonly rounds: readonly RoundView[];
  readonly draw: { readonly input: Untouched<DrawInput>; readonly result: DrawResult } | null;
  readonly units: readonly UnitName[];
  readonly inspectors: readonly string[];
  readonly allowed: readonly Action[];
}

/** undefined where there is none for this viewer. */
export function inspectionView(state: BookState, id: string, { viewer, now }: { readonly viewer: Actor; readonly now: string }): InspectionView | undefined {
  const found = state.inspections.get(id);
  if (found === undefined || !mayLook(state, viewer, 'readInspections') || !mayReadInspection(state, found, viewer)) return undefined;
  const isInspector = viewer.role === 'inspector';
  const { revision, items, by, at, closed, draw } = found;
  return {
    card: bookCard(state, viewer, now), today: shanghaiDay(now), row: inspectionRow(state, found, now), revision, items, by, at, closed,
    rounds: found.rounds.map((round): RoundView => {
      const { number, from, to, reason } = round;
      return {
        number, from, to, reason, due: deadline(to, now, state.calendar),
        targets: round.targets.filter(({ inspectors }) => !isInspector || inspectors.includes(viewer.person)).map((target) => targetRow(state, { inspection: id, round: number }, target)),
        changes: isInspector ? [] : round.changes.map((change) => handChange(state, change)),
      };
    }),
    draw: isInspector || draw === null ? null : { input: draw, result: drawInspection(draw) },
    units: isInspector ? [] : [...state.units.values()].filter(({ listed }) => listed).map(unitName),
    inspectors: isInspector ? [] : inspectorsOf(state),
    allowed: allowed(state, viewer),
  };
}

type SeenRound = BookState['inspections'] extends ReadonlyMap<string, infer I> ? (I extends { readonly rounds: readonly (infer R)[] } ? R : never) : never;

function targetRow(state: BookState, of: { inspection: string; round: number }, { unit: id, inspectors }: SeenRound['targets'][number]): TargetRow {
  const unit = state.units.get(id);
  if (unit === undefined) throw new RangeError(`The book has no unit ${id}.`);
  const visits = visitsFor(state, of, id);
  const ids = new Set(visits.map((visit) => visit.id));
  const named = unitName(unit);
  return {
    unit: named, listed: unit.listed, inspectors,
    status: visits.length === 0 ? 'notStarted' : visits.some(({ concluded }) => concluded !== null) ? 'done' : 'inProgress',
    visits: visits.map((visit) => ({ ...visit, unit: named })),
    problems: problemRows(state, unit).filter(({ visit }) => visit !== null && ids.has(visit)),
  };
}

function handChange(state: BookState, { before, after, reason, by, at }: SeenRound['changes'][number]): HandChange {
  const was = new Map(before.map(({ unit, inspectors }) => [unit, inspectors.join('\n')]));
  const is = new Map(after.map(({ unit, inspectors }) => [unit, inspectors.join('\n')]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => {
    const unit = state.units.get(id);
    return unit === undefined ? [] : [unitName(unit)];
  });
  return {
    added: named([...is.keys()].filter((id) => !was.has(id))),
    removed: named([...was.keys()].filter((id) => !is.has(id))),
    reassigned: named([...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id))),
    reason, by, at,
  };
}
