/** Which problems a filter shows, and in which order. */

import { describe, expect, it } from 'vitest';

import { filterProblems, outcomesOf, pointsOf, sortProblems, type ProblemFilter } from '#screens/problems/filter-problems.ts';
import type { ChargeRow, ProblemRow } from '#view/problem-row.ts';

const charge = (item: string, state: ChargeRow['state'], points = '0', because: ChargeRow['because'] = null): ChargeRow => ({ item, rule: 'a', count: 1, position: 0, points, state, instead: null, because, review: null });
const row = (id: string, part: Partial<ProblemRow> = {}): ProblemRow => ({
  id, unit: { id: 'edu', name: '市教育局', short: '教育局', kind: 'department' }, number: 1, revision: 0, words: '部门预算公开晚了两个月', foundOn: '2025-03-10', method: 'website',
  evidence: [], visit: null, place: '', noted: null, recordedBy: { role: 'inspector', person: '检查员甲' }, recordedAt: '2025-03-10T02:00:00.000Z', state: 'charged', closed: null, joinedInto: null, recurrence: null, cameBack: [],
  charges: [charge('2.1', 'charged', '1')], decided: null, notice: null, ...part,
});
const none: ProblemFilter = { q: '', unit: '', item: '', recordedBy: '' };
const decided = { reason: 'r', by: { role: 'office', person: 'p' } as const, at: '' };

describe('what became of a problem', () => {
  it.each([
    ['counts', row('a'), ['charged']],
    ['counts at one place and nobody has decided', row('a', { charges: [charge('2.1', 'charged', '1'), charge('3.1', 'suppressed', '0', 'same-problem')] }), ['charged', 'suppressed', 'undecided']],
    ['counts where the office decided', row('a', { decided, charges: [charge('2.1', 'charged', '1'), charge('3.1', 'suppressed', '0', 'decided')] }), ['charged', 'suppressed']],
    ['falls under a flat rule that counts already', row('a', { charges: [charge('3.1', 'repeat')] }), ['repeat']],
    ['was joined', row('a', { state: 'joined', charges: [charge('2.1', 'suppressed')] }), ['suppressed', 'joined']],
    ['was withdrawn', row('a', { state: 'withdrawn', charges: [charge('2.1', 'none')] }), ['withdrawn']],
  ])('that %s', (_what, problem, expected) => {
    expect(outcomesOf(problem)).toEqual(expected);
  });
});

describe('a filter', () => {
  const rows = [
    row('a'),
    row('b', { unit: { id: 'fin', name: '市财政局', short: '财政局', kind: 'department' }, words: '栏目空白', charges: [charge('3.1', 'repeat'), charge('21.1', 'charged', '1')], method: 'phone' }),
    row('c', { words: '答复迟', charges: [charge('2.10', 'charged', '0.5')], recordedBy: { role: 'office', person: '经办' }, evidence: [{ kind: 'link', url: 'https://x.gov.cn/YS', note: '' }] }),
  ];
  it.each<[string, Partial<ProblemFilter>, string]>([
    ['nothing', {}, 'abc'],
    ['a unit', { unit: 'fin' }, 'b'],
    ['an item, and not one whose number only begins alike', { item: '2.1' }, 'a'],
    ['a category', { item: '2' }, 'ac'],
    ['a method', { method: 'phone' }, 'b'],
    ['a state', { state: 'repeat' }, 'b'],
    ['a person', { recordedBy: '经办' }, 'c'],
    ['words of the text', { q: '预算' }, 'a'],
    ['several words, all of them', { q: '教育 答复' }, 'c'],
    ['a part of an address, in any case', { q: 'x.gov.cn/ys' }, 'c'],
    ['full-width letters', { q: 'ｘ.gov' }, 'c'],
    ['two filters together', { unit: 'edu', item: '2.10' }, 'c'],
    ['what is not there', { q: '没有的词' }, ''],
  ])('by %s', (_what, filter, expected) => {
    expect(filterProblems(rows, { ...none, ...filter }).map(({ id }) => id).join('')).toBe(expected);
  });
});

describe('the order', () => {
  const rows = [row('new', { foundOn: '2025-01-01', charges: [charge('2.1', 'charged', '9.5')] }), row('mid', { foundOn: '2025-03-01', charges: [charge('2.1', 'charged', '10'), charge('2.2', 'charged', '0.25')] }), row('old', { foundOn: '2025-02-01', number: 12 })];
  it.each([
    ['recorded', 'down', ['new', 'mid', 'old']],
    ['recorded', 'up', ['old', 'mid', 'new']],
    ['found', 'down', ['mid', 'old', 'new']],
    ['points', 'down', ['mid', 'new', 'old']],
    ['points', 'up', ['old', 'new', 'mid']],
    ['unit', 'down', ['old', 'new', 'mid']],
  ] as const)('by %s, %s', (sort, direction, expected) => {
    expect(sortProblems(rows, sort, direction).map(({ id }) => id)).toEqual(expected);
  });

  it('adds the points of several places exactly', () => {
    expect(pointsOf({ charges: [charge('1', 'charged', '0.1'), charge('2', 'charged', '0.2')] })).toBe('0.3');
  });
});
