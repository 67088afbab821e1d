/** Pasted lists of units, as offices have them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPastedUnits, type KindWords } from '#screens/pasted-units.ts';
import { movedUnit, unitsDifference, withUnit } from '#screens/unit-list.ts';
import { unit } from '../support/world.ts';

const words: KindWords = {
  kindByWord: new Map([['镇', 'town'], ['部门', 'department'], ['街道', 'subdistrict']]),
  kindByEnding: new Map([['区', 'district'], ['开发区', 'zone'], ['镇', 'town'], ['街道', 'subdistrict']]),
};
const read = (text: string, present = [unit('edu', '市教育局')]) => readPastedUnits(text, present, words);

describe('a pasted line', () => {
  it.each([
    ['天池镇，天池，镇', { name: '天池镇', short: '天池', kind: 'town' }],
    ['天池镇\t天池\t镇', { name: '天池镇', short: '天池', kind: 'town' }],
    ['  市财政局 ; 财政局 ; 部门 ', { name: '市财政局', short: '财政局', kind: 'department' }],
    ['天池镇', { name: '天池镇', short: '天池镇', kind: 'town' }],
    ['天水经济技术开发区', { name: '天水经济技术开发区', short: '天水经济技术开发区', kind: 'zone' }],
    ['市档案馆', { name: '市档案馆', short: '市档案馆', kind: 'department' }],
  ])('%s is read as a unit', (line, expected) => {
    expect(read(line)).toMatchObject({ units: [expected], faults: [] });
  });

  it.each([
    ['，无名', 'name'],
    ['名'.repeat(121), 'name'],
    [`甲，${'短'.repeat(21)}`, 'short'],
    ['甲，甲，星球', 'kind'],
    ['市教育局', 'known'],
    ['甲\u0007', 'control'],
  ])('%s is refused and says why', (line, fault) => {
    expect(read(line)).toMatchObject({ units: [], faults: [{ line: 1, fault }] });
  });

  it('keeps a long name short by whole characters', () => {
    expect(read(`${'𠮷'.repeat(25)}局`).units[0]?.short).toBe('𠮷'.repeat(10));
  });
});

it('takes the good lines and names the others by their line, empty lines counted', () => {
  const { units, faults } = read('甲镇\n\n乙，乙，星球\r\n丙局\n甲镇\n');
  expect(units.map(({ name }) => name)).toEqual(['甲镇', '丙局']);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([[3, 'kind'], [5, 'twice']]);
});

it('gives every unit a key of its own, whatever is pasted', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })), (lines) => {
    const { units } = read(lines.join('\n'));
    expect(new Set(['edu', ...units.map(({ id }) => id)]).size).toBe(units.length + 1);
    for (const { name, short } of units) expect([name.length <= 120, short.length <= 20, name !== '', short !== '']).toEqual([true, true, true, true]);
  }));
});

describe('a list of units', () => {
  const list = ['a', 'b', 'c'].map((id) => unit(id));
  const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id).join('');

  it.each([['b', -1, 'bac'], ['b', 1, 'acb'], ['a', -1, 'abc'], ['c', 1, 'abc'], ['x', 1, 'abc']] as const)('moves %s by %i to %s', (id, step, expected) => {
    expect(ids(movedUnit(list, id, step))).toBe(expected);
  });

  it('puts a changed unit at its new place', () => {
    expect(ids(withUnit(list, unit('a', '甲'), 2))).toBe('bca');
    expect(ids(withUnit(list, unit('d'), 99))).toBe('abcd');
  });

  it('tells what differs from another list', () => {
    expect(unitsDifference([unit('c'), unit('a', '甲'), unit('d')], list)).toEqual({ added: ['d'], removed: ['b'], changed: ['甲'], reordered: true });
    expect(unitsDifference(list, list)).toEqual({ added: [], removed: [], changed: [], reordered: false });
  });
});
