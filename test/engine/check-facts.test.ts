import { describe, expect, it } from 'vitest';

import { checkFacts } from '#engine/check-facts.ts';
import { evaluate } from '#engine/evaluate.ts';
import { FactsError, type FactsFaultCode } from '#engine/facts-fault.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { factsFaultsEn } from '#engine/language/en.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { charge, deductionFacts, leafFacts, many, points, problem, score } from './facts-of.ts';
import { makeScheme, node } from './make-scheme.ts';

const arxan = (changes: Partial<UnitFacts>): UnitFacts => ({ ...deductionFacts([]), ...changes });
const oneCharge = (changes: object): UnitFacts => arxan({ problems: [{ id: 'p', charges: [{ ...charge('2.1a'), ...changes }] }] });

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
];

describe('facts that are refused, each at its place', () => {
  it.each(cases)('%s', (_what, scheme, facts, path, code) => {
    expect(checkFacts(scheme, facts).map((fault) => [fault.path.join('.'), fault.code])).toEqual([[path, code]]);
    expect(() => evaluate(scheme, facts)).toThrow(FactsError);
  });

  it('are told all at once', () => {
    const facts = arxan({ problems: [problem('p', '9.9a 2.1z'), { id: 'q', charges: [] }], fraud: '9' });
    expect(checkFacts(arxan2021, facts).map(({ code }) => code)).toEqual(['unknownItem', 'unknownRule', 'noCharge', 'badFraud']);
  });

  it('measure each decision by the first', () => {
    const facts = arxan({ problems: [problem('p', '!2.1a'), problem('p', '!4.5a'), problem('p', '!2.1a')] });
    expect(checkFacts(arxan2021, facts).map(({ path }) => path)).toEqual([['problems', 1, 'chargedAt']]);
  });

  it('leave no code untested', () => {
    expect(new Set(cases.map(([, , , , code]) => code))).toEqual(new Set(Object.keys(factsFaultsEn)));
  });
});

it('good facts have no fault', () => {
  expect(checkFacts(arxan2021, deductionFacts(['2.1a', '!4.2a 4.2b'], '2'))).toEqual([]);
  expect(checkFacts(tianshui2015, leafFacts({ self: points({ '1.1': '4' }), peers: many('0', '100') }, [problem('p', '2.3a')]))).toEqual([]);
});
