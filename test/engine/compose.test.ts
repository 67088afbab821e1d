/**
 * What a weighted node is and still can be, met by trying every choice: each part that may yet come does or does not.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { LeafFact } from '#engine/facts.ts';
import type { Node, WeightedPart } from '#scheme/grammar.ts';
import { leafFacts, points } from './facts-of.ts';
import { makeItem, makeScheme, makeTable, node, sheetsOver } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const table = makeTable('t', '100', [['c', '100', [makeItem('given', '40', []), makeItem('rest', '60', [])]]]);

interface Part {
  readonly weight: number;
  /** Points of the first item, of 40; null: no fact at all. */
  readonly given: number | null;
  /** Of the second, of 60; null: not known. */
  readonly rest: number | null;
  readonly missing: 'wait' | 'redistribute' | number;
  readonly away: undefined | 'redistribute' | 'full';
}

const scored = (weight: number, own: number): Part => ({ weight, given: Math.min(own, 40), rest: Math.max(own - 40, 0), missing: 'wait', away: undefined });
const half = (weight: number, given: number | null, missing: Part['missing']): Part => ({ weight, given, rest: null, missing, away: undefined });

function ruleOf({ missing }: Part): WeightedPart['missing'] {
  return typeof missing === 'number' ? { kind: 'fixed', score: String(missing) } : { kind: missing };
}

function answerOf(parts: readonly Part[], closed: boolean) {
  const total: Node = {
    kind: 'weighted', id: 'total', title: text, clause,
    parts: parts.map((part, place) => ({ weight: (part.weight / 100).toFixed(2), of: node.sheet(`p${place}`), missing: ruleOf(part), ...(part.away && { notApplicable: part.away }) })),
  };
  const scheme = makeScheme(total, { tables: [table], sheets: sheetsOver('t') });
  const facts = parts.flatMap(({ given, rest, away }, place): [string, LeafFact][] => {
    if (away !== undefined) return [[`p${place}`, { kind: 'notApplicable' }]];
    return given === null ? [] : [[`p${place}`, points({ given: String(given), ...(rest !== null && { rest: String(rest) }) })]];
  });
  const { total: own, range } = evaluate(scheme, { ...leafFacts(Object.fromEntries(facts)), ...(closed && { closed }) });
  return { total: own, min: range.min, max: range.max };
}

interface Weighed {
  readonly weight: number;
  readonly value: number;
}

const rounded = (top: bigint, below: bigint) => {
  const digits = ((top * 200n + below) / (below * 2n)).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const subsets = <Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] =>
  things.reduce<readonly (readonly Thing[])[]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

/** All means there can be of the certain ones and some of the others, lowest first. */
function meansOf(certain: readonly Weighed[], open: readonly Weighed[]): readonly (readonly [top: bigint, below: bigint])[] {
  const choices = subsets(open).map((some) => [...certain, ...some]).filter((some) => some.length > 0);
  return choices
    .map((some): [bigint, bigint] => [BigInt(some.reduce((sum, { weight, value }) => sum + weight * value, 0)), BigInt(some.reduce((sum, { weight }) => sum + weight, 0))])
    .sort(([a, b], [c, d]) => (a * d < c * b ? -1 : 1));
}

function expectedOf(parts: readonly Part[], closed: boolean) {
  const spans = parts.map(({ weight, given, rest, missing, away }) => {
    if (away !== undefined) return { weight, low: 100, high: 100, value: 100, isOpen: false, isGone: away === 'redistribute' };
    const [low, high] = given === null ? [0, 100] : [given + (rest ?? 0), given + (rest ?? 60)];
    if (given !== null && rest !== null) return { weight, low, high, value: low, isOpen: false, isGone: false };
    if (missing === 'wait') return { weight, low, high, value: null, isOpen: false, isGone: false };
    if (missing === 'redistribute') return { weight, low, high, value: null, isOpen: true, isGone: closed };
    return { weight, low: closed ? missing : Math.min(low, missing), high: closed ? missing : Math.max(high, missing), value: missing, isOpen: false, isGone: false };
  });
  const there = spans.filter(({ isGone }) => !isGone);
  const certain = there.filter(({ isOpen }) => !isOpen);
  const at = (side: 'low' | 'high', some: typeof spans) => some.map((span) => ({ weight: span.weight, value: span[side] }));
  const open = there.filter(({ isOpen }) => isOpen);
  const lows = meansOf(at('low', certain), at('low', open));
  const highs = meansOf(at('high', certain), at('high', open));
  const known = certain.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const totals = certain.length > 0 && known.length === certain.length ? meansOf(known, []) : [];
  const print = (mean: readonly [bigint, bigint] | undefined) => (mean === undefined ? null : rounded(...mean));
  return { total: print(totals[0]), min: print(lows[0]), max: print(highs.at(-1)) };
}

describe('a weighted node', () => {
  it.each<readonly [what: string, parts: readonly Part[], closed: boolean, total: string | null, min: string, max: string]>([
    ['is the mean of its parts', [scored(60, 90), scored(40, 60)], false, '78.00', '78.00', '78.00'],
    ['waits for a part', [scored(60, 90), half(40, 30, 'wait')], false, null, '66.00', '90.00'],
    ['may be raised by a part that others stand in for', [scored(50, 80), half(50, 30, 'redistribute')], false, '80.00', '55.00', '85.00'],
    ['is not lowered by a part that is better anyway', [scored(50, 20), half(50, 30, 'redistribute')], false, '20.00', '20.00', '55.00'],
    ['is not raised by a part that is worse anyway', [scored(50, 95), half(50, 10, 'redistribute')], false, '95.00', '52.50', '95.00'],
    ['is led by each of two parts as far as it leads further', [scored(50, 60), half(25, 40, 'redistribute'), half(25, 0, 'redistribute')], false, '60.00', '40.00', '73.33'],
    ['takes the fixed score, and may become what the part becomes', [scored(50, 80), half(50, 10, 60)], false, '70.00', '45.00', '75.00'],
    ['may keep a fixed score above all that the part can bring', [scored(50, 80), half(50, 10, 90)], false, '85.00', '45.00', '85.00'],
    ['in which all scores are stand-ins is their mean, and may become what the parts become', [half(50, 10, 60), half(50, 30, 50)], false, '55.00', '20.00', '80.00'],
    ['keeps the fixed score once nothing more is to come', [scored(50, 80), half(50, 10, 60)], true, '70.00', '70.00', '70.00'],
    ['leaves a missing part away once nothing more is to come', [scored(50, 80), half(50, 10, 'redistribute')], true, '80.00', '80.00', '80.00'],
    ['of which nothing is there may be any of its parts', [half(50, 10, 'redistribute'), half(50, 30, 'redistribute')], false, null, '10.00', '90.00'],
  ])('%s', (_what, parts, closed, total, min, max) => {
    expect(answerOf(parts, closed)).toEqual({ total, min, max });
  });

  it('is what trying every choice says', () => {
    const part = fc.record<Part>({
      weight: fc.integer({ min: 1, max: 9 }),
      given: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 }),
      rest: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 1 }),
      missing: fc.oneof(fc.constantFrom('wait' as const, 'redistribute' as const, 'redistribute' as const), fc.integer({ min: 0, max: 100 })),
      away: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom('redistribute' as const, 'full' as const) }),
    });
    // something must be certain, or still be possible: a node of which nothing applies has no range of its own
    const parts = fc.array(part, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.boolean(), (own, closed) => {
        const expected = expectedOf(own, closed);
        fc.pre(expected.min !== null);
        expect(answerOf(own, closed)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
