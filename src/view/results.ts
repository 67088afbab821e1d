/**
 * Results: the ranking of a year, and one unit's result with its reasons.
 *
 * A published year shows what was published; before, those who may see it get the present state,
 * named as provisional. Equal totals share a rank.
 */

import { explain, type TotalReason } from '#engine/explain.ts';
import type { UnitResult } from '#engine/facts.ts';
import type { Actor } from '#ledger/fields.ts';
import { factsOf } from '#ledger/facts.ts';
import type { BookState } from '#ledger/state.ts';
import { listedUnits } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import { bandsOf, scoreOf } from '#workflow/score.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { standing } from './standing.ts';
import { allowed, mayReadScore, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ResultsView {
  readonly card: BookCard;
  readonly official: Publication | null;
  readonly rows: readonly ResultRow[];
  readonly bands: readonly { readonly name: string; readonly min: string }[];
  readonly allowed: readonly Action[];
}

export interface Publication { readonly version: number; readonly at: string; readonly head: string; readonly correction: string | null }

export interface ResultRow {
  readonly unit: UnitName;
  /** 1 is best; null while the total is not complete. */
  readonly rank: number | null;
  readonly total: string | null;
  /** Confirmed grade where there is one, otherwise the suggested one. */
  readonly grade: string | null;
  readonly suggested: string | null;
  readonly confirmed: boolean;
  readonly reason: string;
  readonly range: UnitResult['range'];
  readonly parts: UnitResult['parts'];
  readonly fraud: string;
  readonly problems: number;
}

export interface UnitResultView {
  readonly card: BookCard;
  readonly official: Publication | null;
  readonly row: ResultRow;
  readonly result: UnitResult;
  readonly explanation: TotalReason;
  readonly problems: readonly ProblemRow[];
  /** Earlier published results of this unit, oldest first. */
  readonly versions: readonly { readonly version: number; readonly at: string; readonly total: string; readonly grade: string; readonly correction: string | null }[];
}

export function resultsView(state: BookState, viewer: Actor, now: string): ResultsView {
  const readable = new Set(readableUnits(state, viewer).map(({ unit }) => unit.id).filter((id) => mayReadScore(state, viewer, id)));
  // a rank is a place among all units, also for a reader who sees only one of them
  const rows = readable.size === 0 ? [] : ranked(state, listedUnits(state)).filter(({ unit }) => readable.has(unit.id));
  return {
    card: bookCard(state, viewer, now), official: officialOf(state), rows, bands: bandsOf(state), allowed: allowed(state, viewer),
  };
}

export function unitResultView(state: BookState, id: string, { viewer, now }: { viewer: Actor; now: string }): UnitResultView | undefined {
  const unit = state.units.get(id);
  if (unit?.listed !== true || !mayReadScore(state, viewer, id)) return undefined;
  const result = scoreOf(state, unit);
  const row = ranked(state, listedUnits(state)).find((one) => one.unit.id === id);
  if (row === undefined) return undefined;
  return {
    card: bookCard(state, viewer, now), official: officialOf(state), row, result,
    explanation: explain(state.scheme, result, factsOf(state, unit)),
    problems: problemRows(state, unit, viewer),
    versions: state.publications.flatMap(({ version, at, results, correction }) => {
      const published = results.find((one) => one.unit === id);
      return published === undefined ? [] : [{ version, at, total: published.total, grade: published.grade, correction }];
    }),
  };
}

/** The publication in force; null before the first, and while a correction is under way the one that it corrects. */
function officialOf(state: BookState): Publication | null {
  const last = state.publications.at(-1);
  return last === undefined ? null : { version: last.version, at: last.at, head: last.head, correction: last.correction };
}

/** Best total first, equal totals in the office's order and with one rank; incomplete units last. */
export function ranked(state: BookState, units: readonly SeenUnit[]): readonly ResultRow[] {
  const rows = units.map((unit) => resultRow(state, unit));
  const complete = standing(state, rows.map(({ unit }) => unit.id), rows.map(({ total }) => total)).flatMap(({ unit, rank }) => {
    const row = rows[unit];
    return row === undefined ? [] : [{ ...row, rank }];
  });
  return [...complete, ...rows.filter(({ total }) => total === null)];
}

function resultRow(state: BookState, unit: SeenUnit): ResultRow {
  const { total, grade, range, parts, fraud } = scoreOf(state, unit);
  const { proposal } = unit;
  const confirmed = proposal !== null && proposal.total === total && proposal.suggested === grade;
  return {
    unit: unitName(unit), rank: null, total, grade: confirmed ? proposal.grade : grade, suggested: grade, confirmed,
    reason: confirmed ? proposal.reason : '', range, parts, fraud,
    problems: [...unit.problems.values()].filter((problem) => problem.withdrawn === null && problem.joinedInto === null).length,
  };
}
