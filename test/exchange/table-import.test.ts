/** Dirty cells taken for what they are, columns found by their heads, and a template that reads back. */

import { describe, expect, it } from 'vitest';

import { fieldText, findHead, readRows, rowId, templateSheets, type ImportColumn } from '#exchange/table-import.ts';
import { readWorkbook, writeWorkbook } from '#exchange/workbook.ts';

const choices = [{ code: 'online', word: '网上' }, { code: 'letter', word: '信函' }];
const columns: readonly ImportColumn[] = [
  { id: 'unit', label: '单位', kind: 'text', isRequired: true, choices: [] },
  { id: 'title', label: '内容', kind: 'text', isRequired: true, choices: [] },
  { id: 'received', label: '收到日期', kind: 'day', isRequired: true, choices: [] },
  { id: 'channel', label: '申请方式', kind: 'choice', isRequired: true, choices },
  { id: 'answered', label: '答复日期', kind: 'day', isRequired: false, choices: [] },
];

describe('a cell', () => {
  it.each([
    ['day', '2026-03-05', '2026-03-05'], ['day', '2026年3月5日', '2026-03-05'], ['day', '２０２６年３月５日', '2026-03-05'], ['day', '2026/3/5', '2026-03-05'], ['day', '2026.3.5', '2026-03-05'],
    ['day', '20260305', '2026-03-05'], ['day', 46086, '2026-03-05'], ['day', '46086', '2026-03-05'], ['day', 46086.6, '2026-03-05'], ['day', '2026-03-05 14:30', '2026-03-05'], ['day', ' 2026 年 3 月 5 日 ', '2026-03-05'],
    ['day', '2026-02-30', '2026-02-30'], ['day', '3月5日', '3月5日'], ['day', 12, '12'], ['day', '待定', '待定'], ['day', null, ''], ['day', '  ', ''],
    ['year', '２０２５年度', '2025'], ['year', 2025, '2025'], ['year', '去年', '去年'],
    ['amount', '￥1,234.50元', '1234.50'], ['amount', 12.5, '12.5'], ['amount', '免费', '免费'],
    ['flag', '是', '1'], ['flag', '√', '1'], ['flag', '否', ''], ['flag', '不清楚', '不清楚'],
    ['choice', ' 网 上 ', 'online'], ['choice', 'ONLINE', 'online'], ['choice', '飞鸽', '飞鸽'],
    ['text', ' =1+1 ', '=1+1'], ['text', 42, '42'],
  ] as const)('%s %s is %s', (kind, cell, text) => {
    expect(fieldText(cell, { kind, choices })).toBe(text);
  });
});

describe('a table', () => {
  it('has its heads found below a title, in any order, with marks and blanks', () => {
    const sheet = { name: '', rows: [{ row: 1, cells: ['2026年依申请公开登记表'] }, { row: 3, cells: ['序号', '收 到 日 期*', '单位名称', '申请内容', '方式', '申请方式：', '备注'] }, { row: 4, cells: [1, 46086, '教育局', '补贴标准', '', '网上', ''] }] };
    const head = findHead(sheet, columns);
    expect(head).toMatchObject({ row: 3, match: { received: 1, unit: 2, title: 3, channel: 5 } });
    expect(readRows(sheet, head, { columns, match: head.match }).map(({ row, fields }) => ({ row, fields }))).toEqual([
      { row: 4, fields: { received: '2026-03-05', unit: '教育局', title: '补贴标准', channel: 'online' } },
    ]);
  });

  it('without heads names no column', () => {
    expect(findHead({ name: '', rows: [{ row: 1, cells: ['甲', '乙'] }] }, columns).match).toEqual({});
    expect(findHead({ name: '', rows: [] }, columns).match).toEqual({});
  });

  it('with hostile heads harms nothing', () => {
    const sheet = { name: '', rows: [{ row: 1, cells: ['__proto__', 'constructor', '单位'] }, { row: 2, cells: ['a', 'b', '教育局'] }] };
    const head = findHead(sheet, columns);
    expect(readRows(sheet, head, { columns, match: head.match })[0]?.fields).toEqual({ unit: '教育局' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('the template, and the table to mend, are read back by the same heads', async () => {
  const words = { sheet: '登记', notes: '填写说明', fault: '错误信息', hints: [['单位', '必须填写']] };
  const wrong = [{ values: ['教育局', '=HYPERLINK("x")', '2026-02-30', '飞鸽', null], fault: '收到日期：日期不存在' }];
  for (const rows of [[], wrong]) {
    const read = await readWorkbook(await writeWorkbook(templateSheets(columns, words, rows), { title: '登记' }));
    if (!read.ok) throw new Error(read.fault);
    const sheet = read.sheets[0]!;
    const head = findHead(sheet, columns);
    expect(head.match).toEqual({ unit: 0, title: 1, received: 2, channel: 3, answered: 4 });
    expect(readRows(sheet, head, { columns, match: head.match }).map(({ fields }) => fields)).toEqual(rows.map(() => ({ unit: '教育局', title: '=HYPERLINK("x")', received: '2026-02-30', channel: '飞鸽' })));
  }
});

it('a row has the same id each time, and another row another', () => {
  expect(rowId(['y', 'request', 'a', '补贴'])).toBe(rowId(['y', 'request', 'a', '补贴']));
  expect(rowId(['y', 'request', 'a', '补贴'])).not.toBe(rowId(['y', 'request', 'a补', '贴']));
  expect(rowId(['a'])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
