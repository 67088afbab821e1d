/** Rows of a table file put into a draft's table: what a table cannot say stays. */

import { describe, expect, it } from 'vitest';

import { readSchemeTable, schemeTableSheet, type TableRow } from '#exchange/scheme-table.ts';
import { readWorkbook, writeWorkbook } from '#exchange/workbook.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme, Table } from '#scheme/grammar.ts';
import { stateOf, withRows } from '#screens/scheme-editor/table/take-rows.ts';

const [table] = arxan2021.tables as [Table];

async function rowsOf(scheme: Scheme): Promise<readonly TableRow[]> {
  const [own] = scheme.tables as [Table];
  const book = await readWorkbook(await writeWorkbook([schemeTableSheet(scheme, own)], { title: '' }));
  const read = book.ok && book.sheets[0] !== undefined ? readSchemeTable(book.sheets[0]) : undefined;
  if (read?.ok !== true) throw new Error('not read');
  return read.rows;
}
const all = (rows: readonly TableRow[], dropsOthers = false) => ({ rows, dropsOthers, inFile: new Set(rows.map(({ id }) => id)) });

describe('rows of a table file', () => {
  it.each([['Arxan', arxan2021], ['Tianshui', tianshui2015]])('of %s, exported and read again, change nothing', async (_name, scheme) => {
    const rows = await rowsOf(scheme);
    expect(rows.map((row) => stateOf(scheme.tables[0]!, row))).toEqual(rows.map(() => 'same'));
    expect(withRows(scheme.tables[0]!, all(rows))).toEqual(scheme.tables[0]);
  });

  it('change what they say and keep clause, English and examples', async () => {
    const [first, ...rest] = await rowsOf(arxan2021);
    const next = withRows(table, all([{ ...first!, points: '4' }, ...rest]));
    expect(next.categories[0]?.items[0]).toEqual({ ...table.categories[0]?.items[0], points: '4' });
  });

  it('that are new come at the end of their category, or with a new one', async () => {
    const [first] = await rowsOf(arxan2021);
    const next = withRows(table, all([{ ...first!, id: '1.9', title: '新项' }, { ...first!, id: '9.1', category: '创新' }]));
    expect(next.categories[0]?.items.map(({ id }) => id)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.9']);
    expect(next.categories.at(-1)).toMatchObject({ title: { zh: '创新' }, points: '15', items: [{ id: '9.1', rules: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }] });
  });

  it('that are left out leave the draft as it is; items that the file lacks go only when that is said', async () => {
    const [first, second] = await rowsOf(arxan2021);
    const inFile = new Set([first!.id, second!.id]);
    expect(withRows(table, { rows: [], dropsOthers: false, inFile })).toEqual(table);
    expect(withRows(table, { rows: [first!], dropsOthers: true, inFile }).categories.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['1.1', '1.2']);
  });
});
