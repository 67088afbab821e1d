/**
 * Questions about objections: until when a unit may object, and what stands against it.
 *
 * Imports: ledger, workflow.
 */

import type { Charge } from '#ledger/fields.ts';
import type { ObjectionState } from '#ledger/notice-state.ts';
import type { BookState, ProblemState, Untouched, UnitState } from '#ledger/state.ts';
import type { Day, Table } from '#scheme/grammar.ts';
import { noticeSettings } from './notice-rules.ts';
import { findingCosts } from './sheet-figures.ts';
import { addWorkingDays, shanghaiDay } from './working-days.ts';

type SeenUnit = Untouched<UnitState>;
type SeenProblem = Untouched<ProblemState>;
type SeenObjection = Untouched<ObjectionState>;

export interface ObjectionWindow {
  /** The day of the telling that it counts from; null where the unit has not been told yet. */
  readonly from: Day | null;
  /** Last day; null while there is none. */
  readonly closes: Day | null;
  /** False where the calendar of a year in between is not published. */
  readonly reliable: boolean;
}

/**
 * The window for objections to a problem's charges, or (null) to the published result.
 *
 * Units    Working days from delivery, the day itself not counted.
 * Gaps     A charge that nobody has told the unit of has no last day: it may object at any time.
 * Source   The number of days is a setting; neither regulation gives one. See docs/decisions/0082.
 */
export function objectionWindow(state: BookState, unit: SeenUnit, problem: SeenProblem | null): ObjectionWindow {
  const days = noticeSettings(state).objectionDays;
  const published = state.publications.at(-1);
  const told = [
    ...(problem !== null && problem.toldOn !== null ? [problem.toldOn] : []),
    ...(published !== undefined && (problem === null || published.at >= problem.chargesSince) ? [shanghaiDay(published.at)] : []),
  ];
  const from = told.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  const { reopened } = problem ?? unit;
  const counted = from === null ? null : addWorkingDays(from, days, state.calendar);
  if (reopened !== null && counted !== null && reopened.until > counted.day) return { from, closes: reopened.until, reliable: true };
  return { from, closes: counted?.day ?? null, reliable: counted?.reliable ?? true };
}

export function isWindowOpen({ closes }: ObjectionWindow, today: Day): boolean {
  return closes === null || today <= closes;
}

export function objectionIn(state: BookState, id: string): SeenObjection | undefined {
  return state.units.get(state.unitByObjection.get(id) ?? '')?.objections.get(id);
}

/** The newest objection to a charge (or to the result) that was not taken back. */
export function standingObjection(unit: SeenUnit, about: { readonly problem: string; readonly index: number } | null): SeenObjection | undefined {
  return [...unit.objections.values()].findLast(
    ({ about: other, withdrawn }) => withdrawn === null && (about === null ? other === null : other?.problem === about.problem && other.index === about.index),
  );
}

/** What a charge takes before the cap of its item. */
export function chargeCost(table: Table, charge: Untouched<Charge>): string {
  return findingCosts(table, charge.item, [charge])[0] ?? '0';
}
