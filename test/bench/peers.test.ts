/** The peers do the same work as the engine: otherwise their times would say nothing. */

import { describe, expect, it } from 'vitest';

import { compareExact } from '#engine/decimal.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { ProblemFact, UnitFacts } from '#engine/facts.ts';
import { factsOf } from '#ledger/facts.ts';
import { buildLargeYear } from '#mock/large-year.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { listedUnits } from '#workflow/open-points.ts';
import { prepareDecimals, scoreDecimals } from '../../bench/peers/decimal-objects.ts';
import { preparePlain, scorePlain } from '../../bench/peers/doubles.ts';
import { foldPlainly } from '../../bench/peers/plain-fold.ts';
import { fold } from '../../bench/rules.ts';

const { entries } = buildLargeYear({ units: 60, problemsPerUnit: 20 });
const state = fold(entries);
const plain = preparePlain(arxan2021);
const decimals = prepareDecimals(arxan2021);

const charge = (place: string, count = 1) => ({ item: place.slice(0, -1), rule: place.slice(-1), count });
const problem = (id: string, ...charges: ProblemFact['charges']): ProblemFact => ({ id, charges });
const leaves = { [arxan2021.total.id]: { kind: 'problems' } } as const;
const special: readonly (readonly [string, UnitFacts])[] = [
  ['nothing', { unit: 'u', problems: [], fraud: '0', leaves }],
  ['one problem in two places', { unit: 'u', problems: [problem('p', charge('2.1a'), charge('3.1a'))], fraud: '0', leaves }],
  ['the second place decided', { unit: 'u', problems: [{ ...problem('p', charge('3.1a'), charge('2.1a')), chargedAt: 1 }], fraud: '0', leaves }],
  ['over the cap', { unit: 'u', problems: [problem('p', charge('2.1b', 30))], fraud: '0', leaves }],
  ['a decision on fraud', { unit: 'u', problems: [problem('p', charge('1.3a', 2))], fraud: '3.5', leaves }],
];
const cases = [...special, ...listedUnits(state).map((unit) => [unit.unit.id, factsOf(state, unit)] as const)];

describe.each(cases)('%s', (_, facts) => {
  const result = evaluate(arxan2021, facts);
  const figures = (items: readonly { readonly points: { toString: () => string } }[]) => items.map(({ points }) => points.toString());

  it.each([
    ['doubles', scorePlain(plain, facts)],
    ['decimal.js', scoreDecimals(decimals, facts)],
  ])('%s: same total, grade, categories, items and charges', (_name, peer) => {
    expect(compareExact(peer.total.toString(), result.total ?? '')).toBe(0);
    expect(peer.grade).toBe(result.grade);
    expect(peer.parts.map(({ score }) => score.toString())).toEqual(result.parts.map(({ score }) => score));
    expect(peer.items.map(({ deducted, uncapped }) => [deducted.toString(), uncapped.toString()])).toEqual(result.items.map(({ deducted, uncapped }) => [deducted, uncapped]));
    expect(figures(peer.charged)).toEqual(figures(result.charged));
    expect(figures(peer.suppressed)).toEqual(figures(result.suppressed));
  });
});

it('the plain fold holds every problem, sheet and grade of the book', () => {
  const units = foldPlainly(entries);
  for (const { unit, problems, sheets, proposal } of state.units.values()) {
    const plainly = units.get(unit.id);
    expect([plainly?.problems.size, plainly?.sheets.size, plainly?.proposal !== undefined]).toEqual([problems.size, sheets.size, proposal !== null]);
  }
});
