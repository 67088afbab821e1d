/**
 * The same deductions as anybody would write them: maps, objects, and the computer's own numbers.
 *
 * Fast and, with points like 0.1, wrong at the edges; here to say what exact points cost. It checks nothing
 * and knows no parts that are missing.
 *
 * Imports: engine (types), scheme/grammar (types).
 */

import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';

export interface PlainPlan {
  readonly full: number;
  readonly items: readonly { readonly id: string; readonly cap: number }[];
  readonly categories: readonly { readonly id: string; readonly of: number; readonly items: readonly string[] }[];
  readonly rules: ReadonlyMap<string, { readonly points: number; readonly once: boolean; readonly order: number }>;
  readonly bands: readonly { readonly name: string; readonly min: number }[];
}

export interface PlainCharge { readonly problem: string; readonly item: string; readonly rule: string; readonly count: number; readonly points: number }

export interface PlainResult {
  readonly unit: string;
  readonly total: number;
  readonly grade: string;
  readonly parts: readonly { readonly id: string; readonly score: number; readonly of: number }[];
  readonly items: readonly { readonly id: string; readonly deducted: number; readonly uncapped: number }[];
  readonly charged: readonly PlainCharge[];
  readonly suppressed: readonly PlainCharge[];
}

export function preparePlain(scheme: Scheme): PlainPlan {
  const table = scheme.tables[0];
  if (table === undefined) throw new RangeError('No table.');
  const rules = new Map<string, { points: number; once: boolean; order: number }>();
  for (const category of table.categories) {
    for (const item of category.items) {
      for (const rule of item.rules) rules.set(`${item.id} ${rule.id}`, { points: Number(rule.points), once: rule.counting === 'once', order: rules.size });
    }
  }
  return {
    full: Number(table.full), rules,
    items: table.categories.flatMap(({ items }) => items.map(({ id, points }) => ({ id, cap: Number(points) }))),
    categories: table.categories.map(({ id, points, items }) => ({ id, of: Number(points), items: items.map((item) => item.id) })),
    bands: scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min: Number(min) })),
  };
}

export function scorePlain(plan: PlainPlan, facts: UnitFacts): PlainResult {
  const lost = new Map<string, number>();
  const taken = new Set<string>();
  const charged: PlainCharge[] = [];
  const suppressed: PlainCharge[] = [];
  for (const { id, charges, chargedAt } of facts.problems) {
    const places = charges.map(({ item, rule, count }) => {
      const { points, once, order } = plan.rules.get(`${item} ${rule}`) ?? { points: 0, once: false, order: 0 };
      return { problem: id, item, rule, count, once, order, points: once ? points : points * count };
    });
    const chosen = chargedAt === undefined ? places.toSorted((a, b) => b.points - a.points || a.order - b.order)[0] : places[chargedAt];
    for (const place of places) {
      const { problem, item, rule, count, once } = place;
      const key = `${item} ${rule}`;
      const points = place === chosen && once && taken.has(key) ? 0 : place.points;
      if (place !== chosen) {
        suppressed.push({ problem, item, rule, count, points });
        continue;
      }
      taken.add(key);
      lost.set(item, (lost.get(item) ?? 0) + points);
      charged.push({ problem, item, rule, count, points });
    }
  }
  const items = plan.items.map(({ id, cap }) => ({ id, uncapped: lost.get(id) ?? 0, deducted: Math.min(lost.get(id) ?? 0, cap) }));
  const deducted = new Map(items.map((item) => [item.id, item.deducted]));
  const parts = plan.categories.map(({ id, of, items: own }) => ({ id, of, score: own.reduce((left, item) => left - (deducted.get(item) ?? 0), of) }));
  const left = items.reduce((sum, item) => sum - item.deducted, plan.full) - Number(facts.fraud);
  const total = Math.round(Math.max(0, left) * 100) / 100;
  return { unit: facts.unit, total, grade: plan.bands.find(({ min }) => total >= min)?.name ?? '', parts, items, charged, suppressed };
}
