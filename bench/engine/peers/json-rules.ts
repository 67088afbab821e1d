/**
 * json-rules-engine: a rule per line of the table, a rule per grade.
 *
 * The library can neither add up nor keep the dearest place of a problem; both are done around it, counts per rule given to it.
 *
 * Imports: json-rules-engine, engine (types).
 */

import { Engine } from 'json-rules-engine';

import type { UnitFacts } from '#engine/facts.ts';
import { dearestPlaces } from './plain.ts';
import { arxanBands, caps, rules } from './table.ts';

export function jsonRulesArxan(): (facts: UnitFacts) => Promise<{ readonly total: number; readonly grade: string }> {
  const engine = new Engine();
  let lost = new Map<string, number>();
  let fraud = 0;
  for (const [key, rule] of rules) {
    engine.addRule({
      priority: 2,
      conditions: { all: [{ fact: key, operator: 'greaterThan', value: 0 }] },
      event: { type: 'deduct', params: { key } },
      onSuccess: (_event, almanac) =>
        void almanac.factValue<number>(key).then((points) => lost.set(rule.item, (lost.get(rule.item) ?? 0) + points)),
    });
  }
  engine.addFact('total', () => Math.max(0, 100 - fraud - caps.reduce((sum, { id, cap }) => sum + Math.min(cap, lost.get(id) ?? 0), 0)));
  arxanBands.forEach(({ name, min }, place) => {
    const above = arxanBands[place - 1]?.min;
    const from = { fact: 'total', operator: 'greaterThanInclusive', value: min };
    const below = above === undefined ? [] : [{ fact: 'total', operator: 'lessThan', value: above }];
    engine.addRule({ priority: 1, conditions: { all: [from, ...below] }, event: { type: 'grade', params: { name } } });
  });

  return async (facts) => {
    lost = new Map();
    fraud = Number(facts.fraud);
    const points: Record<string, number> = Object.fromEntries([...rules.keys()].map((key) => [key, 0]));
    for (const place of dearestPlaces(facts).values()) {
      points[place.key] = place.rule.once ? place.points : (points[place.key] ?? 0) + place.points;
    }
    const { events, almanac } = await engine.run(points);
    const grade = events.find(({ type }) => type === 'grade')?.params?.['name'];
    return { total: await almanac.factValue<number>('total'), grade: typeof grade === 'string' ? grade : '' };
  };
}
