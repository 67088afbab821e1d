/**
 * Places in a ranking: the one way of earning points that looks at other units.
 *
 * Imports: nothing beyond the room.
 */

import type { RankingEarning } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { EarnedFact, UnitFacts } from './facts.ts';
import { levelsOf } from './levels.ts';
import type { Plan } from './plan.ts';
import { compare, hundred, over, rational, times, type Rational } from './rational.ts';

interface Entry {
  readonly unit: number;
  readonly item: string;
  /** undefined: nobody knows yet. */
  readonly figure: Rational | undefined;
}

interface Field {
  readonly ranking: RankingEarning;
  readonly entries: Entry[];
}

/**
 * Points of each unit's ranked items.
 *
 * Shape    units: all that are ranked together, in any order. Returns a map by item for each unit.
 * Gaps     While one unit of a group has no figure nobody of it has a place. Units to which the item does not apply are in no group.
 * Example  figures 90, 80, 80, ties "better": places 1, 2, 2; ties "worse": 1, 3, 3.
 */
export function placesOf(plan: Plan, units: readonly UnitFacts[]): readonly ReadonlyMap<string, Rational>[] {
  const fields = new Map<string, Field>();
  units.forEach((facts, unit) => gather(plan.classes?.get(facts.unitClass ?? '') ?? plan, facts, { fields, unit }));
  const places = units.map(() => new Map<string, Rational>());
  for (const { ranking, entries } of fields.values()) {
    const known = entries.flatMap(({ unit, item, figure }) => (figure === undefined ? [] : [{ unit, item, figure }]));
    if (known.length < entries.length) continue;
    for (const { things, ahead } of levelsOf(known, ({ figure }) => figure, ranking.better)) {
      const points = pointsAt(ranking, ranking.ties === 'better' ? ahead + 1 : ahead + things.length, known.length);
      for (const { unit, item } of things) places[unit]?.set(item, points);
    }
  }
  return places;
}

/** Whether any item of the scheme, or of one of its classes, is ranked. */
export function hasRanking({ deductions, classes }: Plan): boolean {
  return (deductions?.items ?? []).some(({ earning }) => earning?.ranking !== undefined) || [...(classes?.values() ?? [])].some(hasRanking);
}

function gather(plan: Plan, facts: UnitFacts, { fields, unit }: { readonly fields: Map<string, Field>; readonly unit: number }): void {
  for (const table of plan.deductions?.tables ?? []) {
    const fact = Object.hasOwn(facts.leaves, table.leaf) ? facts.leaves[table.leaf] : undefined;
    if (fact?.kind === 'score' || fact?.kind === 'notApplicable') continue;
    for (const { id, earning } of plan.deductions?.items.slice(table.first, table.end) ?? []) {
      if (earning?.ranking === undefined) continue;
      const own = fact?.kind === 'problems' && fact.earned !== undefined && Object.hasOwn(fact.earned, id) ? fact.earned[id] : undefined;
      if (own?.kind === 'notApplicable') continue;
      const key = JSON.stringify([table.table, id, earning.ranking.within === 'class' ? (facts.unitClass ?? '') : '']);
      const field = fields.get(key) ?? { ranking: earning.ranking, entries: [] };
      fields.set(key, field);
      field.entries.push({ unit, item: id, figure: figureOf(own) });
    }
  }
}

function figureOf(fact: EarnedFact | undefined): Rational | undefined {
  return fact?.kind === 'figure' ? parseExact(fact.figure) : undefined;
}

function pointsAt({ count, steps, rest }: RankingEarning, place: number, units: number): Rational {
  const own = rational(BigInt(place));
  const measure = count === 'places' ? own : over(times(own, hundred), rational(BigInt(units)));
  return parseExact(steps.find(({ upTo }) => compare(measure, parseExact(upTo)) <= 0)?.points ?? rest);
}
