/** The official table out and back in: what is written is read again, and other offices' tables as far as they can be. */

import { describe, expect, it } from 'vitest';

import { readRule, ruleSentence } from '#exchange/rule-words.ts';
import { readSchemeTable, schemeTableSheet, type TableRead } from '#exchange/scheme-table.ts';
import { readWorkbook, writeWorkbook } from '#exchange/workbook.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Rule, Scheme } from '#scheme/grammar.ts';
import { unzipText } from '../support/unzip-text.ts';

const common = { id: 'a', text: { zh: '内容未公开', en: '' }, per: { zh: '每项', en: '' }, clause: { ref: { zh: '附表', en: '' } } };
const rules: readonly Rule[] = [
  { ...common, counting: 'each', points: '0.5' },
  { ...common, counting: 'each', points: '10', unit: 'percent' },
  { ...common, counting: 'once', points: '3' },
  { ...common, counting: 'graduated', points: '1', further: '2' },
  { ...common, counting: 'all', points: '10' },
  { ...common, counting: 'period', points: '10', period: 'month' },
  { ...common, counting: 'shortfall', points: '0.5', target: '40', step: '1', steps: 'begun' },
];

async function through(scheme: Scheme): Promise<TableRead> {
  const bytes = await writeWorkbook(scheme.tables.map((table) => schemeTableSheet(scheme, table)), { title: scheme.title.zh });
  const read = await readWorkbook(bytes);
  if (!read.ok || read.sheets[0] === undefined) throw new Error('The sheet did not come back.');
  return readSchemeTable(read.sheets[0]);
}
const sheet = (...rows: readonly (readonly (string | number | null)[])[]) => ({ name: '', rows: rows.map((cells, index) => ({ row: index + 1, cells })) });
const head = ['类别', '项目', '考核内容', '评分标准', '分值'];

describe('a rule in words', () => {
  it.each(rules.map((rule) => [ruleSentence(rule), rule] as const))('%s is read as it was written', (sentence, rule) => {
    const { said, doubt } = readRule(sentence);
    expect(doubt).toBeNull();
    expect({ ...rule, ...said, text: rule.text, ...('per' in said ? { per: rule.per } : {}) }).toEqual(rule);
    expect(said.text).toBe(rule.text.zh);
  });

  it.each([
    ['未按规定办理的，1次扣１分', { counting: 'each', points: '1', per: '1次' }, null],
    ['1项内容未按时公开扣1分', { counting: 'each', points: '1', per: '每项' }, 'counting'],
    ['视情况酌情扣分', { counting: 'each', points: '' }, 'points'],
  ] as const)('of another office, %s, is read as far as it can be', (sentence, said, doubt) => {
    expect(readRule(sentence)).toMatchObject({ said, doubt });
  });
});

describe('the official table', () => {
  it('comes back from its own file item by item, with nothing in doubt', async () => {
    const read = await through(arxan2021);
    const items = arxan2021.tables[0]!.categories.flatMap((category) => category.items.map((item) => ({ item, category })));
    expect(read.ok && read.rows.map(({ category, categoryPoints, id, title, points, issues }) => ({ category, categoryPoints, id, title, points, issues }))).toEqual(
      items.map(({ item, category }) => ({ category: category.title.zh, categoryPoints: category.points, id: item.id, title: item.title.zh, points: item.points, issues: [] })),
    );
    expect(read.ok && read.rows.map((row) => row.rules.map(({ said }) => ('points' in said ? `${said.counting} ${said.points}` : said.counting)))).toEqual(items.map(({ item }) => item.rules.map((rule) => `${rule.counting} ${rule.points}`)));
  });

  it('is laid out for A4 lying, with merged categories and its head on every page', async () => {
    const written = schemeTableSheet(arxan2021, arxan2021.tables[0]!);
    expect(written.merges).toEqual(['A1:F1', 'A2:F2', 'A4:A7', 'A8:A9', 'A10:A12', 'A13:A17']);
    const bytes = await writeWorkbook([written], { title: '' });
    const xml = unzipText(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toContain('<mergeCell ref="A4:A7"/>');
    expect(unzipText(bytes, 'xl/workbook.xml')).toContain('Print_Titles');
  });
});

describe('a table of another office', () => {
  it('has merged categories, several rows to an item, full-width digits, sums and empty rows', () => {
    const read = readSchemeTable(sheet(
      ['某县政务公开考核表', null, null, null, null],
      head,
      ['组织领导(20分)', '机构', '设立机构', '未设立，扣５分（只扣一次）', '１０分'],
      [null, null, null, '人员不到位，每人扣1分', null],
      [null, '制度', '建立制度', '制度不落实，每项扣2分', 10],
      ['合计', null, null, null, 20],
    ));
    expect(read.ok && read.rows.map(({ row, category, categoryPoints, id, points, rules: own, issues }) => [row, category, categoryPoints, id, points, own.length, issues.length])).toEqual([
      [3, '组织领导', '20', '1.1', '10', 2, 0],
      [5, '组织领导', '20', '1.2', '10', 1, 0],
    ]);
  });

  it('names what is unclear by its cell', () => {
    const read = readSchemeTable(sheet(head, ['公开', '及时', '及时公开', '视情况扣分', '十分']));
    expect(read.ok && read.rows[0]?.issues).toEqual([{ code: 'notPoints', cell: 'E2', value: '十分' }, { code: 'rulePoints', cell: 'D2', value: '视情况扣分' }]);
  });

  it.each([['has no heads that we know', sheet(['甲', '乙']), 'noHeads'], ['has heads and nothing below', sheet(head), 'noRows']] as const)('that %s is refused', (_what, given, fault) => {
    expect(readSchemeTable(given)).toEqual({ ok: false, fault });
  });
});
