/**
 * A plan to begin with: dates on working days and the settings that the scheme names.
 *
 * The dates are proposals of ours; the office changes them before it opens the year.
 *
 * Imports: scheme (types), ledger (types), working days.
 */

import type { Settings, StagePlan } from '#ledger/fields.ts';
import type { Day, Scheme, StageId } from '#scheme/grammar.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { isWorkingDay, nextDay } from './working-days.ts';

/** Month and day on which a stage begins; the year of assessment unless `next`. */
const begins: Readonly<Record<StageId, { readonly at: string; readonly next: boolean }>> = {
  preparation: { at: '01-04', next: false },
  selfAssessment: { at: '12-01', next: false },
  peerReview: { at: '12-15', next: false },
  review: { at: '12-29', next: false },
  approval: { at: '01-19', next: true },
  published: { at: '01-29', next: true },
  archived: { at: '03-02', next: true },
};

/**
 * Shape    One plan per stage of the scheme, in its order; each ends on the working day before the next begins.
 * Units    Days in Asia/Shanghai.
 */
export function defaultStages(scheme: Scheme, year: number): readonly StagePlan[] {
  const starts = scheme.stages.map(({ id }) => workingDayFrom(`${begins[id].next ? year + 1 : year}-${begins[id].at}`));
  return scheme.stages.map(({ id: stage }, index) => {
    const from = starts[index] as Day;
    const next = starts[index + 1];
    return { stage, from, to: next === undefined ? workingDayUpTo(`${year + 1}-12-31`) : workingDayUpTo(nextDay(next, -1)) };
  });
}

export function defaultSettings(scheme: Scheme): Settings {
  const mean = leavesOf(scheme.total).find((leaf) => leaf.kind === 'mean');
  return { trimFrom: mean?.kind === 'mean' ? mean.trimFrom : 0, peersPerUnit: 3, blindPeers: true };
}

/** A key for a unit from its name that no other unit has: u1, u2 … where the name gives none. */
export function unitKey(name: string, taken: ReadonlySet<string>): string {
  const base = name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40) || 'u';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

function workingDayFrom(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = nextDay(found);
  return found;
}

function workingDayUpTo(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = nextDay(found, -1);
  return found;
}
