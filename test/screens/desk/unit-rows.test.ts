/** The list of units by filters, and for whom the suggested grade can be taken. */

import { describe, expect, it } from 'vitest';

import { stateOf, unitRows, unitsToPropose, type UnitFilters } from '#screens/desk/unit-rows.ts';
import type { DeskListRow } from '#view/desk.ts';
import type { OpenPoint } from '#workflow/refusal.ts';

const open = (what: OpenPoint['what'], blocking = true): OpenPoint => ({ unit: 'u', what, blocking });
const row = (name: string, part: Partial<DeskListRow>): DeskListRow => ({
  unit: { id: name, name, short: name, kind: 'department' }, total: null, grade: null, range: { min: '10.00', max: '90.00', grades: [] }, proposal: null, open: [], ...part,
});

const missing = row('甲局', { open: [open('part'), open('grade')] });
const ready = row('乙局', { total: '91.00', grade: '优秀', open: [open('grade'), open('duplicate', false)] });
const graded = row('丙局', { total: '75.50', grade: '合格', proposal: { grade: '合格', total: '75.50' } });
const stale = row('丁局', { total: '88.00', grade: '合格', proposal: { grade: '优秀', total: '92.00' }, open: [open('staleGrade')] });
const blocked = row('戊局', { total: '80.00', grade: '合格', open: [open('finding'), open('grade')] });
const rows = [missing, ready, graded, stale, blocked];
const all: UnitFilters = { q: '', state: undefined, grade: '', sort: undefined, direction: undefined };
const names = (filters: Partial<UnitFilters>) => unitRows(rows, { ...all, ...filters }).map(({ unit }) => unit.name);

describe('the state of a unit', () => {
  it.each([[missing, 'open'], [ready, 'ready'], [graded, 'graded'], [stale, 'stale'], [blocked, 'open']])('%#: %s', (one, state) => {
    expect(stateOf(one)).toBe(state);
  });
});

describe('filters and order', () => {
  it.each([
    [{}, ['甲局', '乙局', '丙局', '丁局', '戊局']],
    [{ q: ' 乙' }, ['乙局']],
    [{ state: 'open' as const }, ['甲局', '戊局']],
    [{ grade: '优秀' }, ['乙局', '丁局']],
    [{ sort: 'total' as const, direction: 'down' as const }, ['乙局', '丁局', '戊局', '丙局', '甲局']],
    [{ sort: 'total' as const, direction: 'up' as const }, ['丙局', '戊局', '丁局', '乙局', '甲局']],
    [{ sort: 'open' as const, direction: 'up' as const }, ['丙局', '丁局', '甲局', '乙局', '戊局']],
  ])('%j', (filters, expected) => {
    expect(names(filters)).toEqual(expected);
  });
});

it('takes the suggested grade for complete units without one, and again where the total has moved on', () => {
  expect(unitsToPropose(rows)).toEqual([ready, stale]);
});
