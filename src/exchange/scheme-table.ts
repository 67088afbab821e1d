/**
 * A scheme's table as the sheet that officials know, and back: category, number, item, content, standard, points.
 *
 * Out: merged category cells, lines round every cell, A4 lying, the head on every page.
 * In: tables of any office. Columns are found by their heads; every row says what was understood and what was not, by cell.
 *
 * Imports: scheme (types), exchange.
 */

import type { Scheme, Table } from '#scheme/grammar.ts';
import { readRule, ruleSentence, saidSentence, type ReadRule } from './rule-words.ts';
import { heads, tableWords, type TableColumn } from './scheme-table-words.ts';
import type { CellLook, CellValue, ReadSheet, WrittenCell, WrittenSheet } from './workbook-data.ts';

const columns: readonly { readonly column: TableColumn; readonly width: number }[] = [
  { column: 'category', width: 14 }, { column: 'id', width: 7 }, { column: 'title', width: 18 }, { column: 'text', width: 42 }, { column: 'standard', width: 52 }, { column: 'points', width: 7 },
];

const edge: CellLook = { border: true, wrap: true };
const middle: CellLook = { ...edge, align: 'center' };
const headLook: CellLook = { ...middle, bold: true, fill: 'E7E6E6' };
/** Rows above the first item: title, name of the table, heads. */
const headRows = 3;

export function schemeTableSheet(scheme: Scheme, table: Table): WrittenSheet {
  const items = table.categories.flatMap((category) => category.items.map((item, index): readonly WrittenCell[] => [
    { value: index === 0 ? tableWords.category(category.title.zh, category.points) : null, look: { ...middle, bold: true } },
    { value: item.id, look: middle },
    { value: item.title.zh, look: edge },
    { value: item.text.zh, look: edge },
    { value: item.rules.map((rule) => `${rule.id}.${ruleSentence(rule)}；`).join('\n'), look: edge },
    { value: Number(item.points), look: middle },
  ]));
  let row = headRows;
  const merges = ['A1:F1', 'A2:F2'];
  for (const { items: own } of table.categories) {
    if (own.length > 1) merges.push(`A${row + 1}:A${row + own.length}`);
    row += own.length;
  }
  return {
    name: table.title.zh.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31) || table.id,
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      [{ value: scheme.title.zh, look: { bold: true, size: 16, align: 'center' } }],
      [{ value: tableWords.full(table.title.zh, table.full), look: { align: 'center' } }],
      columns.map(({ column }) => ({ value: heads[column][0] ?? '', look: headLook })),
      ...items,
    ],
    heights: { 1: 30, 2: 20, 3: 24 },
    merges, frozen: { rows: headRows }, print: { headRow: headRows },
  };
}

export type CellIssue =
  /** Needed and empty. */
  | { readonly code: 'empty'; readonly cell: string }
  | { readonly code: 'notPoints'; readonly cell: string; readonly value: string }
  | { readonly code: 'rulePoints' | 'ruleCounting'; readonly cell: string; readonly value: string }
  | { readonly code: 'twice'; readonly cell: string; readonly value: string };

export interface TableRow {
  /** As the spreadsheet counts it, of the item's first line. */
  readonly row: number;
  readonly category: string;
  /** Points written behind the category's name; '' where there are none. */
  readonly categoryPoints: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly points: string;
  readonly rules: readonly ReadRule[];
  readonly issues: readonly CellIssue[];
}

export type TableRead =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  /** No row has the heads of such a table: points, and item or content, are the least. */
  | { readonly ok: false; readonly fault: 'noHeads' | 'noRows' };

/** Shape  sheet: as the workbook gives it. Rows that sum up or are empty are no items. */
export function readSchemeTable({ rows }: ReadSheet): TableRead {
  const head = rows.map(({ cells }, at) => ({ at, places: placesOf(cells) })).find(({ places }) => places.points !== undefined && (places.text ?? places.title) !== undefined);
  if (head === undefined) return { ok: false, fault: 'noHeads' };
  const gathered = gather(rows.slice(head.at + 1), head.places);
  const read = named(gathered.map((raw) => rowOf(raw, head.places)));
  return read.length === 0 ? { ok: false, fault: 'noRows' } : { ok: true, rows: read };
}

type Places = Partial<Record<TableColumn, number>>;

function placesOf(cells: readonly CellValue[]): Places {
  const places: Places = {};
  cells.forEach((cell, at) => {
    const head = plain(cell).replace(/[（(].*$/, '');
    const column = (Object.keys(heads) as TableColumn[]).find((one) => heads[one].includes(head));
    if (column !== undefined) places[column] ??= at;
  });
  return places;
}

interface RawItem {
  readonly row: number;
  readonly category: string;
  readonly cells: Readonly<Record<Exclude<TableColumn, 'category' | 'standard'>, string>>;
  /** One sentence to a rule, from one cell or from several rows. */
  readonly standard: readonly string[];
}

/** One item may take several rows, one to a rule: what has no points and no name goes on with the item above. */
function gather(rows: ReadSheet['rows'], places: Places): readonly RawItem[] {
  const items: { row: number; category: string; cells: RawItem['cells']; standard: string[] }[] = [];
  let category = '';
  for (const { row, cells } of rows) {
    const at = (column: TableColumn) => plain(places[column] === undefined ? null : (cells[places[column]] ?? null));
    if (cells.some((cell) => tableWords.sums.some((word) => plain(cell) === word))) continue;
    if (at('category') !== '') category = at('category');
    const own = { id: at('id'), title: at('title'), text: at('text'), points: at('points') };
    const sentences = sentencesIn(String(places.standard === undefined ? '' : (cells[places.standard] ?? '')));
    const last = items.at(-1);
    if (own.title === '' && own.text === '' && own.points === '') {
      last?.standard.push(...sentences);
      continue;
    }
    items.push({ row, category, cells: own, standard: [...sentences] });
  }
  return items;
}

function rowOf({ row, category, cells, standard }: RawItem, places: Places): TableRow {
  const cell = (column: TableColumn) => `${letters(places[column] ?? 0)}${row}`;
  const issues: CellIssue[] = [];
  const points = pointsIn(cells.points);
  if (cells.points === '') issues.push({ code: 'empty', cell: cell('points') });
  else if (points === undefined) issues.push({ code: 'notPoints', cell: cell('points'), value: cells.points });
  if (cells.title === '' && cells.text === '') issues.push({ code: 'empty', cell: cell('text') });
  const rules = standard.map(readRule);
  rules.forEach(({ doubt, said }) => {
    if (doubt !== null) issues.push({ code: doubt === 'points' ? 'rulePoints' : 'ruleCounting', cell: cell('standard'), value: said.text });
  });
  const [, name = category, own = ''] = /^(.*?)[（(](\d+(?:\.\d+)?)分[）)]$/.exec(category) ?? [];
  return { row, category: name, categoryPoints: own, id: cells.id, title: cells.title === '' ? cells.text.slice(0, 12) : cells.title, text: cells.text === '' ? cells.title : cells.text, points: points ?? cells.points, rules, issues };
}

/** What a person wrote in place of what was read, cell by cell; what was in doubt is asked again. */
export interface MendedCells { readonly title: string; readonly text: string; readonly points: string; readonly standard: string }

/** The standard of a row as it is typed: a line to a rule. */
export function standardOf({ rules }: TableRow): string {
  return rules.map(({ said, doubt }) => (doubt === null ? saidSentence(said) : said.text)).join('\n');
}

export function mendedRow(row: TableRow, { title, text, points, standard }: MendedCells): TableRow {
  const tidy = pointsIn(plain(points));
  const rules = sentencesIn(standard).map(readRule);
  const issues: CellIssue[] = [];
  if (plain(points) === '') issues.push({ code: 'empty', cell: `${row.row}` });
  else if (tidy === undefined) issues.push({ code: 'notPoints', cell: `${row.row}`, value: points });
  if (title.trim() === '' && text.trim() === '') issues.push({ code: 'empty', cell: `${row.row}` });
  for (const { doubt, said } of rules) if (doubt !== null) issues.push({ code: doubt === 'points' ? 'rulePoints' : 'ruleCounting', cell: `${row.row}`, value: said.text });
  return { ...row, title: title.trim(), text: text.trim(), points: tidy ?? points, rules, issues };
}

/** Items without a number get one from their category's place and their own; a number that comes twice is named. */
function named(rows: readonly TableRow[]): readonly TableRow[] {
  const categories: string[] = [];
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!categories.includes(row.category)) categories.push(row.category);
    const number = categories.indexOf(row.category) + 1;
    const count = (counts.get(row.category) ?? 0) + 1;
    counts.set(row.category, count);
    const usable = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(row.id) ? row.id : `${number}.${count}`;
    const id = seen.has(usable) ? `${usable}-${row.row}` : usable;
    const issues = seen.has(usable) ? [...row.issues, { code: 'twice' as const, cell: `${row.row}`, value: usable }] : row.issues;
    seen.add(id);
    return { ...row, id, issues };
  });
}

/** The rules in one cell: a line each, or with marks between them; their letters and numbers go. */
function sentencesIn(cell: string): readonly string[] {
  return cell.split(/[\n；;]/).map((one) => one.trim().replace(/^(?:[a-zA-Z]|[0-9０-９]+|[①-⑳]|[（(][0-9a-zA-Z一二三四五六七八九十]+[）)])[.．、\s]*(?![0-9项次处])/, '')).filter((one) => one !== '');
}

/** Points as an office writes them: "15", "１５分", "4.50". */
function pointsIn(text: string): string | undefined {
  const [, digits] = /^(\d{1,6}(?:\.\d{1,6})?)分?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [whole = '0', rest = ''] = digits.split('.');
  const tail = rest.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}`;
}

function plain(cell: CellValue): string {
  return cell === null ? '' : String(cell).normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]/g, '');
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

