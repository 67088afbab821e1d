/** A CSV that a spreadsheet reads back as the same text, and never runs. */

import { describe, expect, it } from 'vitest';

import { tableCsv } from '#exchange/table-csv.ts';

const cellOf = (text: string) => tableCsv(['a'], [[text]]).slice('\ufeffa\r\n'.length, -2);

describe('a cell', () => {
  it.each([
    ['plain words', '预算未公开', '预算未公开'],
    ['a comma', '甲,乙', '"甲,乙"'],
    ['quotes', '称“有”或"无"', '"称“有”或""无"""'],
    ['a line break', '一\n二', '"一\n二"'],
    ['a formula', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a formula behind blanks', '  =1+1', "'  =1+1"],
    ['a command', '@SUM(1)', "'@SUM(1)"],
    ['a wide equals sign', '＝1+1', "'＝1+1"],
    ['a plus', '+86 10', "'+86 10"],
    ['a tab', '\t=1', "'\t=1"],
    ['a minus that is no number', '-无', "'-无"],
    ['a negative number', '-2.5', '-2.5'],
    ['nothing', '', ''],
  ])('with %s', (_what, text, expected) => {
    expect(cellOf(text)).toBe(expected);
  });
});

it('has a mark of its code, a head, and one line each', () => {
  expect(tableCsv(['号', '内容'], [['1', '甲'], ['2', '乙']])).toBe('\ufeff号,内容\r\n1,甲\r\n2,乙\r\n');
});
