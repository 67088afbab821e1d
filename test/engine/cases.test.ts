/**
 * 220 units with results that another program made with exact fractions.
 */

import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { LeafFact, UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import arxan from './cases/arxan.json' with { type: 'json' };
import tianshui from './cases/tianshui.json' with { type: 'json' };

describe('Arxan 2021: deductions with caps, one place per problem, fraud', () => {
  const expectedByUnit = new Map(arxan.expected.map((expected) => [expected.unit, expected]));

  it('has 120 cases', () => {
    expect(expectedByUnit.size).toBe(120);
  });

  it.each(arxan.facts.units)('unit $unit', ({ unit, problems, ...rest }) => {
    const result = evaluate(arxan2021, {
      unit,
      problems: problems.map((problem) => ({
        ...problem,
        charges: problem.charges.map((charge) => ({ count: 1, ...charge })),
      })),
      fraud: String('fraud' in rest ? rest.fraud : 0),
      leaves: { deductions: { kind: 'problems' } },
    });
    expect({
      unit,
      total: result.total,
      grade: result.grade,
      items: Object.fromEntries(result.items.map((item) => [item.id, item.deducted])),
      charged: result.charged.length,
      suppressed: result.suppressed.length,
    }).toEqual(expectedByUnit.get(unit));
  });
});

describe('Tianshui 2015: weighted formula, means, missing parts', () => {
  const expectedByUnit = new Map(tianshui.expected.map((expected) => [expected.unit, expected]));

  it('has 100 cases', () => {
    expect(expectedByUnit.size).toBe(100);
  });

  it.each(tianshui.facts.units)('unit $unit', (given) => {
    const { unit, total, grade, complete, range } = evaluate(tianshui2015, factsOf(given));
    expect({ unit, total, grade, complete, range }).toEqual(expectedByUnit.get(unit));
  });
});

type Given = (typeof tianshui.facts.units)[number];

function factsOf({ unit, peers, ...single }: Given): UnitFacts {
  const scores = Object.entries(single).flatMap(([id, value]): [string, LeafFact][] =>
    value === null ? [] : [[id, { kind: 'score', score: String(value) }]],
  );
  const many: LeafFact = { kind: 'many', of: (peers ?? []).map((score) => ({ kind: 'score', score })) };
  return { unit, problems: [], fraud: '0', leaves: { ...Object.fromEntries(scores), peers: many } };
}
