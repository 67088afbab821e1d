/** What a score depends on: the nearest grade, single changes, weights. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { LeafFact, UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { understand } from '#view/understanding.ts';

const score = (value: string): LeafFact => ({ kind: 'score', score: value });
const tianshui = (social: string, ordinary: string, self = '90', peers = '85', comprehensive = '80'): UnitFacts => ({
  unit: 'a', problems: [], fraud: '0',
  leaves: { ordinary: score(ordinary), social: score(social), self: score(self), peers: { kind: 'many', of: [score(peers)] }, comprehensive: score(comprehensive) },
});
const arxan = (...charges: readonly (readonly [string, string, number])[]): UnitFacts => ({
  unit: 'a', fraud: '0', leaves: { deductions: { kind: 'problems' } }, problems: charges.map(([item, rule, count], index) => ({ id: `p${index}`, charges: [{ item, rule, count }] })),
});

describe('a total of deductions', () => {
  it('names the problem without which the grade were better, and how far it is', () => {
    const { total, toBetter, aboveLine, flips } = understand(arxan2021, arxan(['2.1', 'a', 8], ['3.1', 'a', 1]));
    expect({ total, toBetter, aboveLine }).toEqual({ total: '89.00', toBetter: { grade: '优秀', points: '1' }, aboveLine: '19' });
    expect(flips.filter(({ isBetter }) => isBetter)).toMatchObject([{ kind: 'problemGone', problem: 'p1', total: '92.00', grade: '优秀' }, { kind: 'problemGone', problem: 'p0', total: '97.00' }]);
  });

  it('names what would cost the grade if it were found once more', () => {
    const { flips } = understand(arxan2021, arxan(['2.1', 'a', 8]));
    expect(flips.map((flip) => (flip.kind === 'oneMore' ? `${flip.item}${flip.rule}` : flip.kind))).toEqual(['2.1b', '3.1a', '3.3a', '4.2b']);
    expect(flips.every(({ isBetter }) => !isBetter)).toBe(true);
  });
});

describe('a weighted total', () => {
  it('names from which score of a part on the grade were another, to the hundredth', () => {
    const facts = tianshui('80', '78');
    const { grade, flips } = understand(tianshui2015, facts);
    expect(grade).toBe('良好');
    const flip = flips.find((one) => one.kind === 'score' && one.leaf === 'social' && !one.isBetter);
    expect(flip).toMatchObject({ grade: '合格' });
    const at = flip?.kind === 'score' ? flip.score : '';
    expect(evaluate(tianshui2015, { ...facts, leaves: { ...facts.leaves, social: score(at) } }).grade).toBe('合格');
    expect(evaluate(tianshui2015, { ...facts, leaves: { ...facts.leaves, social: score(String((Number(at) * 100 + 1) / 100)) } }).grade).toBe('良好');
  });

  it('tells what a percentage point of weight does, and between which weights the grade stays', () => {
    const { weights, total } = understand(tianshui2015, tianshui('50', '95'));
    expect(total).toBe('81.75');
    const social = weights.find(({ part }) => part === 'social');
    // 50 from the public, 85.28 for the rest: each point of weight costs 0.35
    expect(social).toMatchObject({ weight: '10', perPoint: '-0.3528', from: null, to: '15.0' });
  });

  it('says nothing of flips while a part is missing', () => {
    const { social: _social, ...leaves } = tianshui('1', '1').leaves;
    expect(understand(tianshui2015, { unit: 'a', problems: [], fraud: '0', leaves })).toEqual({ total: null, grade: null, toBetter: null, aboveLine: null, flips: [], weights: [] });
  });

  it('never names a change that would not turn the grade', () => {
    const part = fc.integer({ min: 0, max: 10_000 }).map((units) => String(units / 100));
    fc.assert(fc.property(part, part, part, (a, b, c) => {
      const { grade, flips } = understand(tianshui2015, tianshui(a, b, '90', '85', c));
      expect(flips.every((flip) => flip.grade !== grade)).toBe(true);
    }), { numRuns: 30 });
  });
});
