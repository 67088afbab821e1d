/**
 * What leaders look at: how grades are spread, who stands where and why, which parts of the work
 * are weak, and how self, peers, inspections and office compare.
 *
 * Figures stay decimal text; a chart turns them into lengths and prints the text.
 */

import { addDecimals, meanOf } from '#engine/decimal.ts';
import { replacedItems } from '#engine/replaced.ts';
import type { Actor } from '#ledger/fields.ts';
import { leavesOf } from '#ledger/leaves.ts';
import type { BookState } from '#ledger/state.ts';
import type { Action } from '#workflow/policy.ts';
import { deductionTable } from '#workflow/scheme-parts.ts';
import { bandsOf, scoreOf } from '#workflow/score.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { heatParts, type HeatPart } from './category-scores.ts';
import { ranked, type Publication, type ResultRow } from './results.ts';
import { allowed, mayLook, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface LeadershipView {
  readonly card: BookCard;
  readonly official: Publication | null;
  /** Best band first; `open` counts units whose total is not complete. */
  readonly distribution: readonly { readonly grade: string; readonly min: string; readonly units: readonly UnitName[] }[];
  readonly open: readonly UnitName[];
  readonly ranking: readonly ResultRow[];
  /** Categories by unit; several where classes of units have tables of their own. */
  readonly heat: readonly HeatPart[];
  /** Score per side and unit; a side that the scheme does not know is absent from `sides`. */
  readonly sides: readonly Side[];
  readonly compared: readonly { readonly unit: UnitName; readonly scores: Readonly<Partial<Record<Side, string | null>>> }[];
  /** Most frequent charges, by item and rule. */
  readonly frequent: readonly { readonly item: string; readonly rule: string; readonly units: number; readonly count: number; readonly points: string }[];
  readonly mean: string | null;
  readonly allowed: readonly Action[];
}

export type Side = 'inspection' | 'self' | 'peer' | 'office' | 'social';

export function leadershipView(state: BookState, viewer: Actor, now: string): LeadershipView | undefined {
  if (!mayLook(state, viewer, 'readCharts')) return undefined;
  const units = readableUnits(state, viewer);
  const ranking = ranked(state, units);
  const last = state.publications.at(-1);
  const named = (rows: readonly ResultRow[]) => rows.map((row) => row.unit);
  const sides = sidesOf(state);
  return {
    card: bookCard(state, viewer, now),
    official: last === undefined ? null : { version: last.version, at: last.at, head: last.head, correction: last.correction },
    distribution: bandsOf(state).map(({ name, min }) => ({
      grade: name, min, units: named(ranking.filter((row) => row.total !== null && row.grade === name)),
    })),
    open: named(ranking.filter((row) => row.total === null)),
    ranking,
    heat: heatParts(state, units),
    sides,
    compared: units.map((unit) => ({ unit: unitName(unit), scores: scoresBySide(state, unit, sides) })),
    frequent: frequentCharges(state, units),
    mean: meanOf(ranking.flatMap((row) => (row.total === null ? [] : [row.total]))),
    allowed: allowed(state, viewer),
  };
}

function sidesOf(state: BookState): readonly Side[] {
  const sides: Side[] = [];
  for (const leaf of leavesOf(state.scheme.total)) {
    if (leaf.kind === 'deductions') sides.push('inspection');
    if (leaf.kind === 'mean') sides.push('peer');
    if (leaf.kind === 'entered' || leaf.kind === 'questionnaire') sides.push('social');
    if (leaf.kind === 'sheet') sides.push(leaf.sheet === 'self' ? 'self' : 'office');
  }
  return [...new Set(sides)];
}

function scoresBySide(state: BookState, unit: SeenUnit, sides: readonly Side[]): Partial<Record<Side, string | null>> {
  const parts = new Map(scoreOf(state, unit).parts.map((part) => [part.id, part.score]));
  const scores: Partial<Record<Side, string | null>> = {};
  for (const leaf of leavesOf(state.scheme.total)) {
    const side: Side = leaf.kind === 'deductions' ? 'inspection' : leaf.kind === 'mean' ? 'peer' : leaf.kind === 'entered' || leaf.kind === 'questionnaire' ? 'social' : leaf.sheet === 'self' ? 'self' : 'office';
    if (!sides.includes(side)) continue;
    scores[side] = leaf === state.scheme.total ? scoreOf(state, unit).total : (parts.get(leaf.id) ?? null);
  }
  return scores;
}

function frequentCharges(state: BookState, units: readonly SeenUnit[]): LeadershipView['frequent'] {
  if (deductionTable(state.scheme) === undefined) return [];
  const found = new Map<string, { item: string; rule: string; units: Set<string>; count: number; points: string }>();
  for (const unit of units) {
    const result = scoreOf(state, unit);
    const replaced = replacedItems(state.scheme, result);
    for (const charge of result.charged) {
      if (replaced.has(charge.item)) continue;
      const key = `${charge.item} ${charge.rule}`;
      const row = found.get(key) ?? { item: charge.item, rule: charge.rule, units: new Set(), count: 0, points: '0' };
      row.units.add(unit.unit.id);
      row.count += charge.count;
      row.points = addDecimals(row.points, charge.points);
      found.set(key, row);
    }
  }
  return [...found.values()]
    .map((row) => ({ ...row, units: row.units.size }))
    .sort((a, b) => b.units - a.units || b.count - a.count || a.item.localeCompare(b.item));
}

