/**
 * The same deductions with a decimal object per figure, as a program would hold them that wants exact points
 * and takes a library for it (decimal.js).
 *
 * Imports: decimal.js, engine (types), scheme/grammar (types).
 */

import { Decimal } from 'decimal.js';

import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';

export interface DecimalPlan {
  readonly full: Decimal;
  readonly items: readonly { readonly id: string; readonly cap: Decimal }[];
  readonly categories: readonly { readonly id: string; readonly of: Decimal; readonly items: readonly string[] }[];
  readonly rules: ReadonlyMap<string, { readonly points: Decimal; readonly once: boolean; readonly order: number }>;
  readonly bands: readonly { readonly name: string; readonly min: Decimal }[];
}

interface DecimalCharge { readonly problem: string; readonly item: string; readonly rule: string; readonly count: number; readonly points: Decimal }

export interface DecimalResult {
  readonly unit: string;
  readonly total: Decimal;
  readonly grade: string;
  readonly parts: readonly { readonly id: string; readonly score: Decimal; readonly of: Decimal }[];
  readonly items: readonly { readonly id: string; readonly deducted: Decimal; readonly uncapped: Decimal }[];
  readonly charged: readonly DecimalCharge[];
  readonly suppressed: readonly DecimalCharge[];
}

const none = new Decimal(0);

export function prepareDecimals(scheme: Scheme): DecimalPlan {
  const table = scheme.tables[0];
  if (table === undefined) throw new RangeError('No table.');
  const rules = new Map<string, { points: Decimal; once: boolean; order: number }>();
  for (const category of table.categories) {
    for (const item of category.items) {
      for (const rule of item.rules) rules.set(`${item.id} ${rule.id}`, { points: new Decimal(rule.points), once: rule.counting === 'once', order: rules.size });
    }
  }
  return {
    full: new Decimal(table.full), rules,
    items: table.categories.flatMap(({ items }) => items.map(({ id, points }) => ({ id, cap: new Decimal(points) }))),
    categories: table.categories.map(({ id, points, items }) => ({ id, of: new Decimal(points), items: items.map((item) => item.id) })),
    bands: scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min: new Decimal(min) })),
  };
}

export function scoreDecimals(plan: DecimalPlan, facts: UnitFacts): DecimalResult {
  const lost = new Map<string, Decimal>();
  const taken = new Set<string>();
  const charged: DecimalCharge[] = [];
  const suppressed: DecimalCharge[] = [];
  for (const { id, charges, chargedAt } of facts.problems) {
    const places = charges.map(({ item, rule, count }) => {
      const { points, once, order } = plan.rules.get(`${item} ${rule}`) ?? { points: none, once: false, order: 0 };
      return { problem: id, item, rule, count, once, order, points: once ? points : points.times(count) };
    });
    const chosen = chargedAt === undefined ? places.toSorted((a, b) => b.points.comparedTo(a.points) || a.order - b.order)[0] : places[chargedAt];
    for (const place of places) {
      const { problem, item, rule, count, once } = place;
      const key = `${item} ${rule}`;
      const points = place === chosen && once && taken.has(key) ? none : place.points;
      if (place !== chosen) {
        suppressed.push({ problem, item, rule, count, points });
        continue;
      }
      taken.add(key);
      lost.set(item, (lost.get(item) ?? none).plus(points));
      charged.push({ problem, item, rule, count, points });
    }
  }
  const items = plan.items.map(({ id, cap }) => ({ id, uncapped: lost.get(id) ?? none, deducted: Decimal.min(lost.get(id) ?? none, cap) }));
  const deducted = new Map(items.map((item) => [item.id, item.deducted]));
  const parts = plan.categories.map(({ id, of, items: own }) => ({ id, of, score: own.reduce((left, item) => left.minus(deducted.get(item) ?? none), of) }));
  const left = items.reduce((sum, item) => sum.minus(item.deducted), plan.full).minus(facts.fraud);
  const total = Decimal.max(0, left).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return { unit: facts.unit, total, grade: plan.bands.find(({ min }) => total.gte(min))?.name ?? '', parts, items, charged, suppressed };
}
