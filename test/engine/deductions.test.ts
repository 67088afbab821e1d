import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { ProblemFact, UnitResult } from '#engine/facts.ts';
import { pointsLeft } from '#engine/points-left.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { deductionFacts, problem } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from './make-scheme.ts';

const arxan = (problems: readonly string[], fraud?: string) => evaluate(arxan2021, deductionFacts(problems, fraud));
const listed = (problems: readonly ProblemFact[]) => evaluate(arxan2021, { ...deductionFacts([]), problems });

/** "2.1a 2" for each charge, with what it takes. */
const taken = ({ charged }: UnitResult) => charged.map(({ item, rule, points }) => `${item}${rule} ${points}`);
const suppressed = (result: UnitResult) => result.suppressed.map(({ item, rule, points, because }) => `${item}${rule} ${points} ${because}`);
const item = (result: UnitResult, id: string) => result.items.find((one) => one.id === id);

describe('each rule of the table takes its points (annex 11, table)', () => {
  it.each([
    ['1.1a', '99.00'],
    ['1.1b', '99.00'],
    ['1.1c', '99.00'],
    ['1.2a×2', '98.00'],
    ['1.3a×4', '96.00'],
    ['1.4a×3', '97.00'],
    ['2.1a×7', '93.00'],
    ['2.1b×2', '94.00'],
    ['2.2a×5', '95.00'],
    ['3.1a', '97.00'],
    ['3.2a×2', '98.00'],
    ['3.3a', '97.00'],
    ['4.1a×2', '98.00'],
    ['4.2a×2', '98.00'],
    ['4.2b', '97.00'],
    ['4.3a', '99.00'],
    ['4.4a', '99.00'],
    ['4.5a', '99.00'],
  ])('%s leaves %s', (short, total) => {
    expect(arxan([short]).total).toBe(total);
  });
});

describe('deductions in one item never exceed its points (note 1)', () => {
  it('takes the cap and tells what it would have been', () => {
    const result = arxan(['2.1b×11']);
    expect(item(result, '2.1')).toEqual({ id: '2.1', deducted: '30', uncapped: '33', cap: '30' });
    expect(taken(result)).toEqual(['2.1b 33']);
    expect(result.total).toBe('70.00');
  });

  it('adds the rules of an item before the cap', () => {
    expect(item(arxan(['4.2a×4', '4.2b']), '4.2')).toMatchObject({ deducted: '6', uncapped: '7' });
  });

  it('caps each item on its own', () => {
    expect(arxan(['1.2a×9', '1.3a×2']).parts[0]).toMatchObject({ id: '1', score: '10', of: '15' });
  });

  it('leaves 5 when every rule is broken without end, because two flat rules stop short of their caps', () => {
    const all = ['1.1a', '1.1b', '1.1c', '1.2a×99', '1.3a×99', '1.4a×99', '2.1a×99', '2.2a×99', '3.1a×99', '3.2a×99', '3.3a×99', '4.1a×99', '4.2b×99', '4.3a×99', '4.4a×99', '4.5a×99'];
    const result = arxan(all);
    expect(result.total).toBe('5.00');
    expect(pointsLeft(result).get('3.1')).toBe('4');
    expect(pointsLeft(result).get('3.3')).toBe('1');
    expect([...pointsLeft(result).values()].filter((left) => left !== '0')).toHaveLength(2);
  });

  it('does not lose a count that no float could hold', () => {
    expect(item(arxan([`2.1b×${Number.MAX_SAFE_INTEGER}`]), '2.1')).toMatchObject({ uncapped: '27021597764222973', deducted: '30' });
  });
});

describe('a flat rule counts once (annex 11, table, 3.1 and 3.3)', () => {
  it('whatever its count', () => {
    expect(taken(arxan(['3.1a×7']))).toEqual(['3.1a 3']);
  });

  it('however many problems are charged there; the later ones take nothing', () => {
    const result = arxan(['3.1a', '3.1a×2', '3.1a']);
    expect(taken(result)).toEqual(['3.1a 3', '3.1a 0', '3.1a 0']);
    expect(item(result, '3.1')).toMatchObject({ deducted: '3', uncapped: '3' });
  });

  it('each flat rule of one item on its own', () => {
    expect(taken(arxan(['1.1a', '1.1b', '1.1a']))).toEqual(['1.1a 1', '1.1b 1', '1.1a 0']);
  });
});

describe('one problem is charged in one place (note 2)', () => {
  it.each([
    ['most points win', '2.1a 4.2b', ['4.2b 3'], ['2.1a 1 same-problem']],
    ['points are rule points × count', '2.1a×4 4.2b', ['2.1a 4'], ['4.2b 3 same-problem']],
    ['the choice looks before the cap', '1.2a×5 2.1a×4', ['1.2a 5'], ['2.1a 4 same-problem']],
    ['a flat rule weighs its points alone, whatever its count', '3.1a×9 2.1a×4', ['2.1a 4'], ['3.1a 3 same-problem']],
    ['a tie goes to the place that stands first in the table', '4.2b 3.1a', ['3.1a 3'], ['4.2b 3 same-problem']],
    ['also within an item', '1.1c 1.1a 1.1b', ['1.1a 1'], ['1.1c 1 same-problem', '1.1b 1 same-problem']],
    ['the same place twice is one place', '1.2a 1.2a', ['1.2a 1'], ['1.2a 1 same-problem']],
    ['the office decides otherwise', '!2.1a 4.2b', ['2.1a 1'], ['4.2b 3 decided']],
    ['a decision for the heaviest is a decision too', '2.1a !4.2b', ['4.2b 3'], ['2.1a 1 decided']],
  ])('%s: %s', (_rule, short, charges, others) => {
    const result = arxan([short]);
    expect(taken(result)).toEqual(charges);
    expect(suppressed(result)).toEqual(others);
  });

  it('flatness comes after the choice: a problem whose place is taken already takes nothing elsewhere', () => {
    const result = arxan(['3.1a', '3.1a 2.1a']);
    expect(taken(result)).toEqual(['3.1a 3', '3.1a 0']);
    expect(result.total).toBe('97.00');
  });

  it('the same id listed twice is one problem, its charges together', () => {
    const result = listed([problem('p', '2.1a'), problem('q', '4.5a'), problem('p', '4.2b')]);
    expect(taken(result)).toEqual(['4.2b 3', '4.5a 1']);
    expect(result.charged[0]).toMatchObject({ problem: 'p', index: 1 });
    expect(suppressed(result)).toEqual(['2.1a 1 same-problem']);
  });

  it('a decision in the second listing points into its own charges', () => {
    const result = listed([problem('p', '4.2b'), problem('p', '1.2a !2.1a')]);
    expect(taken(result)).toEqual(['2.1a 1']);
    expect(suppressed(result)).toEqual(['4.2b 3 decided', '1.2a 1 decided']);
  });

  it('two listings may repeat one decision', () => {
    expect(taken(listed([problem('p', '!2.1a 4.2b'), problem('p', '4.5a !2.1a')]))).toEqual(['2.1a 1']);
  });
});

describe('fraud comes off the total (art. 12)', () => {
  it.each([
    ['0', '99.00'],
    ['2', '97.00'],
    ['4.99', '94.01'],
    ['5', '94.00'],
  ])('%s leaves %s', (fraud, total) => {
    expect(arxan(['2.1a'], fraud)).toMatchObject({ total, fraud });
  });

  it('is limited by no cap, and is in no category', () => {
    const result = arxan(['2.1b×10'], '5');
    expect(result).toMatchObject({ total: '65.00', grade: '不合格' });
    expect(result.parts.map(({ score }) => score)).toEqual(['15', '20', '15', '20']);
  });

  it('never takes the total below 0', () => {
    const table = makeTable('t', '3', [['1', '3', [makeItem('1.1', '3', [makeRule('a', '1')])]]]);
    const text = { zh: '文', en: 'text' };
    const scheme = makeScheme(node.deductions('deductions', 't'), { tables: [table], fraud: { min: '2', max: '50', clause: { ref: text } } });
    expect(evaluate(scheme, deductionFacts(['1.1a×2'], '50')).total).toBe('0.00');
  });
});

describe('a total of deductions', () => {
  it('is full without problems', () => {
    expect(arxan([])).toMatchObject({ complete: true, total: '100.00', exactTotal: '100', grade: '优秀', missing: [] });
  });

  it('is missing until its leaf is given, while its items can be read', () => {
    const result = evaluate(arxan2021, { ...deductionFacts(['2.1a']), leaves: {} });
    expect(result).toMatchObject({ complete: false, total: null, grade: null, missing: ['deductions'] });
    expect(result.range).toEqual({ min: '0.00', max: '100.00', grades: ['优秀', '合格', '不合格'] });
    expect(result.parts.map(({ score }) => score)).toEqual([null, null, null, null]);
    expect(pointsLeft(result).get('2.1')).toBe('29');
  });

  it('adds halves exactly, and scales a table of other full marks to 100', () => {
    const table = makeTable('t', '60', [['1', '60', [makeItem('1.1', '60', [makeRule('a', '0.5'), makeRule('b', '1.25')])]]]);
    const scheme = makeScheme(node.deductions('deductions', 't'), { tables: [table] });
    const result = evaluate(scheme, deductionFacts(['1.1a×3', '1.1b']));
    expect(result.items).toEqual([{ id: '1.1', deducted: '2.75', uncapped: '2.75', cap: '60' }]);
    expect(result.parts).toEqual([{ id: '1', score: '57.25', of: '60', weight: '100', contribution: '1145/12' }]);
    expect(result).toMatchObject({ exactTotal: '1145/12', total: '95.42' });
  });
});
