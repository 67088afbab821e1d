import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { LeafFact } from '#engine/facts.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { leafFacts, many, points, problem, score } from './facts-of.ts';
import { makeItem, makeScheme, makeTable, node, sheetsOver } from './make-scheme.ts';

const full: Readonly<Record<string, LeafFact>> = {
  ordinary: score('92.5'),
  social: score('88.75'),
  self: score('96'),
  peers: many('91', '90.5', '89'),
  comprehensive: score('90'),
};
const without = (...ids: readonly string[]) => Object.fromEntries(Object.entries(full).filter(([id]) => !ids.includes(id)));
const tianshui = (leaves: Readonly<Record<string, LeafFact>>) => evaluate(tianshui2015, leafFacts(leaves));

describe('ordinary 20%, social 10%, year-end 70% of self 10%, peers 30%, comprehensive 60% (art. 9)', () => {
  it('weighs 20, 10, 7, 21 and 42 percent of the final', () => {
    const weights = tianshui(full).parts.map(({ id, weight }) => `${id} ${weight}`);
    expect(weights).toEqual(['ordinary 20', 'social 10', 'yearEnd 70', 'self 7', 'peers 21', 'comprehensive 42']);
  });

  it.each(Object.entries({ ordinary: '20.00', social: '10.00', self: '7.00', peers: '21.00', comprehensive: '42.00' }))(
    '100 in %s alone brings %s',
    (only, total) => {
      const leaves = Object.fromEntries(Object.keys(full).map((id) => [id, id === 'peers' ? many(id === only ? '100' : '0') : score(id === only ? '100' : '0')]));
      expect(tianshui(leaves).total).toBe(total);
    },
  );

  it('gives exact parts and rounds the total once', () => {
    const result = tianshui(full);
    // 18.5 + 8.875 + 6.72 + 541/6 × 0.21 + 37.8
    expect(result).toMatchObject({ complete: true, exactTotal: '90.83', total: '90.83', grade: '优秀', fraud: '0', missing: [] });
    expect(result.parts.find(({ id }) => id === 'peers')).toMatchObject({ score: '541/6', contribution: '18.935' });
  });

  it('a half-hundredth at a grade line goes up: 89.995 is 90.00, 优秀', () => {
    const line = { ...full, ordinary: score('90'), social: score('89.95'), self: score('90'), peers: many('90'), comprehensive: score('90') };
    expect(tianshui(line)).toMatchObject({ exactTotal: '89.995', total: '90.00', grade: '优秀' });
  });

  it('does not let binary fractions decide a grade: 0.1 × 3 style sums at 80', () => {
    const line = { ordinary: score('80.1'), social: score('79.8'), self: score('80'), peers: many('80'), comprehensive: score('80') };
    expect(tianshui(line)).toMatchObject({ exactTotal: '80', grade: '良好' });
  });
});

describe('the ordinary part by problems (art. 8.1)', () => {
  it('is 100 minus the deductions, with caps and one place per problem', () => {
    const result = evaluate(tianshui2015, leafFacts({ ...full, ordinary: { kind: 'problems' } }, [problem('p', '2.3a×3 2.5a'), problem('q', '5.2a×3')]));
    expect(result.parts[0]).toMatchObject({ id: 'ordinary', score: '92', contribution: '18.4' });
    expect(result.items.filter(({ deducted }) => deducted !== '0')).toEqual([
      { id: '2.3', deducted: '3', uncapped: '3', cap: '10' },
      { id: '5.2', deducted: '5', uncapped: '7.5', cap: '5' },
    ]);
    expect(result.suppressed).toMatchObject([{ item: '2.5', points: '2', because: 'same-problem' }]);
  });

  it('entered as a score, has no items to tell of', () => {
    expect(tianshui(full)).toMatchObject({ items: [], charged: [], suppressed: [] });
  });
});

describe('a missing part is missing, never 0', () => {
  it.each([
    ['ordinary', '72.33', '92.33', ['优秀', '良好', '合格']],
    ['social', '81.96', '91.96', ['优秀', '良好']],
    ['peers', '71.90', '92.90', ['优秀', '良好', '合格']],
  ])('without %s: from %s to %s', (id, min, max, grades) => {
    expect(tianshui(without(id))).toMatchObject({ complete: false, total: null, exactTotal: null, grade: null, missing: [id], range: { min, max, grades } });
  });

  it('an empty list of peers is missing too', () => {
    expect(tianshui({ ...full, peers: many() })).toMatchObject({ complete: false, missing: ['peers'] });
  });

  it('a node above a missing leaf is missing, its other leaves are not', () => {
    const scores = tianshui(without('self')).parts.map(({ id, score: of }) => `${id} ${of ?? 'missing'}`);
    expect(scores).toEqual(['ordinary 92.5', 'social 88.75', 'yearEnd missing', 'self missing', 'peers 541/6', 'comprehensive 90']);
  });

  it('a grade is settled when only one is left', () => {
    const high = { ordinary: score('99'), social: score('99'), peers: many('99'), comprehensive: score('99') };
    expect(tianshui(high).range).toEqual({ min: '92.07', max: '99.07', grades: ['优秀'] });
  });

  it('nothing given spans everything', () => {
    expect(tianshui({})).toMatchObject({ range: { min: '0.00', max: '100.00', grades: ['优秀', '良好', '合格', '不合格'] }, missing: ['ordinary', 'social', 'self', 'peers', 'comprehensive'] });
  });
});

describe('the mean of the peers (art. 8.3)', () => {
  const meanScheme = (trimFrom: number) => makeScheme(node.mean('peers', trimFrom), { tables: [table], sheets: sheetsOver('t') });
  const mean = (trimFrom: number, ...scores: readonly string[]) => evaluate(meanScheme(trimFrom), leafFacts({ peers: many(...scores) }));

  it.each([
    ['never trims with 0', 0, ['100', '0', '50', '50', '50'], '50'],
    ['does not trim below the number', 5, ['100', '40', '40', '40'], '55'],
    ['drops one highest and one lowest from the number on', 5, ['100', '0', '50', '60', '70'], '60'],
    ['drops only one of several equal ends', 3, ['90', '90', '10', '10'], '50'],
    ['keeps the middle of three', 3, ['1', '99', '7'], '7'],
    ['all equal', 5, ['80', '80', '80', '80', '80'], '80'],
  ] as const)('%s', (_rule, trimFrom, scores, expected) => {
    expect(mean(trimFrom, ...scores).exactTotal).toBe(expected);
  });

  it('marks who was trimmed', () => {
    const [part] = mean(3, '70', '90', '10', '90').parts;
    expect(part?.from).toEqual([
      { score: '70', trimmed: false },
      { score: '90', trimmed: false },
      { score: '10', trimmed: true },
      { score: '90', trimmed: true },
    ]);
  });

  it("the plan's setting stands in place of the scheme's", () => {
    const facts = leafFacts({ peers: many('100', '0', '50', '60', '70') });
    expect(evaluate(meanScheme(0), facts, { trimFrom: 5 }).exactTotal).toBe('60');
    expect(evaluate(meanScheme(5), facts, { trimFrom: 0 }).exactTotal).toBe('56');
    expect(evaluate(meanScheme(5), facts).exactTotal).toBe('60');
  });

  it('drops nobody while one of them is open: it may be that one', () => {
    const facts = leafFacts({ peers: { kind: 'many', of: [score('80'), score('90'), score('70'), points({ '1.1': '30' })] } });
    const [part] = evaluate(meanScheme(3), facts).parts;
    expect(part?.from?.map(({ score: own, trimmed }) => [own, trimmed])).toEqual([['80', false], ['90', false], ['70', false], [null, false]]);
  });

  it('one half-filled sheet keeps it open, and bounds it', () => {
    const facts = leafFacts({ peers: { kind: 'many', of: [score('80'), points({ '1.1': '30' })] } });
    const result = evaluate(meanScheme(0), facts);
    expect(result).toMatchObject({ complete: false, missing: ['peers'], range: { min: '55.00', max: '75.00' } });
    expect(result.parts[0]?.from).toEqual([{ score: '80', trimmed: false }, { score: null, trimmed: false }]);
  });
});

const table = makeTable('t', '100', [['1', '100', [makeItem('1.1', '60', []), makeItem('1.2', '40', [])]]]);

describe('a sheet by points per indicator', () => {
  const scheme = makeScheme(node.sheet('self'), { tables: [table], sheets: sheetsOver('t') });
  const self = (given: Readonly<Record<string, string>>) => evaluate(scheme, leafFacts({ self: points(given) }));

  it('is the sum of its points', () => {
    expect(self({ '1.1': '55.25', '1.2': '0' })).toMatchObject({ complete: true, exactTotal: '55.25', parts: [{ id: 'self', score: '55.25', of: '100', weight: '100' }] });
  });

  it('is missing while an indicator is, and bounded by what is given', () => {
    expect(self({ '1.1': '55' })).toMatchObject({ complete: false, missing: ['self'], range: { min: '55.00', max: '95.00', grades: ['pass', 'fail'] } });
    expect(self({}).range).toMatchObject({ min: '0.00', max: '100.00' });
  });

  it('takes a name that objects inherit for a missing indicator, not for a value', () => {
    const odd = makeTable('t', '100', [['1', '100', [makeItem('constructor', '60', []), makeItem('toString', '40', [])]]]);
    const oddScheme = makeScheme(node.sheet('self'), { tables: [odd], sheets: sheetsOver('t') });
    expect(evaluate(oddScheme, leafFacts({ self: points({}) })).complete).toBe(false);
  });
});
