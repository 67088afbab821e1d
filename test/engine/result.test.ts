/** What a result holds beside totals: parts of every kind of total, items only where they tell something, what is missing and what stands in for it. */

import { describe, expect, it } from 'vitest';

import { compileScheme, evaluate } from '#engine/evaluate.ts';
import type { LeafFact, PartResult, ProblemFact } from '#engine/facts.ts';
import type { Earning, Node, Scheme, WeightedPart } from '#scheme/grammar.ts';
import { leafFacts, many, points, problem, score } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, sheetsOver } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const not: LeafFact = { kind: 'notApplicable' };
const problems: LeafFact = { kind: 'problems' };

describe('the parts of a total by deductions', () => {
  const table = makeTable('t', '50', [
    ['c', '20.5', [makeItem('1', '12.5', [makeRule('a', '0.5')]), makeItem('2', '8', [makeRule('a', '3')])]],
    ['d', '29.5', [makeItem('3', '29.5', [makeRule('a', '1.25')])]],
  ]);
  const capped = { ...table, categories: table.categories.map((one) => (one.id === 'c' ? { ...one, cap: '6' } : one)) };
  const partsOf = (own: typeof table, facts: Parameters<typeof leafFacts>) => evaluate(makeScheme(node.deductions('d', 't'), { tables: [own] }), leafFacts(...facts)).parts;
  const found: readonly ProblemFact[] = [problem('p', '1a×3'), problem('q', '2a×2'), problem('r', '3a×2')];

  it('are its categories: what is left of each, of how much, and its share of the hundred', () => {
    expect(partsOf(table, [{ d: problems }, found])).toEqual([
      { id: 'c', score: '13', of: '20.5', weight: '41', contribution: '26' },
      { id: 'd', score: '27', of: '29.5', weight: '59', contribution: '54' },
    ]);
  });

  it('lose no more than the cap of their category', () => {
    expect(partsOf(capped, [{ d: problems }, found])[0]).toEqual({ id: 'c', score: '14.5', of: '20.5', weight: '41', contribution: '29' });
    expect(partsOf(capped, [{ d: problems }, [problem('q', '2a×2')]])[0]).toEqual({ id: 'c', score: '14.5', of: '20.5', weight: '41', contribution: '29' });
    expect(partsOf(capped, [{ d: problems }, [problem('q', '2a')]])[0]).toEqual({ id: 'c', score: '17.5', of: '20.5', weight: '41', contribution: '35' });
  });

  it('have no score while the leaf is missing', () => {
    expect(partsOf(table, [{}, found])).toEqual([
      { id: 'c', score: null, of: '20.5', weight: '41', contribution: null },
      { id: 'd', score: null, of: '29.5', weight: '59', contribution: null },
    ]);
  });

  it('may sink below 0 where an item has no cap; the total does not', () => {
    const endless = (id: string) => makeItem(id, '10', [makeRule('a', '15')], { uncapped: true });
    const sinking = makeTable('t', '50', [['c', '20', [endless('1'), endless('2')]], ['d', '30', [makeItem('3', '30', [])]]]);
    const told = (...found: readonly string[]) => {
      const { total, parts } = evaluate(makeScheme(node.deductions('d', 't'), { tables: [sinking] }), leafFacts({ d: problems }, found.map((one, place) => problem(`p${place}`, one))));
      return [total, parts[0]];
    };
    expect(told('1a×2')).toEqual(['40.00', { id: 'c', score: '-10', of: '20', weight: '40', contribution: '-20' }]);
    // one item takes no more than the whole table has
    expect(told('1a×4', '2a×2')).toEqual(['0.00', { id: 'c', score: '-60', of: '20', weight: '40', contribution: '-120' }]);
  });

  const levels: Earning = { kind: 'levels', levels: [['A', '20'], ['B', '5']].map(([id = '', own = '']) => ({ id, title: text, points: own })) };
  it('are known one by one where points are earned, and contribute once all are', () => {
    const earning = makeTable('t', '50', [['c', '20', [makeItem('1', '20', [], { earned: levels })]], ['d', '30', [makeItem('2', '30', [makeRule('a', '3')])]]]);
    const parts = (earned: Extract<LeafFact, { kind: 'problems' }>['earned']) => partsOf(earning, [{ d: { kind: 'problems', ...(earned && { earned }) } }, [problem('p', '2a')]]);
    expect(parts(undefined)).toEqual([
      { id: 'c', score: null, of: '20', weight: '40', contribution: null },
      { id: 'd', score: '27', of: '30', weight: '60', contribution: null },
    ]);
    expect(parts({ 1: { kind: 'level', level: 'B' } })).toEqual([
      { id: 'c', score: '5', of: '20', weight: '40', contribution: '10' },
      { id: 'd', score: '27', of: '30', weight: '60', contribution: '54' },
    ]);
  });
});

describe('the parts of a total of one leaf', () => {
  it('are the leaf itself', () => {
    const only = makeScheme(node.entered('e'));
    expect(evaluate(only, leafFacts({ e: score('87.5') })).parts).toEqual([{ id: 'e', score: '87.5', of: '100', weight: '100', contribution: '87.5' }]);
    expect(evaluate(only, leafFacts({})).parts).toEqual([{ id: 'e', score: null, of: '100', weight: '100', contribution: null }]);
  });
});

/** a half; b, itself of c and d, the other: with a rule for b, or for d within it. */
function nested(rules: { readonly b?: WeightedPart['missing']; readonly d?: WeightedPart['missing'] }): Scheme {
  const inner: Node = {
    kind: 'weighted', ...named('b'),
    parts: [{ weight: '0.4', of: node.entered('c') }, { weight: '0.6', of: node.entered('d'), ...(rules.d && { missing: rules.d }) }],
  };
  return makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('a') }, { weight: '0.5', of: inner, ...(rules.b && { missing: rules.b }) }] });
}

describe('what is missing', () => {
  const told = (scheme: Scheme, leaves: Readonly<Record<string, LeafFact>>) => {
    const { total, missing, assumed } = evaluate(scheme, leafFacts(leaves));
    return { total, missing, assumed };
  };

  it.each<readonly [what: string, rules: Parameters<typeof nested>[0], leaves: Readonly<Record<string, LeafFact>>, expected: ReturnType<typeof told>]>([
    ['is every leaf without a score, in the order of the scheme', {}, {}, { total: null, missing: ['a', 'c', 'd'], assumed: undefined }],
    ['is nothing where all are there', {}, { a: score('80'), c: score('70'), d: score('60') }, { total: '72.00', missing: [], assumed: undefined }],
    ['is assumed where a rule stands in for it', { d: { kind: 'fixed', score: '50' } }, { a: score('80'), c: score('70') }, { total: '69.00', missing: [], assumed: ['d'] }],
    ['is assumed with all that is below the part that the rule is for', { b: { kind: 'redistribute' } }, { a: score('80'), c: score('70') }, { total: '80.00', missing: [], assumed: ['d'] }],
    ['is assumed twice over, each leaf once', { b: { kind: 'redistribute' }, d: { kind: 'redistribute' } }, { a: score('80') }, { total: '80.00', missing: [], assumed: ['c', 'd'] }],
    ['stays missing while the total waits for another', { b: { kind: 'redistribute' } }, { c: score('70') }, { total: null, missing: ['a', 'd'], assumed: undefined }],
    ['is told beside what is assumed below a known part', { d: { kind: 'fixed', score: '50' } }, { c: score('70') }, { total: null, missing: ['a'], assumed: ['d'] }],
  ])('%s', (_what, rules, leaves, expected) => {
    expect(told(nested(rules), leaves)).toEqual(expected);
  });

  it('is not what does not apply', () => {
    const scheme = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('a'), notApplicable: 'full' }, { weight: '0.5', of: node.entered('b') }] });
    expect(told(scheme, { a: not })).toEqual({ total: null, missing: ['b'], assumed: undefined });
  });

  it('is told part by part, with what counts in its place and the shares that come of it', () => {
    const { parts } = evaluate(nested({ b: { kind: 'redistribute' }, d: { kind: 'fixed', score: '50' } }), leafFacts({ a: score('80') }));
    const gone: readonly PartResult[] = [
      { id: 'a', score: '80', of: '100', weight: '50', contribution: '80', share: '100' },
      { id: 'b', score: null, of: '100', weight: '50', contribution: '0', state: 'assumed', counted: null, share: '0' },
      { id: 'c', score: null, of: '100', weight: '20', contribution: null, share: '0' },
      { id: 'd', score: null, of: '100', weight: '30', contribution: '0', state: 'assumed', counted: '50', share: '0' },
    ];
    expect(parts).toEqual(gone);
  });
});

describe('items', () => {
  const tables = ['t', 'v'].map((id) => makeTable(id, '10', [['c', '10', [makeItem(`${id}1`, '10', [makeRule('a', '1')])]]]));
  const two = makeScheme(
    { kind: 'weighted', ...named('total'), parts: ['t', 'v'].map((id) => ({ weight: '0.5', of: node.deductions(id, id), notApplicable: 'full' as const })) },
    { tables },
  );
  const items = (leaves: Readonly<Record<string, LeafFact>>, found: readonly ProblemFact[] = []) => evaluate(two, leafFacts(leaves, found)).items.map(({ id, deducted }) => [id, deducted]);
  const all = [['t1', '0'], ['v1', '0']];

  it('are told unless every table has another score, or does not apply', () => {
    expect([items({}), items({ t: problems, v: problems }), items({ t: score('1'), v: problems }), items({ t: score('1') }), items({ t: not })]).toEqual([all, all, all, all, all]);
    expect([items({ t: score('1'), v: score('2') }), items({ t: not, v: score('2') }), items({ t: not, v: not })]).toEqual([[], [], []]);
  });

  it('are told wherever a problem is on record', () => {
    expect(items({ t: score('1'), v: not }, [problem('p', 't1a×2')])).toEqual([['t1', '2'], ['v1', '0']]);
  });
});

describe('a plan', () => {
  const scheme = makeScheme(node.entered('e'));

  it('is made once for a scheme, and once for each settings object', () => {
    const [one, other] = [{ trimFrom: 3 }, { trimFrom: 3 }];
    expect(compileScheme(scheme)).toBe(compileScheme(scheme));
    expect(compileScheme(scheme, one)).toBe(compileScheme(scheme, one));
    expect(compileScheme(scheme, one)).not.toBe(compileScheme(scheme, other));
    expect(compileScheme(scheme, one)).not.toBe(compileScheme(scheme));
  });

  it('over a sheet that is not there is a mistake of the caller', () => {
    expect(() => compileScheme(makeScheme(node.mean('m', 0)))).toThrow(new RangeError('No sheet peer in scheme made-for-a-test.'));
  });

  it('never drops reviewers who have voices, whatever the office sets', () => {
    const table = makeTable('t', '10', [['c', '10', [makeItem('1', '10', [])]]]);
    const voices = [{ id: 'leader', title: text, weight: '2' }, { id: 'unit', title: text, weight: '1' }];
    const mean = makeScheme({ kind: 'mean', ...named('m'), sheet: 'peer', trimFrom: 0, voices }, { tables: [table], sheets: sheetsOver('t') });
    const facts = leafFacts({ m: { kind: 'many', of: [score('90'), score('60'), points({ 1: '3' })], voices: ['leader', 'unit', 'unit'] } });
    const { total, parts } = evaluate(mean, facts, { trimFrom: 3 });
    // (2 × 90 + 60 + 30) / 4
    expect([total, parts[0]?.from]).toEqual(['67.50', [{ score: '90', trimmed: false, weight: '2' }, { score: '60', trimmed: false, weight: '1' }, { score: '30', trimmed: false, weight: '1' }]]);
    const plain = makeScheme(node.mean('m', 0), { tables: [table], sheets: sheetsOver('t') });
    expect(evaluate(plain, leafFacts({ m: many('90', '60', '30') }), { trimFrom: 3 }).parts[0]?.from).toEqual([{ score: '90', trimmed: true }, { score: '60', trimmed: false }, { score: '30', trimmed: true }]);
  });

  it('asks for one answer to each question where the scheme does not say how many', () => {
    const asked = makeScheme({ kind: 'questionnaire', ...named('q'), questions: [{ id: 'a', title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '0' }] }] });
    const total = (answers: Readonly<Record<string, Readonly<Record<string, number>>>>) => evaluate(asked, leafFacts({ q: { kind: 'answers', answers } })).total;
    expect([total({ a: { A: 1 } }), total({ a: { A: 0 } }), total({})]).toEqual(['100.00', null, null]);
  });
});
