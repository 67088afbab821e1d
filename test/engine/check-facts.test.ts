import { describe, expect, it } from 'vitest';

import { checkFacts } from '#engine/check-facts.ts';
import { evaluate } from '#engine/evaluate.ts';
import { FactsError, type FactsFaultCode } from '#engine/facts-fault.ts';
import type { EarnedFact, UnitFacts } from '#engine/facts.ts';
import { factsFaultsEn } from '#engine/language/en.ts';
import { factsFaultsZh } from '#engine/language/zh.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme, WeightedPart } from '#scheme/grammar.ts';
import { charge, deductionFacts, leafFacts, many, points, problem, score } from './facts-of.ts';
import { everyConstruct } from './every-construct.ts';
import { makeItem, makeScheme, makeTable, node } from './make-scheme.ts';
import refusals from './refusals.json' with { type: 'json' };

const refusalByCase: Readonly<Record<string, readonly string[]>> = refusals;
const told = (scheme: Scheme, facts: UnitFacts) =>
  checkFacts(scheme, facts).map(({ path, code, facts: about }) => `${path.join('.')}: ${factsFaultsEn[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(about[name]))}`);

const arxan = (changes: Partial<UnitFacts>): UnitFacts => ({ ...deductionFacts([]), ...changes });
const oneCharge = (changes: object): UnitFacts => arxan({ problems: [{ id: 'p', charges: [{ ...charge('2.1a'), ...changes }] }] });

const county = (changes: Partial<UnitFacts>): UnitFacts => ({ ...leafFacts({}), unitClass: 'county', ...changes });
const charged = (item: string, rule: string, more: object = {}) => county({ problems: [{ id: 'p', charges: [{ item, rule, count: 1, ...more }] }] });
const earned = (item: string, fact: EarnedFact) => county({ leaves: { work: { kind: 'problems', earned: { [item]: fact } } } });
const claim = (rule: string, more: object = {}) => county({ bonuses: [{ id: 'b', bonus: 'merit', rule, count: 1, ...more }] });
const answered = (answers: Record<string, Record<string, number>>) => county({ leaves: { social: { kind: 'answers', answers } } });

const rateAlone = makeScheme(node.deductions('deductions', 't'), {
  tables: [makeTable('t', '100', [['c', '100', [makeItem('r', '100', [], { earned: { kind: 'rate', done: { zh: '已办', en: 'done' }, due: { zh: '应办', en: 'due' } } })]]])],
});

const cases: readonly (readonly [what: string, scheme: Scheme, facts: UnitFacts, path: string, code: FactsFaultCode])[] = [
  ['an unknown item', arxan2021, oneCharge({ item: '9.9' }), 'problems.0.charges.0.item', 'unknownItem'],
  ['an item named like something every object has', arxan2021, oneCharge({ item: 'constructor' }), 'problems.0.charges.0.item', 'unknownItem'],
  ['an unknown rule', arxan2021, oneCharge({ rule: 'z' }), 'problems.0.charges.0.rule', 'unknownRule'],
  ['a rule of another item', arxan2021, oneCharge({ item: '3.1', rule: 'b' }), 'problems.0.charges.0.rule', 'unknownRule'],
  ['count 0', arxan2021, oneCharge({ count: 0 }), 'problems.0.charges.0.count', 'badCount'],
  ['count -1', arxan2021, oneCharge({ count: -1 }), 'problems.0.charges.0.count', 'badCount'],
  ['count 1.5', arxan2021, oneCharge({ count: 1.5 }), 'problems.0.charges.0.count', 'badCount'],
  ['count NaN', arxan2021, oneCharge({ count: Number.NaN }), 'problems.0.charges.0.count', 'badCount'],
  ['a count that a number cannot hold exactly', arxan2021, oneCharge({ count: 2 ** 53 }), 'problems.0.charges.0.count', 'badCount'],
  ['no charge', arxan2021, arxan({ problems: [{ id: 'p', charges: [] }] }), 'problems.0.charges', 'noCharge'],
  ['a decision beyond the charges', arxan2021, arxan({ problems: [{ ...problem('p', '2.1a'), chargedAt: 1 }] }), 'problems.0.chargedAt', 'badChargedAt'],
  ['a decision at -1', arxan2021, arxan({ problems: [{ ...problem('p', '2.1a'), chargedAt: -1 }] }), 'problems.0.chargedAt', 'badChargedAt'],
  ['a decision between two charges', arxan2021, arxan({ problems: [{ ...problem('p', '2.1a 4.5a'), chargedAt: 0.5 }] }), 'problems.0.chargedAt', 'badChargedAt'],
  ['two different decisions for one problem', arxan2021, arxan({ problems: [problem('p', '!2.1a'), problem('p', '!4.5a')] }), 'problems.1.chargedAt', 'contradictingDecisions'],
  ['two decisions that differ in the count', arxan2021, arxan({ problems: [problem('p', '!2.1a'), problem('p', '!2.1a×2')] }), 'problems.1.chargedAt', 'contradictingDecisions'],
  ['fraud below its range', arxan2021, arxan({ fraud: '1.99' }), 'fraud', 'badFraud'],
  ['fraud above its range', arxan2021, arxan({ fraud: '5.01' }), 'fraud', 'badFraud'],
  ['fraud that is no decimal', arxan2021, arxan({ fraud: '-2' }), 'fraud', 'notDecimal'],
  ['fraud where the scheme has none', tianshui2015, { ...leafFacts({}), fraud: '2' }, 'fraud', 'noFraud'],
  ['problems where the scheme has no deductions', makeScheme(node.entered('only')), leafFacts({}, [problem('p', '2.1a')]), 'problems', 'noDeductions'],
  ['two decisions that differ in the item', tianshui2015, leafFacts({}, [problem('p', '!2.3a'), problem('p', '!2.5a')]), 'problems.1.chargedAt', 'contradictingDecisions'],
  ['two decisions that differ in the rule', arxan2021, arxan({ problems: [problem('p', '!2.1a'), problem('p', '!2.1b')] }), 'problems.1.chargedAt', 'contradictingDecisions'],
  ['two decisions that differ in what was reached', everyConstruct, county({ problems: ['31', '32'].map((reached) => ({ id: 'p', charges: [{ item: 's', rule: 'a', count: 1, reached }], chargedAt: 0 })) }), 'problems.1.chargedAt', 'contradictingDecisions'],
  ['a second charge at an unknown item', arxan2021, arxan({ problems: [problem('p', '2.1a'), problem('q', '2.1a 9.9a')] }), 'problems.1.charges.1.item', 'unknownItem'],
  ['an unknown leaf', tianshui2015, leafFacts({ extra: score('1') }), 'leaves.extra', 'unknownLeaf'],
  ['a node that is no leaf', tianshui2015, leafFacts({ yearEnd: score('1') }), 'leaves.yearEnd', 'unknownLeaf'],
  ['a score above 100', tianshui2015, leafFacts({ self: score('100.01') }), 'leaves.self.score', 'outOfRange'],
  ['a score that is no decimal', tianshui2015, leafFacts({ self: score('1e1') }), 'leaves.self.score', 'notDecimal'],
  ['a score for a total of deductions', arxan2021, arxan({ leaves: { deductions: score('90') } }), 'leaves.deductions', 'wrongLeafKind'],
  ['problems for a sheet', tianshui2015, leafFacts({ self: { kind: 'problems' } }), 'leaves.self', 'wrongLeafKind'],
  ['one score for a mean', tianshui2015, leafFacts({ peers: score('90') }), 'leaves.peers', 'wrongLeafKind'],
  ['many scores for one sheet', tianshui2015, leafFacts({ self: many('90') }), 'leaves.self', 'wrongLeafKind'],
  ['points for an entered score', tianshui2015, leafFacts({ social: points({}) }), 'leaves.social', 'wrongLeafKind'],
  ['many within many', tianshui2015, leafFacts({ peers: { kind: 'many', of: [many('1')] } }), 'leaves.peers.of.0', 'wrongLeafKind'],
  ['a peer above 100', tianshui2015, leafFacts({ peers: many('90', '101') }), 'leaves.peers.of.1.score', 'outOfRange'],
  ['an unknown indicator', tianshui2015, leafFacts({ self: points({ '9.9': '1' }) }), 'leaves.self.points.9.9', 'unknownIndicator'],
  ['more points than an indicator has', tianshui2015, leafFacts({ self: points({ '1.1': '4.01' }) }), 'leaves.self.points.1.1', 'outOfRange'],
  // rules by period and by shortfall
  ['thirteen months of a year', everyConstruct, charged('e', 'm', { count: 13 }), 'problems.0.charges.0.count', 'tooManyPeriods'],
  ['a shortfall without what was reached', everyConstruct, charged('s', 'a'), 'problems.0.charges.0.reached', 'reachedMissing'],
  ['a shortfall with what is no decimal', everyConstruct, charged('s', 'a', { reached: 'x' }), 'problems.0.charges.0.reached', 'notDecimal'],
  ['a shortfall with a count', everyConstruct, charged('s', 'a', { reached: '31', count: 2 }), 'problems.0.charges.0.count', 'countOfShortfall'],
  ['what was reached for a plain rule', everyConstruct, charged('e', 'a', { reached: '31' }), 'problems.0.charges.0.reached', 'reachedUnasked'],
  // earned points
  ['an earned item that is not in the table', everyConstruct, earned('z', { kind: 'figure', figure: '1' }), 'leaves.work.earned.z', 'unknownItem'],
  ['points earned where they are simply there', everyConstruct, earned('e', { kind: 'figure', figure: '1' }), 'leaves.work.earned.e', 'notEarned'],
  ['a figure where a level is picked', everyConstruct, earned('l', { kind: 'figure', figure: '1' }), 'leaves.work.earned.l', 'wrongEarnedKind'],
  ['a level where a figure is read', everyConstruct, earned('sc', { kind: 'level', level: 'A' }), 'leaves.work.earned.sc', 'wrongEarnedKind'],
  ['a level that is none', everyConstruct, earned('l', { kind: 'level', level: 'E' }), 'leaves.work.earned.l.level', 'unknownLevel'],
  ['a figure that is no decimal', everyConstruct, earned('q', { kind: 'figure', figure: '-1' }), 'leaves.work.earned.q.figure', 'notDecimal'],
  ['done that is no decimal', everyConstruct, earned('r', { kind: 'rate', done: 'x', due: '10' }), 'leaves.work.earned.r.done', 'notDecimal'],
  ['due that is no decimal', everyConstruct, earned('r', { kind: 'rate', done: '1', due: 'x' }), 'leaves.work.earned.r.due', 'notDecimal'],
  ['an item of another table', everyConstruct, earned('x', { kind: 'notApplicable' }), 'leaves.work.earned.x', 'unknownItem'],
  ['an item of this table at another leaf', everyConstruct, county({ leaves: { extra: { kind: 'problems', earned: { l: { kind: 'level', level: 'A' } } } } }), 'leaves.extra.earned.l', 'unknownItem'],
  ['an item that does not apply and is one of two places', everyConstruct, { ...earned('l', { kind: 'notApplicable' }), problems: [problem('p', 'ea la')] }, 'leaves.work.earned.l', 'notApplicableCharged'],
  ['more done than due', everyConstruct, earned('r', { kind: 'rate', done: '11', due: '10' }), 'leaves.work.earned.r.done', 'moreDoneThanDue'],
  ['an item that must apply', everyConstruct, earned('q', { kind: 'notApplicable' }), 'leaves.work.earned.q', 'mustApply'],
  ['an item that does not apply and is charged', everyConstruct, { ...earned('l', { kind: 'notApplicable' }), problems: [problem('p', 'la')] }, 'leaves.work.earned.l', 'notApplicableCharged'],
  ['a part that must apply', everyConstruct, county({ leaves: { self: { kind: 'notApplicable' } } }), 'leaves.self', 'mustApply'],
  ['a rate of nothing where that says nothing', rateAlone, leafFacts({ deductions: { kind: 'problems', earned: { r: { kind: 'rate', done: '0', due: '0' } } } }), 'leaves.deductions.earned.r', 'nothingDue'],
  ['a score above what another body gives', everyConstruct, county({ leaves: { upper: score('121') } }), 'leaves.upper.score', 'outOfRange'],
  // questionnaires and voices
  ['fewer answers than none', everyConstruct, answered({ q1: { A: -1 } }), 'leaves.social.answers.q1.A', 'badAnswers'],
  ['an option of another question', everyConstruct, answered({ q1: { A: 1 }, q2: { C: 1 } }), 'leaves.social.answers.q2.C', 'unknownOption'],
  ['a peer to whom the part does not apply', tianshui2015, leafFacts({ peers: { kind: 'many', of: [score('1'), { kind: 'notApplicable' }] } }), 'leaves.peers.of.1', 'wrongLeafKind'],
  ['a peer who is told by problems', tianshui2015, leafFacts({ peers: { kind: 'many', of: [{ kind: 'problems' }] } }), 'leaves.peers.of.0', 'wrongLeafKind'],
  ['a peer with an unknown indicator', tianshui2015, leafFacts({ peers: { kind: 'many', of: [points({ '9.9': '1' })] } }), 'leaves.peers.of.0.points.9.9', 'unknownIndicator'],
  ['answers for a sheet', tianshui2015, leafFacts({ self: { kind: 'answers', answers: {} } }), 'leaves.self', 'wrongLeafKind'],
  ['a mean that must apply', everyConstruct, county({ leaves: { peers: { kind: 'notApplicable' } } }), 'leaves.peers', 'mustApply'],
  ['an unknown question', everyConstruct, answered({ q9: { A: 1 } }), 'leaves.social.answers.q9', 'unknownQuestion'],
  ['an unknown option', everyConstruct, answered({ q1: { Z: 1 } }), 'leaves.social.answers.q1.Z', 'unknownOption'],
  ['half an answer', everyConstruct, answered({ q1: { A: 0.5 } }), 'leaves.social.answers.q1.A', 'badAnswers'],
  ['reviewers without voices', everyConstruct, county({ leaves: { peers: many('90') } }), 'leaves.peers.voices', 'voicesMissing'],
  ['more voices than reviewers', everyConstruct, county({ leaves: { peers: { kind: 'many', of: [score('90')], voices: ['unit', 'unit'] } } }), 'leaves.peers.voices', 'voicesMissing'],
  ['an unknown voice', everyConstruct, county({ leaves: { peers: { kind: 'many', of: [score('90')], voices: ['me'] } } }), 'leaves.peers.voices.0', 'unknownVoice'],
  ['voices where all count the same', tianshui2015, leafFacts({ peers: { kind: 'many', of: [score('90')], voices: ['unit'] } }), 'leaves.peers.voices', 'noVoices'],
  // classes
  ['a unit without a class', everyConstruct, leafFacts({}), 'unitClass', 'classMissing'],
  ['a class that is none', everyConstruct, county({ unitClass: 'town' }), 'unitClass', 'unknownClass'],
  ['a class where there are none', arxan2021, arxan({ unitClass: 'town' }), 'unitClass', 'noClasses'],
  // beyond the total
  ['an unknown bonus', everyConstruct, county({ bonuses: [{ id: 'b', bonus: 'none', rule: 'a', count: 1 }] }), 'bonuses.0.bonus', 'unknownBonus'],
  ['an unknown rule of a bonus', everyConstruct, claim('z'), 'bonuses.0.rule', 'unknownBonusRule'],
  ['a bonus counted 0 times', everyConstruct, claim('a', { count: 0 }), 'bonuses.0.count', 'badCount'],
  ['steps without what was reached', everyConstruct, claim('c', { quota: '40' }), 'bonuses.0.reached', 'reachedMissing'],
  ['steps without the quota of the unit', everyConstruct, claim('c', { reached: '44' }), 'bonuses.0.quota', 'quotaMissing'],
  ['steps above a quota of 0', everyConstruct, claim('c', { reached: '44', quota: '0' }), 'bonuses.0.quota', 'notAboveZero'],
  ['a quota where the scheme has one', everyConstruct, claim('d', { reached: '44', quota: '40' }), 'bonuses.0.quota', 'quotaUnasked'],
  ['a quota for what is counted', everyConstruct, claim('a', { quota: '40' }), 'bonuses.0.quota', 'quotaUnasked'],
  ['what was reached for what is counted', everyConstruct, claim('a', { reached: '40' }), 'bonuses.0.reached', 'reachedUnasked'],
  ['steps with what is no decimal', everyConstruct, claim('c', { reached: 'x', quota: '40' }), 'bonuses.0.reached', 'notDecimal'],
  ['steps above a quota that is no decimal', everyConstruct, claim('c', { reached: '44', quota: '-40' }), 'bonuses.0.quota', 'notDecimal'],
  ['a count of a bonus that is no whole number', everyConstruct, claim('a', { count: 1.5 }), 'bonuses.0.count', 'badCount'],
  ['a second claim by a rule that is not there', everyConstruct, county({ bonuses: ['a', 'z'].map((rule) => ({ id: rule, bonus: 'merit', rule, count: 1 })) }), 'bonuses.1.rule', 'unknownBonusRule'],
  ['an adjustment that is no decimal', everyConstruct, county({ adjustments: [{ adjustment: 'praise', points: '+1', reason: 'r' }] }), 'adjustments.0.points', 'notDecimal'],
  ['an unknown adjustment', everyConstruct, county({ adjustments: [{ adjustment: 'none', points: '1', reason: 'r' }] }), 'adjustments.0.adjustment', 'unknownAdjustment'],
  ['an adjustment below its bounds', everyConstruct, county({ adjustments: [{ adjustment: 'praise', points: '0.4', reason: 'r' }] }), 'adjustments.0.points', 'outOfRange'],
  ['an adjustment above its bounds', everyConstruct, county({ adjustments: [{ adjustment: 'delay', points: '4.01', reason: 'r' }] }), 'adjustments.0.points', 'outOfRange'],
  ['an adjustment without a reason', everyConstruct, county({ adjustments: [{ adjustment: 'delay', points: '1', reason: ' ' }] }), 'adjustments.0.reason', 'reasonMissing'],
  ['an adjustment decided twice', everyConstruct, county({ adjustments: [{ adjustment: 'delay', points: '1', reason: 'r' }, { adjustment: 'delay', points: '1', reason: 'r' }] }), 'adjustments.1.adjustment', 'adjustmentTwice'],
  ['an unknown veto', everyConstruct, county({ vetoes: ['leak', 'none'] }), 'vetoes.1', 'unknownVeto'],
  ['an unknown flag', everyConstruct, county({ flags: ['none'] }), 'flags.0', 'unknownFlag'],
];

describe('facts that are refused, each at its place', () => {
  it.each(cases)('%s', (_what, scheme, facts, path, code) => {
    expect(checkFacts(scheme, facts).map((fault) => [fault.path.join('.'), fault.code])).toEqual([[path, code]]);
    expect(() => evaluate(scheme, facts)).toThrow(FactsError);
  });

  it.each(cases)('%s: the sentence has all it needs, in both languages', (_what, scheme, facts) => {
    for (const fault of checkFacts(scheme, facts)) {
      for (const words of [factsFaultsZh, factsFaultsEn]) {
        const blanks = [...words[fault.code].matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
        expect(blanks.filter((name) => !['string', 'number'].includes(typeof fault.facts[name]))).toEqual([]);
      }
    }
  });

  it.each(cases)('%s: what a person reads', (what, scheme, facts) => {
    expect(told(scheme, facts)).toEqual(refusalByCase[what]);
  });

  it('a missing class names those there are', () => {
    expect(told(everyConstruct, leafFacts({}))).toEqual(['unitClass: the class of the unit is missing; one of county, bureau']);
  });

  it('are told all at once', () => {
    const facts = arxan({ problems: [problem('p', '9.9a 2.1z'), { id: 'q', charges: [] }], fraud: '9' });
    expect(checkFacts(arxan2021, facts).map(({ code }) => code)).toEqual(['unknownItem', 'unknownRule', 'noCharge', 'badFraud']);
  });

  it('and that nobody checked are an error, which names the first fault and holds all', () => {
    const facts = arxan({ problems: [problem('p', '9.9a')], fraud: '9' });
    const message = 'Facts of unit "u" refused: problems.0.charges.0.item unknownItem';
    expect(() => evaluate(arxan2021, facts)).toThrow(expect.objectContaining({ name: 'FactsError', message, faults: checkFacts(arxan2021, facts) }));
  });

  it('measure each decision by the first', () => {
    const facts = arxan({ problems: [problem('p', '!2.1a'), problem('p', '!4.5a'), problem('p', '!2.1a')] });
    expect(checkFacts(arxan2021, facts).map(({ path }) => path)).toEqual([['problems', 1, 'chargedAt']]);
  });

  it('leave no code untested', () => {
    expect(new Set(cases.map(([, , , , code]) => code))).toEqual(new Set(Object.keys(factsFaultsEn)));
  });
});

describe('facts that are just taken', () => {
  it.each<readonly [what: string, scheme: Scheme, facts: UnitFacts]>([
    ['fraud at the least', arxan2021, arxan({ fraud: '2' })],
    ['fraud at the most', arxan2021, arxan({ fraud: '5.0' })],
    ['no fraud where the scheme has none', tianshui2015, { ...leafFacts({}), fraud: '0.00' }],
    ['a count that a number holds exactly', arxan2021, oneCharge({ count: Number.MAX_SAFE_INTEGER })],
    ['one decision, told twice', arxan2021, arxan({ problems: [problem('p', '!2.1a'), problem('p', '4.5a !2.1a')] })],
    ['a decision for the last charge', arxan2021, arxan({ problems: [problem('p', '2.1a !4.5a')] })],
    ['twelve months of a year', everyConstruct, charged('e', 'm', { count: 12 })],
    ['more reached than the target', everyConstruct, charged('s', 'a', { reached: '41' })],
    ['a rate of everything', everyConstruct, earned('r', { kind: 'rate', done: '10', due: '10' })],
    ['a rate of nothing where an item may not apply', everyConstruct, earned('r', { kind: 'rate', done: '0', due: '0' })],
    ['a full score of another body', everyConstruct, county({ leaves: { upper: score('120') } })],
    ['all the points of an indicator', tianshui2015, leafFacts({ self: points({ '1.1': '4.0' }) })],
    ['no answers', everyConstruct, answered({ q1: { A: 0 } })],
    ['a score for one of several tables', everyConstruct, county({ leaves: { work: score('100') } })],
    ['a score in the place of answers', everyConstruct, county({ leaves: { social: score('0') } })],
    ['parts that do not apply', everyConstruct, county({ leaves: { social: { kind: 'notApplicable' }, upper: { kind: 'notApplicable' } } })],
    ['adjustments at their bounds', everyConstruct, county({ adjustments: [{ adjustment: 'praise', points: '0.5', reason: 'r' }, { adjustment: 'delay', points: '4', reason: 'r' }] })],
    ['steps below the quota', everyConstruct, claim('c', { reached: '0', quota: '0.5' })],
    ['an item that does not apply, beside problems elsewhere', everyConstruct, { ...earned('l', { kind: 'notApplicable' }), problems: [problem('p', 'ea')] }],
  ])('%s', (_what, scheme, facts) => {
    expect(checkFacts(scheme, facts)).toEqual([]);
  });

  it('a mean that may not apply as a whole: none of its peers may', () => {
    const made = (said: Partial<WeightedPart>) =>
      makeScheme({ kind: 'weighted', id: 'total', title: { zh: '文', en: '' }, clause: { ref: { zh: '文', en: '' } }, parts: [{ weight: '1', of: node.mean('peers', 0), ...said }] }, { tables: tianshui2015.tables, sheets: tianshui2015.sheets });
    const scheme = made({ notApplicable: 'full' });
    expect(checkFacts(made({}), leafFacts({ peers: { kind: 'notApplicable' } })).map(({ code }) => code)).toEqual(['mustApply']);
    expect(checkFacts(scheme, leafFacts({ peers: { kind: 'notApplicable' } }))).toEqual([]);
    expect(checkFacts(scheme, leafFacts({ peers: { kind: 'many', of: [{ kind: 'notApplicable' }] } })).map(({ code }) => code)).toEqual(['wrongLeafKind']);
  });
});

it('good facts have no fault', () => {
  expect(checkFacts(arxan2021, deductionFacts(['2.1a', '!4.2a 4.2b'], '2'))).toEqual([]);
  expect(checkFacts(tianshui2015, leafFacts({ self: points({ '1.1': '4' }), peers: many('0', '100') }, [problem('p', '2.3a')]))).toEqual([]);
});
