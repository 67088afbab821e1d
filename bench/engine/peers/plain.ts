/**
 * Maps, objects and the computer's own numbers: what anybody would write first.
 *
 * Imports: engine (types).
 */

import type { ChargeFact, LeafFact, UnitFacts } from '#engine/facts.ts';
import { arxanBands, caps, categories, rules, shares, tianshuiBands, type PlainRule } from './table.ts';

export interface PlainScore {
  readonly unit: string;
  readonly total: number;
  readonly grade: string;
  readonly items: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
}

interface Place {
  readonly key: string;
  readonly rule: PlainRule;
  readonly points: number;
}

/** Problem id -> the place that costs most. Shared with the peers that cannot say this themselves. */
export function dearestPlaces({ problems }: UnitFacts): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { id, charges } of problems) {
    for (const charge of charges) {
      const place = placeOf(charge);
      const before = places.get(id);
      const isDearer = before === undefined || place.points > before.points || (place.points === before.points && place.rule.order < before.rule.order);
      if (isDearer) places.set(id, place);
    }
  }
  return places;
}

function placeOf({ item, rule: id, count }: ChargeFact): Place {
  const key = `${item}${id}`;
  const rule = rules.get(key);
  if (rule === undefined) throw new RangeError(`No rule ${key}.`);
  return { key, rule, points: rule.once ? rule.points : rule.points * count };
}

export function plainArxan(facts: UnitFacts): PlainScore {
  const lost = new Map<string, number>();
  const taken = new Set<string>();
  for (const { key, rule, points } of dearestPlaces(facts).values()) {
    if (rule.once && taken.has(key)) continue;
    taken.add(key);
    lost.set(rule.item, (lost.get(rule.item) ?? 0) + points);
  }
  const items = new Map<string, number>();
  const left = new Map(categories.map(({ id, points }) => [id, points]));
  for (const { id, category, cap } of caps) {
    const deducted = Math.min(lost.get(id) ?? 0, cap);
    items.set(id, deducted);
    left.set(category, (left.get(category) ?? 0) - deducted);
  }
  const sum = [...left.values()].reduce((all, points) => all + points, 0) - Number(facts.fraud);
  const total = Math.round(Math.max(0, sum) * 100) / 100;
  return { unit: facts.unit, total, grade: arxanBands.find(({ min }) => total >= min)?.name ?? '', items, categories: left };
}

export function plainTianshui({ unit, leaves }: UnitFacts): Pick<PlainScore, 'unit' | 'total' | 'grade'> {
  const peers = peersIn(leaves);
  const mean = peers.reduce((sum, score) => sum + Number(score), 0) / peers.length;
  const sum =
    Number(shares.ordinary) * Number(scoreIn(leaves['ordinary'])) +
    Number(shares.social) * Number(scoreIn(leaves['social'])) +
    Number(shares.self) * Number(scoreIn(leaves['self'])) +
    Number(shares.peers) * mean +
    Number(shares.comprehensive) * Number(scoreIn(leaves['comprehensive']));
  const total = Math.round(sum * 100) / 100;
  return { unit, total, grade: tianshuiBands.find(({ min }) => total >= min)?.name ?? '' };
}

export function scoreIn(fact: LeafFact | undefined): string {
  return fact?.kind === 'score' ? fact.score : '0';
}

export function peersIn(leaves: UnitFacts['leaves']): readonly string[] {
  const fact = leaves['peers'];
  return fact?.kind === 'many' ? fact.of.map(scoreIn) : [];
}
