/** Which constructs a scheme uses is told by name, one by one. */

import { describe, expect, it } from 'vitest';

import { constructs, constructsOf, type Construct } from '#engine/constructs.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { GradeBand, Item, Node, Rule, Scheme, WeightedPart } from '#scheme/grammar.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const table = (id: string, rules: readonly Rule[], said: Partial<Item> = {}) => makeTable(id, '100', [['c', '100', [makeItem(`${id}1`, '40', rules, said), makeItem(`${id}2`, '60', [makeRule('a', '1')])]]]);
const ofRule = (rule: Rule) => makeScheme(node.deductions('d', 't'), { tables: [table('t', [makeRule('z', '1'), rule])] });
const ofItem = (said: Partial<Item>) => makeScheme(node.deductions('d', 't'), { tables: [table('t', [], said)] });
const ofNode = (total: Node) => makeScheme(node.weighted('all', [['0.5', node.entered('x')], ['0.5', total]]));
const ofPart = (said: Partial<WeightedPart>): Scheme => makeScheme({ kind: 'weighted', ...named('all'), parts: [{ weight: '0.5', of: node.entered('x') }, { weight: '0.5', of: node.entered('y'), ...said }] });
const ofScheme = (changes: Partial<Scheme>) => makeScheme(node.entered('x'), changes);
const plainBands: readonly GradeBand[] = [{ name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }];
const ofGrades = (said: Partial<Scheme['grades']>) => ofScheme({ grades: { bands: plainBands, setByOffice: true, clause, ...said } });
const ofBand = (said: Partial<GradeBand>) => ofGrades({ bands: plainBands.map((band, place) => (place === 0 ? { ...band, ...said } : band)) });
const steps = [{ from: '1', points: '40' }, { from: '0', points: '0' }];

const cases: readonly (readonly [Construct, Scheme])[] = [
  ['graduated', ofRule(ruleOf('a', '1', { counting: 'graduated', further: '2' }))],
  ['all', ofRule(ruleOf('a', '40', { counting: 'all' }))],
  ['period', ofRule(ruleOf('a', '1', { counting: 'period', period: 'month' }))],
  ['shortfall', ofRule(ruleOf('a', '1', { counting: 'shortfall', target: '40', step: '1', steps: 'full' }))],
  ['percent', ofRule(ruleOf('a', '10', { counting: 'each', unit: 'percent' }))],
  ['itemCap', ofItem({ cap: '5' })],
  ['itemCap', ofItem({ uncapped: true })],
  ['categoryCap', (() => {
    const scheme = ofItem({});
    return { ...scheme, tables: scheme.tables.map((one) => ({ ...one, categories: one.categories.map((category) => ({ ...category, cap: '5' })) })) };
  })()],
  ['levels', ofItem({ earned: { kind: 'levels', levels: [{ id: 'A', title: text, points: '40' }] } })],
  ['scale', ofItem({ earned: { kind: 'scale', figure: text, steps } })],
  ['quota', ofItem({ earned: { kind: 'quota', figure: text, quota: '40', below: 'share' } })],
  ['rate', ofItem({ earned: { kind: 'rate', done: text, due: text } })],
  ['ranking', ofItem({ earned: { kind: 'ranking', figure: text, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '40' }], rest: '0' } })],
  ['itemNotApplicable', ofItem({ notApplicable: 'full' })],
  ['severalDeductions', makeScheme(node.weighted('all', [['0.5', node.deductions('d', 't')], ['0.5', node.deductions('e', 'u')]]), { tables: [table('t', []), table('u', [])] })],
  ['questionnaire', ofNode({ kind: 'questionnaire', ...named('q'), questions: [] })],
  ['voices', ofNode({ kind: 'mean', ...named('m'), sheet: 'peer', trimFrom: 0, voices: [] })],
  ['scaledEntry', ofNode({ kind: 'entered', ...named('e'), of: '120' })],
  ['missingRule', ofPart({ missing: { kind: 'redistribute' } })],
  ['missingRule', ofPart({ missing: { kind: 'fixed', score: '60' } })],
  ['notApplicable', ofPart({ notApplicable: 'full' })],
  ['rounding', ofScheme({ rounding: { mode: 'down', places: 2, clause } })],
  ['rounding', ofScheme({ rounding: { mode: 'halfUp', places: 1, clause } })],
  ['exactGrades', ofGrades({ by: 'exact' })],
  ['gradeQuota', ofBand({ quota: { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause } })],
  ['gradeRequirement', ofBand({ requires: [{ kind: 'noVeto', clause }] })],
  ['highest', ofScheme({ highest: '105' })],
  ['bonus', ofScheme({ bonuses: [] })],
  ['adjustment', ofScheme({ adjustments: [] })],
  ['veto', ofScheme({ vetoes: [] })],
  ['flag', ofScheme({ flags: [] })],
  ['classes', ofScheme({ classes: [] })],
];

describe('a scheme of nothing but plain things and', () => {
  it.each(cases)('%s says so, and nothing else', (construct, scheme) => {
    expect(constructsOf(scheme)).toEqual([construct]);
  });

  it('every construct has such a scheme', () => {
    expect(new Set(cases.map(([construct]) => construct))).toEqual(new Set(constructs));
  });
});

it('plain schemes use none', () => {
  for (const scheme of [arxan2021, tianshui2015, ofPart({ missing: { kind: 'wait' } }), ofGrades({ by: 'rounded' }), ofRule(makeRule('a', '1', 'once'))]) expect(constructsOf(scheme)).toEqual([]);
});

it('several are told in the order of the list', () => {
  expect(constructsOf({ ...ofItem({ cap: '5' }), flags: [], highest: '105', vetoes: [] })).toEqual(['itemCap', 'highest', 'veto', 'flag']);
});
