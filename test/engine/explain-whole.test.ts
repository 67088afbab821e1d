/**
 * Whole explanations, reason by reason: one unit of which everything is known, one of which little is, one whose class has a table and weights of its own.
 *
 * Schemes: every-construct.ts, and one of several tables below. Each reason is one line: how deep it is, and all that it tells, but for titles and clauses (checked with
 * explain-beyond.test.ts) and the rule and the way of earning themselves.
 */

import { describe, expect, it } from 'vitest';

import { addDecimals } from '#engine/decimal.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import { explain, type Reason } from '#engine/explain.ts';
import type { EarnedFact, LeafFact, UnitFacts } from '#engine/facts.ts';
import { replacedItems } from '#engine/replaced.ts';
import type { Earning, Scheme } from '#scheme/grammar.ts';
import explained from './cases/explained.json' with { type: 'json' };
import { everyConstruct } from './every-construct.ts';
import { leafFacts, points, problem, score } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, sheetsOver } from './make-scheme.ts';

const lineByUnit: Readonly<Record<string, readonly string[]>> = explained;

const withoutWords = ['title', 'clause', 'gradeClause', 'text', 'about', 'per', 'rule', 'by', 'children'];

function linesOf(reason: Reason, depth = 0): string[] {
  const told = JSON.stringify(reason, (name, value: unknown) => (withoutWords.includes(name) ? undefined : value));
  return [`${'  '.repeat(depth)}${told.slice(1, -1).replaceAll('"', '')}`, ...reason.children.flatMap((below) => linesOf(below, depth + 1))];
}

const full: UnitFacts = {
  ...leafFacts(
    {
      work: {
        kind: 'problems',
        earned: {
          l: { kind: 'level', level: 'B' },
          sc: { kind: 'figure', figure: '92.5' },
          q: { kind: 'figure', figure: '30' },
          r: { kind: 'notApplicable' },
          k: { kind: 'figure', figure: '7' },
        },
      },
      extra: { kind: 'problems' },
      peers: { kind: 'many', of: [score('90'), points({ y: '15' })], voices: ['leader', 'unit'] },
      social: { kind: 'answers', answers: { q1: { A: 3, B: 1 }, q2: { A: 1, B: 1 } } },
      upper: score('108'),
      self: points({ y: '18.5' }),
    },
    [
      problem('p1', 'ea×3'),
      // item s takes more: it counts there
      problem('p2', 'ea sp'),
      problem('p3', 'ec×2'),
      problem('p4', 'ua×2'),
      problem('p5', 'la×9'),
      problem('p6', 'xa×5'),
      { id: 'p7', charges: [{ item: 's', rule: 'a', count: 1, reached: '31' }] },
      problem('p8', 'eb'),
      problem('p9', 'eb'),
    ],
  ),
  unit: 'full',
  unitClass: 'county',
  fraud: '2.5',
  bonuses: [{ id: 'm1', bonus: 'merit', rule: 'a', count: 4 }, { id: 'm2', bonus: 'merit', rule: 'b', count: 1 }],
  adjustments: [{ adjustment: 'praise', points: '1.5', reason: '表扬' }],
  vetoes: ['late'],
  flags: ['open'],
};

const sparse: UnitFacts = {
  ...leafFacts(
    { work: { kind: 'problems', earned: { l: { kind: 'notApplicable' } } }, peers: { kind: 'many', of: [], voices: [] }, social: { kind: 'notApplicable' }, upper: { kind: 'notApplicable' }, self: points({}) },
    [problem('p1', 'ed')],
  ),
  unit: 'sparse',
  unitClass: 'county',
};

/** The other unit that is ranked at item k: it has the first place, so `full` has the second. */
const rival: UnitFacts = { ...leafFacts({ work: { kind: 'problems', earned: { k: { kind: 'figure', figure: '9' } } } }), unit: 'rival', unitClass: 'county' };

/** The score of `work` is entered; its table `short` stands in the place of `extra`, and problems are found there. */
const bureau: UnitFacts = {
  ...leafFacts({ work: score('80'), extra: { kind: 'problems' }, self: score('70') }, [problem('p1', 'ya×3')]),
  unit: 'bureau',
  unitClass: 'bureau',
  closed: true,
};

describe('a whole explanation', () => {
  it.each([{ facts: full, others: [rival] }, { facts: sparse, others: [] }, { facts: bureau, others: [] }])('of the unit $facts.unit', ({ facts, others }) => {
    const lines = evaluateAll(everyConstruct, [facts, ...others]).slice(0, 1).flatMap((result) => linesOf(explain(everyConstruct, result, facts)));
    expect(lines).toEqual(lineByUnit[facts.unit]);
  });
});

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const levels: Earning = { kind: 'levels', levels: [['A', '20'], ['B', '5']].map(([id = '', own = '']) => ({ id, title: text, points: own })) };

/** A category with a cap, items that may not apply in both ways, a second table that may be left away, two sheets over tables of their own. */
const parted: Scheme = makeScheme(
  {
    kind: 'weighted', id: 'total', title: text, clause,
    parts: [
      { weight: '0.4', of: node.deductions('d', 't') },
      { weight: '0.2', of: node.deductions('v', 'v'), notApplicable: 'redistribute' },
      { weight: '0.2', of: node.sheet('self') },
      { weight: '0.2', of: node.mean('peers', 0) },
    ],
  },
  {
    tables: [
      {
        ...makeTable('t', '100', [
          ['c', '40', [makeItem('1', '20', [makeRule('a', '5')]), makeItem('2', '20', [makeRule('a', '1')], { earned: levels, notApplicable: 'full' })]],
          ['e', '40', [makeItem('3', '10', [makeRule('a', '1')], { notApplicable: 'redistribute' }), makeItem('4', '30', [makeRule('a', '2')])]],
          ['f', '20', [makeItem('5', '20', [makeRule('a', '1')], { notApplicable: 'redistribute' })]],
        ]),
      },
      makeTable('v', '10', [['w', '10', [makeItem('6', '10', [makeRule('a', '1')], { notApplicable: 'redistribute' })]]]),
      makeTable('s', '10', [['s', '10', [makeItem('7', '10', [])]]]),
      makeTable('r', '20', [['r', '20', [makeItem('8', '20', [])]]]),
    ].map((table) => ({ ...table, categories: table.categories.map((one) => (one.id === 'c' ? { ...one, cap: '12' } : one)) })),
    sheets: sheetsOver('s').map((sheet) => (sheet.id === 'peer' ? { ...sheet, table: 'r' } : sheet)),
  },
);
const away: EarnedFact = { kind: 'notApplicable' };
const rest: UnitFacts['leaves'] = { self: points({ 7: '9' }), peers: { kind: 'many', of: [points({ 8: '10' }), score('70')] } };
const known = { 2: { kind: 'level', level: 'B' } } as const;

/** 15 lost in the first category, which loses 12 at the most; the last does not apply, nor does the second table. */
const held: UnitFacts = { ...leafFacts({ ...rest, d: { kind: 'problems', earned: { 2: away, 3: away, 5: away } }, v: { kind: 'notApplicable' } }, [problem('p', '1a×3'), problem('q', '4a')]), unit: 'held' };
/** Below its cap; of the second table nothing applies. */
const free: UnitFacts = { ...leafFacts({ ...rest, d: { kind: 'problems', earned: known }, v: { kind: 'problems', earned: { 6: away } } }, [problem('p', '1a×2')]), unit: 'free' };
/** The score of the second table is entered, and problems are on record there: one counted there, one counted in the first. */
const both: UnitFacts = { ...leafFacts({ ...rest, d: { kind: 'problems', earned: known }, v: score('55') }, [problem('p', '6a×2'), problem('q', '1a')]), unit: 'both' };
const elsewhere: UnitFacts = { ...both, problems: [problem('p', '6a 1a')], unit: 'elsewhere' };

const leftOut: LeafFact = { kind: 'notApplicable' };

/** What all reasons have. */
interface Told { readonly kind: string; readonly contribution?: string | null; readonly points?: string; readonly children?: readonly Told[] }

describe('a whole explanation over several tables', () => {
  it.each([held, free, both, elsewhere])('of the unit $unit', (facts) => {
    const lines = evaluateAll(parted, [facts]).flatMap((result) => linesOf(explain(parted, result, facts)));
    expect(lines).toEqual(lineByUnit[facts.unit]);
  });

  it.each([both, elsewhere, { ...both, leaves: { ...both.leaves, v: leftOut } }])('brings of each part what is below it, or says that what is below does not count', (facts) => {
    const addsUp = ({ kind, contribution, children }: Told): boolean => {
      const below = (children ?? []).filter((one): one is Told => one.contribution !== undefined);
      const brought = below.map((one) => one.contribution);
      const isWhole = kind === 'total' || below.length === 0 || brought.includes(null) || addDecimals(...brought.map((one) => one ?? '0')) === contribution;
      return isWhole && below.every(addsUp);
    };
    expect(addsUp(explain(parted, evaluate(parted, facts)))).toBe(true);
  });

  it('lets no problem take points from a table whose part was entered, or does not apply', () => {
    const taking = ({ kind, points: taken, children = [] }: Told): readonly (string | undefined)[] => [...(kind === 'charge' ? [taken] : []), ...children.flatMap(taking)];
    for (const v of [score('55'), leftOut]) {
      const facts = { ...both, leaves: { ...both.leaves, v } };
      const result = evaluate(parted, facts);
      const [root] = explain(parted, result, facts).children;
      expect(root?.children.map((part) => taking(part))).toEqual([['5'], [], [], []]);
      expect([...replacedItems(parted, result)]).toEqual([['6', v === leftOut ? 'notApplicable' : 'entered']]);
    }
    expect(replacedItems(parted, evaluate(parted, free)).size).toBe(0);
  });

  it('ends at an entered score also where no facts are at hand', () => {
    const entered = leafFacts({ ...rest, d: score('80'), v: score('55') });
    const [root] = explain(parted, evaluate(parted, entered)).children;
    expect(root?.children.map(({ id, children }) => [id, children.length])).toEqual([['d', 0], ['v', 0], ['self', 0], ['peers', 2]]);
  });

  it('says that a total does not apply', () => {
    const only = makeScheme({ kind: 'weighted', id: 'total', title: text, clause, parts: [{ weight: '1', of: node.entered('e'), notApplicable: 'redistribute' }] });
    const told = (facts: UnitFacts) => explain(only, evaluate(only, facts), facts);
    expect(told(leafFacts({ e: { kind: 'notApplicable' } }))).toMatchObject({ state: 'notApplicable', children: [{ id: 'total', score: null, contribution: null }] });
    expect(told(leafFacts({ e: score('1') }))).not.toHaveProperty('state');
  });

  it.each<readonly [lost: number, cap: string, score: string, capped: boolean]>([
    [2, '5', '26', false], [2, '4', '26', false], [3, '4', '26', true], [0, '4', '30', false],
  ])('of a category that loses %i times 2, %s at the most: %s are left, beside an item that does not apply', (lost, cap, left, capped) => {
    const scheme: Scheme = { ...parted, tables: parted.tables.map((table) => ({ ...table, categories: table.categories.map((one) => (one.id === 'e' ? { ...one, cap } : one)) })) };
    const facts: UnitFacts = { ...leafFacts({ ...rest, d: { kind: 'problems', earned: { ...known, 3: away, 5: away } }, v: score('55') }, lost === 0 ? [] : [problem('p', `4a×${lost}`)]) };
    const [, category] = explain(scheme, evaluate(scheme, facts), facts).children[0]?.children[0]?.children ?? [];
    expect(category).toMatchObject({ kind: 'category', id: 'e', score: left, of: '30', cap, capped });
  });

  it('has no word of shares and weights where nothing is shared out and nobody has a voice', () => {
    const facts: UnitFacts = leafFacts({ ...rest, d: score('80'), v: score('55') });
    const reasons = explain(parted, evaluate(parted, facts), facts).children[0]?.children ?? [];
    expect(reasons.map(({ id }) => id)).toEqual(['d', 'v', 'self', 'peers']);
    for (const reason of [...reasons, ...reasons.flatMap(({ children }): readonly Reason[] => children)]) for (const name of ['share', 'weight', 'state']) if (reason.kind === 'reviewer' || name !== 'weight') expect(reason).not.toHaveProperty(name);
    const [, , , peers] = explain(parted, evaluate(parted, facts)).children[0]?.children ?? [];
    expect(peers?.children.map(({ id, children }) => [id, children])).toEqual([['0', []], ['1', []]]);
  });

  it('names each question in its own words', () => {
    const questions = ['q1', 'q2'].map((id) => ({ id, title: { zh: id, en: id }, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '0' }] }));
    const asked = makeScheme({ kind: 'questionnaire', id: 'q', title: text, clause, questions });
    const facts = leafFacts({ q: { kind: 'answers', answers: { q1: { A: 1 }, q2: { B: 1 } } } });
    const [root] = explain(asked, evaluate(asked, facts), facts).children;
    expect(root?.children).toMatchObject([{ kind: 'question', title: { zh: 'q1' }, score: '100' }, { kind: 'question', title: { zh: 'q2' }, score: '0' }]);
  });

  it('of a total that is one mean goes down to its reviewers', () => {
    const mean = makeScheme(node.mean('m', 3), { tables: parted.tables, sheets: parted.sheets });
    const facts = leafFacts({ m: { kind: 'many', of: [score('90'), score('60'), score('80')] } });
    const [root] = explain(mean, evaluate(mean, facts), facts).children;
    expect([root?.kind, root?.children.map((one) => one.kind === 'reviewer' && [one.score, one.trimmed])]).toEqual(['mean', [['90', true], ['60', true], ['80', false]]]);
  });

  it('of nested parts adds up the nearest ones only', () => {
    const deep = makeScheme(node.weighted('total', [['0.5', node.entered('a')], ['0.5', node.weighted('b', [['0.4', node.entered('c')], ['0.6', node.entered('e')]])]]));
    const facts = leafFacts({ a: score('80'), c: score('70'), e: score('60') });
    expect(explain(deep, evaluate(deep, facts), facts).children).toMatchObject([{ id: 'total', score: '72', children: [{ id: 'a', contribution: '40' }, { id: 'b', contribution: '32' }] }]);
  });

  it('of another table’s result is a mistake of the caller, told with the item', () => {
    const over = (item: string) => makeScheme(node.deductions('d', 't'), { tables: [makeTable('t', '1', [['c', '1', [makeItem(item, '1', [])]]])] });
    expect(() => explain(over('1'), evaluate(over('2'), leafFacts({ d: { kind: 'problems' } })))).toThrow(new RangeError('The result has no item 1: it is not one of this scheme.'));
  });

  it('of another scheme’s result is a mistake of the caller, told with the part', () => {
    const other = makeScheme(node.weighted('total', [['1', node.entered('e')]]));
    expect(() => explain(parted, evaluate(other, leafFacts({})))).toThrow(new RangeError('The result has no part d: it is not one of this scheme.'));
  });
});
