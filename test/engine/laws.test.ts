/** Laws that hold for all facts, whatever they are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareExact, formatFixed, subtract } from '#engine/decimal.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { ChargeFact, LeafFact, ProblemFact, UnitFacts, UnitResult } from '#engine/facts.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { leafFacts, many, points, score } from './facts-of.ts';
import { makeItem, makeScheme, makeTable, node, sheetsOver } from './make-scheme.ts';

const rulesOf = ({ tables }: Scheme) =>
  tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items.flatMap((item) => item.rules.map((rule) => ({ item, rule })))));

const anyCharge = (scheme: Scheme): fc.Arbitrary<ChargeFact> =>
  fc
    .tuple(fc.constantFrom(...rulesOf(scheme)), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })))
    .map(([{ item, rule }, count]) => ({ item: item.id, rule: rule.id, count }));

const anyProblem = (scheme: Scheme): fc.Arbitrary<Omit<ProblemFact, 'id'>> =>
  fc
    .tuple(fc.array(anyCharge(scheme), { minLength: 1, maxLength: 4 }), fc.option(fc.nat(3), { nil: undefined }))
    .map(([charges, decided]) => ({ charges, ...(decided !== undefined && { chargedAt: decided % charges.length }) }));

/** Problems with ids of their own. */
const anyProblems = (scheme: Scheme): fc.Arbitrary<ProblemFact[]> =>
  fc.array(anyProblem(scheme), { maxLength: 20 }).map((list) => list.map((one, index) => ({ id: `p${index}`, ...one })));

const anyFraud = fc.constantFrom('0', '2', '2.5', '4.99', '5');
const arxan = (problems: readonly ProblemFact[], fraud = '0'): UnitResult =>
  evaluate(arxan2021, { unit: 'u', problems, fraud, leaves: { deductions: { kind: 'problems' } } });

/** What must not depend on the order in which problems were recorded. */
const essence = ({ total, grade, range, parts, items, charged, suppressed }: UnitResult) => ({
  total,
  grade,
  range,
  parts,
  items,
  charged: charged.map(({ problem, item, rule }) => `${problem} ${item}${rule}`).toSorted(),
  suppressed: suppressed.map(({ problem, item, rule, points: lost }) => `${problem} ${item}${rule} ${lost}`).toSorted(),
});

describe('deductions', () => {
  it('do not depend on the order in which problems are listed', () => {
    const shuffled = anyProblems(arxan2021).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, anyFraud, ([list, other], fraud) => {
        expect(essence(arxan(other, fraud))).toEqual(essence(arxan(list, fraud)));
      }),
    );
  });

  it('do not depend on the order of the charges of an undecided problem', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), (list) => {
        const undecided = list.map(({ id, charges }) => ({ id, charges }));
        const turned = undecided.map(({ id, charges }) => ({ id, charges: charges.toReversed() }));
        expect(essence(arxan(turned))).toEqual(essence(arxan(undecided)));
      }),
    );
  });

  it('do not depend on how often a problem is listed', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), (list) => {
        const undecided = list.map(({ id, charges }) => ({ id, charges }));
        const split = undecided.flatMap(({ id, charges }) => charges.map((one) => ({ id, charges: [one] })));
        expect(essence(arxan(split))).toEqual(essence(arxan(undecided)));
      }),
    );
  });

  it('never give back: one more problem never raises a total', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), anyProblem(arxan2021), anyFraud, (list, more, fraud) => {
        const [before, after] = [arxan(list, fraud), arxan([...list, { id: 'new', ...more }], fraud)];
        expect(compareExact(after.exactTotal ?? '', before.exactTotal ?? '')).not.toBe(1);
      }),
    );
  });

  it('charge each problem exactly once, and tell of every charge', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), (list) => {
        const result = arxan(list);
        expect(result.charged.map(({ problem }) => problem)).toEqual(list.map(({ id }) => id));
        expect(result.charged.length + result.suppressed.length).toBe(list.flatMap(({ charges }) => charges).length);
      }),
    );
  });

  it('stay below each cap, add up, and never take a total below 0', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), anyFraud, (list, fraud) => {
        const { items, charged, exactTotal, parts } = arxan(list, fraud);
        for (const { id, deducted, uncapped, cap } of items) {
          expect(deducted).toBe(compareExact(uncapped, cap) > 0 ? cap : uncapped);
          expect(uncapped).toBe(addDecimals(...charged.filter(({ item }) => item === id).map((one) => one.points)));
        }
        const left = subtract('100', addDecimals(fraud, ...items.map(({ deducted }) => deducted)));
        expect(exactTotal).toBe(compareExact(left, '0') > 0 ? left : '0');
        expect(addDecimals(...parts.map(({ contribution }) => contribution ?? ''))).toBe(addDecimals(left, fraud));
      }),
    );
  });

  it('are those of a count done by hand, in whole points', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), (list) => {
        expect(arxan(list).total).toBe(`${countByHand(list)}.00`);
      }),
    );
  });

  it('come out the same after facts and scheme have been stored as text', () => {
    fc.assert(
      fc.property(anyProblems(arxan2021), anyFraud, (list, fraud) => {
        const facts: UnitFacts = JSON.parse(JSON.stringify({ unit: 'u', problems: list, fraud, leaves: { deductions: { kind: 'problems' } } }));
        const scheme: Scheme = JSON.parse(canonicalJson(arxan2021));
        expect(evaluate(scheme, facts)).toEqual(arxan(list, fraud));
      }),
      { numRuns: 30 },
    );
  });
});

/** The same rules in another way: sort, walk, subtract. Arxan's points are whole, so numbers will do. */
function countByHand(problems: readonly ProblemFact[]): number {
  const rules = rulesOf(arxan2021);
  const places = problems.map(({ charges, chargedAt }) => {
    const weighed = charges.map(({ item, rule, count }) => {
      const order = rules.findIndex((one) => one.item.id === item && one.rule.id === rule);
      const { counting, points: each } = rules[order]?.rule ?? { counting: 'each', points: '0' };
      return { item, order, counting, points: Number(each) * (counting === 'once' ? 1 : count) };
    });
    return chargedAt === undefined ? weighed.toSorted((a, b) => b.points - a.points || a.order - b.order)[0] : weighed[chargedAt];
  });
  const counted = places.filter((place, index) => place?.counting === 'each' || places.findIndex((other) => other?.order === place?.order) === index);
  const items = arxan2021.tables.flatMap(({ categories }) => categories.flatMap((category) => category.items));
  const lost = items.map(({ id, points: cap }) =>
    Math.min(Number(cap), counted.filter((place) => place?.item === id).reduce((sum, place) => sum + (place?.points ?? 0), 0)),
  );
  return 100 - lost.reduce((sum, one) => sum + one, 0);
}

/** 0 to 100 with up to two decimals, as whole hundredths. */
const hundredths = fc.integer({ min: 0, max: 10_000 });
const textOf = (units: number) => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;
const anyScore = hundredths.map(textOf);
const anyPeers = fc.array(hundredths, { minLength: 1, maxLength: 8 });
const leafIds = ['ordinary', 'social', 'self', 'peers', 'comprehensive'] as const;

const anyLeaves: fc.Arbitrary<Record<string, LeafFact>> = fc
  .tuple(anyScore, anyScore, anyScore, anyPeers, anyScore)
  .map(([ordinary, social, self, peers, comprehensive]) => ({
    ordinary: score(ordinary),
    social: score(social),
    self: score(self),
    peers: many(...peers.map(textOf)),
    comprehensive: score(comprehensive),
  }));

describe('the weighted total', () => {
  it('is the formula of art. 9, worked out in whole numbers', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, anyPeers, hundredths, (ordinary, social, self, peers, comprehensive) => {
        const n = BigInt(peers.length);
        const whole = BigInt(20 * ordinary + 10 * social + 7 * self + 42 * comprehensive) * n + 21n * BigInt(peers.reduce((sum, one) => sum + one, 0));
        // whole / n / 100 is the total in hundredths; half up.
        const rounded = (whole * 2n + 100n * n) / (200n * n);
        const leaves = { ordinary: score(textOf(ordinary)), social: score(textOf(social)), self: score(textOf(self)), peers: many(...peers.map(textOf)), comprehensive: score(textOf(comprehensive)) };
        expect(evaluate(tianshui2015, leafFacts(leaves)).total).toBe(textOf(Number(rounded)));
      }),
    );
  });

  it('is what its parts bring, and rounded from it once', () => {
    fc.assert(
      fc.property(anyLeaves, (leaves) => {
        const { parts, exactTotal, total } = evaluate(tianshui2015, leafFacts(leaves));
        const brought = (ids: readonly string[]) => addDecimals(...parts.filter(({ id }) => ids.includes(id)).map(({ contribution }) => contribution ?? ''));
        expect(brought(leafIds)).toBe(exactTotal);
        expect(brought(['ordinary', 'social', 'yearEnd'])).toBe(exactTotal);
        expect(formatFixed(exactTotal ?? '', 2)).toBe(total);
      }),
    );
  });

  it('does not depend on the order of the peers, trimmed or not', () => {
    fc.assert(
      fc.property(anyLeaves, anyPeers, fc.constantFrom(0, 3, 5), (leaves, peers, trimFrom) => {
        const settings = { trimFrom };
        const totalOf = (list: readonly number[]) => evaluate(tianshui2015, leafFacts({ ...leaves, peers: many(...list.map(textOf)) }), settings).exactTotal;
        expect(totalOf(peers.toReversed())).toBe(totalOf(peers));
        expect(totalOf(peers.toSorted((a, b) => a - b))).toBe(totalOf(peers));
      }),
    );
  });

  it('trims to the mean of what is left after sorting', () => {
    const scheme = makeScheme(node.mean('peers', 5), { tables: [table], sheets: sheetsOver('t') });
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 5, maxLength: 9 }), (peers) => {
        const middle = peers.toSorted((a, b) => a - b).slice(1, -1);
        const expected = evaluate(scheme, leafFacts({ peers: many(...middle.map(textOf)) }), { trimFrom: 0 }).exactTotal;
        expect(evaluate(scheme, leafFacts({ peers: many(...peers.map(textOf)) })).exactTotal).toBe(expected);
      }),
    );
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(anyLeaves, fc.constantFrom('ordinary', 'social', 'self', 'comprehensive'), anyScore, (leaves, id, other) => {
        const [one, two] = [leaves, { ...leaves, [id]: score(other) }].map((of) => evaluate(tianshui2015, leafFacts(of)));
        const given = leaves[id];
        if (given?.kind !== 'score') throw new Error('a score was made');
        expect(compareExact(two?.exactTotal ?? '', one?.exactTotal ?? '')).toBe(compareExact(other, given.score));
      }),
    );
  });
});

describe('the attainable range', () => {
  const someMissing = fc.subarray([...leafIds], { minLength: 1 });
  const leave = (leaves: Record<string, LeafFact>, missing: readonly string[]) => Object.fromEntries(Object.entries(leaves).filter(([id]) => !missing.includes(id)));
  const tianshui = (leaves: Readonly<Record<string, LeafFact>>) => evaluate(tianshui2015, leafFacts(leaves));

  it('contains every completion, and its grade', () => {
    fc.assert(
      fc.property(anyLeaves, someMissing, (leaves, missing) => {
        const { range } = tianshui(leave(leaves, missing));
        const { total, grade } = tianshui(leaves);
        expect(compareExact(range.min, total ?? '')).not.toBe(1);
        expect(compareExact(range.max, total ?? '')).not.toBe(-1);
        expect(range.grades).toContain(grade);
      }),
    );
  });

  it('is attained at both ends', () => {
    fc.assert(
      fc.property(anyLeaves, someMissing, (leaves, missing) => {
        const { range } = tianshui(leave(leaves, missing));
        const filled = (text: string) => tianshui({ ...leaves, ...Object.fromEntries(missing.map((id) => [id, id === 'peers' ? many(text) : score(text)])) });
        expect(filled('0')).toMatchObject({ total: range.min, grade: range.grades.at(-1) });
        expect(filled('100')).toMatchObject({ total: range.max, grade: range.grades[0] });
      }),
    );
  });

  it('narrows as parts come in, and is one point with one grade at the end', () => {
    fc.assert(
      fc.property(anyLeaves, fc.shuffledSubarray([...leafIds], { minLength: 5 }), (leaves, order) => {
        const ranges = [0, 1, 2, 3, 4, 5].map((given) => tianshui(leave(leaves, order.slice(given))).range);
        ranges.slice(1).forEach((range, index) => {
          expect(compareExact(range.min, ranges[index]?.min ?? '')).not.toBe(-1);
          expect(compareExact(range.max, ranges[index]?.max ?? '')).not.toBe(1);
        });
        expect(ranges[5]?.min).toBe(ranges[5]?.max);
        expect(ranges[5]?.grades).toHaveLength(1);
      }),
    );
  });

  it('of a half-filled sheet contains every way to fill it, and is attained', () => {
    const scheme = makeScheme(node.weighted('total', [['0.4', node.sheet('self')], ['0.6', node.mean('peers', 3)]]), { tables: [table], sheets: sheetsOver('t') });
    const anySheet = fc.record({ a: fc.integer({ min: 0, max: 60 }), b: fc.integer({ min: 0, max: 30 }), c: fc.integer({ min: 0, max: 10 }) });
    const known = fc.subarray(['a', 'b', 'c'] as const);
    const sheetOf = (sheet: Readonly<Record<string, number>>, ids: readonly string[]) => points(Object.fromEntries(ids.map((id) => [id, String(sheet[id])])));
    const ends = [{ a: 0, b: 0, c: 0 }, { a: 60, b: 30, c: 10 }];
    fc.assert(
      fc.property(fc.array(fc.tuple(anySheet, known), { minLength: 2, maxLength: 6 }), ([first, ...rest]) => {
        if (first === undefined) throw new Error('two sheets at least');
        const fill = (how: (sheet: Record<string, number>, ids: readonly string[]) => LeafFact) =>
          evaluate(scheme, leafFacts({ self: how(...first), peers: { kind: 'many', of: rest.map((one) => how(...one)) } }));
        const { range } = fill(sheetOf);
        const full = fill((sheet) => sheetOf(sheet, ['a', 'b', 'c']));
        expect(compareExact(range.min, full.total ?? '')).not.toBe(1);
        expect(compareExact(range.max, full.total ?? '')).not.toBe(-1);
        const [low, high] = ends.map((end) => fill((sheet, ids) => sheetOf({ ...end, ...Object.fromEntries(ids.map((id) => [id, sheet[id] ?? 0])) }, ['a', 'b', 'c'])));
        expect({ min: low?.total, max: high?.total }).toEqual({ min: range.min, max: range.max });
      }),
    );
  });
});

const table = makeTable('t', '100', [['1', '100', [makeItem('a', '60', []), makeItem('b', '30', []), makeItem('c', '10', [])]]]);
