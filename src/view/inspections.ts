/**
 * The inspections of a year: the office and the leaders see all, an inspector those that send them somewhere.
 *
 * Units do not learn from here that somebody is coming.
 */

import type { Actor, Method } from '#ledger/fields.ts';
import type { Candidate } from '#ledger/inspection-fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Day } from '#scheme/grammar.ts';
import { isFor, openTargets } from '#workflow/inspection-visits.ts';
import { candidatesOf } from '#workflow/inspection-draw.ts';
import type { Action } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { inspectorsOf } from './inspector-names.ts';
import { allowed, mayLook, unitName, type UnitName } from './viewer.ts';

export interface InspectionRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly method: Method;
  readonly from: Day;
  readonly due: Deadline;
  readonly drawn: boolean;
  readonly rounds: number;
  /** Of the latest round. */
  readonly targets: number;
  readonly visited: number;
  readonly problems: number;
  readonly closed: boolean;
}

export interface InspectionsView {
  readonly card: BookCard;
  readonly today: Day;
  /** Newest first. */
  readonly inspections: readonly InspectionRow[];
  readonly units: readonly UnitName[];
  /** What a draw looks at; empty for those who may not plan. */
  readonly candidates: readonly Candidate[];
  /** Everybody who was ever sent somewhere, for filling in. */
  readonly inspectors: readonly string[];
  readonly allowed: readonly Action[];
}

/** undefined for whom inspections do not exist. */
export function inspectionsView(state: BookState, viewer: Actor, now: string): InspectionsView | undefined {
  if (!mayLook(state, viewer, 'readInspections')) return undefined;
  const mayPlan = allowed(state, viewer).includes('planInspection');
  return {
    card: bookCard(state, viewer, now),
    today: shanghaiDay(now),
    inspections: [...state.inspections.values()].filter((one) => mayReadInspection(state, one, viewer)).map((one) => inspectionRow(state, one, now)).reverse(),
    units: [...state.units.values()].filter(({ listed }) => listed).map(unitName),
    candidates: mayPlan ? candidatesOf(state) : [],
    inspectors: mayPlan ? inspectorsOf(state) : [],
    allowed: allowed(state, viewer),
  };
}

/** An inspector reads what sends them somewhere: on the day that is looked at, and today. */
export function mayReadInspection({ present }: BookState, inspection: SeenInspection, viewer: Actor): boolean {
  if (!isFor(inspection, viewer)) return false;
  const now = present?.inspections.get(inspection.id);
  return now === undefined || isFor(now, viewer);
}

type SeenInspection = BookState['inspections'] extends ReadonlyMap<string, infer I> ? I : never;

export function inspectionRow(state: BookState, inspection: SeenInspection, now: string): InspectionRow {
  const { id, number, title, method, rounds, draw, closed } = inspection;
  const round = rounds[rounds.length - 1];
  if (round === undefined) throw new RangeError(`Inspection ${id} has no round.`);
  const targets = round.targets.length;
  return {
    id, number, title, method, from: round.from, due: deadline(round.to, now, state.calendar), drawn: draw !== null, rounds: rounds.length,
    targets, visited: targets - openTargets(state, inspection), problems: problemsOf(state, id), closed: closed !== null,
  };
}

function problemsOf(state: BookState, inspection: string): number {
  let count = 0;
  for (const { visits, problems } of state.units.values()) {
    const ids = new Set(visits.filter(({ of }) => of?.inspection === inspection).map(({ id }) => id));
    if (ids.size === 0) continue;
    for (const problem of problems.values()) if (problem.withdrawn === null && problem.visit !== null && ids.has(problem.visit)) count += 1;
  }
  return count;
}
