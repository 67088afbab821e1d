/** Where in the tree of reasons the answer to a question stands. */

import { expect, it } from 'vitest';

import { explain } from '#engine/explain.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { answersOf, partsOf } from '#reasons/about.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';

const full = Object.fromEntries(tianshui2015.tables.flatMap(itemsOf).map(({ id, points }) => [id, points]));
const facts: UnitFacts = {
  unit: 'edu', fraud: '0', problems: [{ id: 'p1', charges: [{ item: '2.3', rule: 'b', count: 1 }] }],
  leaves: {
    ordinary: { kind: 'problems' }, self: { kind: 'points', points: full }, comprehensive: { kind: 'points', points: full },
    peers: { kind: 'many', of: [{ kind: 'points', points: full }, { kind: 'points', points: { ...full, '2.3': '6' } }] },
  },
};
const tianshui = explain(tianshui2015, evaluate(tianshui2015, facts), facts);

it('finds an item in every part where it counts, once per reviewer', () => {
  const found = answersOf(tianshui, '2.3').map(({ part, reviewer, reason }) => [part.id, reviewer, reason.kind, reason.score]);
  expect(found).toEqual([
    ['ordinary', null, 'item', '8'], ['self', null, 'indicator', '10'], ['peers', '0', 'indicator', '10'], ['peers', '1', 'indicator', '6'], ['comprehensive', null, 'indicator', '10'],
  ]);
});

it('finds nothing for an item that is in no table', () => {
  expect(answersOf(tianshui, '9.9')).toEqual([]);
});

it('takes the total apart into what carries weight', () => {
  expect(partsOf(tianshui).map(({ id, weight, score }) => [id, weight, score])).toEqual([
    ['ordinary', '20', '98'], ['social', '10', null], ['self', '7', '100'], ['peers', '21', '98'], ['comprehensive', '42', '100'],
  ]);
});

it('knows a deducted total as one part', () => {
  const arxan: UnitFacts = { unit: 'edu', fraud: '0', problems: [], leaves: { deductions: { kind: 'problems' } } };
  expect(partsOf(explain(arxan2021, evaluate(arxan2021, arxan))).map(({ id, score }) => [id, score])).toEqual([['deductions', '100']]);
});
