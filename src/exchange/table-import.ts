/**
 * From the cells of somebody's table to typed fields: which column is which, and what a dirty cell means.
 *
 * Full-width digits, "2026年3月5日", "2026.3.5", the serial numbers of spreadsheets, choices by their words: all are taken for
 * what they are. What is not understood stays as it was typed, so that the fault shows the person their own text.
 *
 * Imports: exchange (types), @noble/hashes.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { CellValue, ReadRow, ReadSheet, WrittenSheet } from './workbook-data.ts';

export interface ImportColumn {
  readonly id: string;
  /** Head of the column in the template. */
  readonly label: string;
  readonly kind: 'text' | 'day' | 'year' | 'amount' | 'flag' | 'choice';
  readonly isRequired: boolean;
  /** For choices: the code and the word of each. */
  readonly choices: readonly { readonly code: string; readonly word: string }[];
}

/** Place of each column in the table, by its id; a column that is not there is left out. */
export type Match = Readonly<Record<string, number>>;

export interface FoundHead { readonly row: number; readonly heads: readonly string[]; readonly match: Match }

export interface ImportedRow { readonly row: number; readonly fields: Readonly<Record<string, string>>; readonly cells: readonly CellValue[] }

const plain = (cell: CellValue | undefined) => String(cell ?? '').normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff]/g, '');
const headWord = (text: string) => plain(text).replace(/[*:()/_-]/g, '').toLowerCase();

/** The row of heads is the one among the first ten that names most columns; without any, the first. */
export function findHead({ rows }: ReadSheet, columns: readonly ImportColumn[]): FoundHead {
  const tried = rows.slice(0, 10).map(({ row, cells }) => ({ row, heads: cells.map((cell) => String(cell ?? '').trim()), match: matchColumns(cells, columns) }));
  const best = tried.reduce((a, b) => (Object.keys(b.match).length > Object.keys(a.match).length ? b : a), tried[0] ?? { row: 0, heads: [], match: {} });
  return best;
}

/** By the same word first, then by a word that holds the other; each place is given away once. */
function matchColumns(cells: readonly CellValue[], columns: readonly ImportColumn[]): Match {
  const heads = cells.map((cell) => headWord(String(cell ?? '')));
  const taken = new Set<number>();
  const match: Record<string, number> = {};
  const take = (id: string, fits: (head: string) => boolean) => {
    if (match[id] !== undefined) return;
    const place = heads.findIndex((head, at) => head !== '' && !taken.has(at) && fits(head));
    if (place < 0) return;
    taken.add(place);
    match[id] = place;
  };
  for (const { id, label } of columns) take(id, (head) => head === headWord(label));
  for (const { id, label } of columns) take(id, (head) => head.length > 1 && (head.includes(headWord(label)) || headWord(label).includes(head)));
  return match;
}

/** Rows below the heads, each field as a form would hold it. */
export function readRows({ rows }: ReadSheet, { row: headRow }: { readonly row: number }, { columns, match }: { readonly columns: readonly ImportColumn[]; readonly match: Match }): readonly ImportedRow[] {
  return rows.filter(({ row }) => row > headRow).map(({ row, cells }: ReadRow) => ({
    row, cells,
    fields: Object.fromEntries(columns.flatMap((column) => {
      const place = match[column.id];
      const text = place === undefined ? '' : fieldText(cells[place] ?? null, column);
      return text === '' ? [] : [[column.id, text]];
    })),
  }));
}

/** One cell as a form would hold it; what is not understood stays as typed. */
export function fieldText(cell: CellValue, { kind, choices }: Pick<ImportColumn, 'kind' | 'choices'>): string {
  const typed = String(cell ?? '').trim();
  if (typed === '') return '';
  switch (kind) {
    case 'text':
      return typed.normalize('NFC');
    case 'day':
      return dayText(cell) ?? typed;
    case 'year':
      return /^(20\d\d)(?:年度?)?$/.exec(plain(cell))?.[1] ?? typed;
    case 'amount':
      return /^[¥￥]?(\d+(?:\.\d+)?)元?$/.exec(plain(cell).replaceAll(',', ''))?.[1] ?? typed;
    case 'flag':
      return /^(是|有|已|√|✓|1|true|yes|y)/i.test(plain(cell)) ? '1' : /^(否|无|未|×|0|false|no|n|-)/i.test(plain(cell)) ? '' : typed;
    case 'choice': {
      const word = plain(cell).toLowerCase();
      return choices.find(({ code, word: own }) => plain(own).toLowerCase() === word || code.toLowerCase() === word)?.code ?? typed;
    }
  }
}

/** Excel counts days from 1899-12-30 on; below and above that range a number is no day of ours. */
function dayText(cell: CellValue): string | undefined {
  const text = plain(cell).replace(/(\d{1,2}:\d{2}(:\d{2})?)$/, '').replace(/T$/, '');
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (serial !== undefined && serial >= 20_000 && serial < 80_000) return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  const parts = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : undefined;
}

/** An id that the same row gets each time, so that a file imported twice writes nothing twice. */
export function rowId(parts: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface TemplateWords { readonly sheet: string; readonly notes: string; readonly fault: string; readonly hints: readonly (readonly string[])[] }

const rowsForTyping = 2000;

/** The empty table to fill in; with rows and what is wrong in each, the table to mend. */
export function templateSheets(columns: readonly ImportColumn[], words: TemplateWords, wrong: readonly { readonly values: readonly CellValue[]; readonly fault: string }[] = []): readonly WrittenSheet[] {
  const head = { bold: true, fill: 'D9E2F3', border: true, wrap: true, align: 'center' } as const;
  const must = { ...head, color: '9A231A' } as const;
  const heads = columns.map(({ label, isRequired }) => ({ value: isRequired ? `${label}*` : label, look: isRequired ? must : head }));
  const letters = (at: number): string => (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  return [
    {
      name: words.sheet,
      columns: [
        ...columns.map(({ label, kind }) => ({ width: kind === 'text' ? Math.max(24, label.length * 2 + 4) : Math.max(14, label.length * 2 + 4), ...(kind === 'day' ? { look: { format: 'yyyy-mm-dd' } } : {}) })),
        ...(wrong.length > 0 ? [{ width: 48 }] : []),
      ],
      rows: [
        [...heads, ...(wrong.length > 0 ? [{ value: words.fault, look: must }] : [])],
        ...wrong.map(({ values, fault }) => [...values.map((value) => (value === null ? null : String(value))), { value: fault, look: { color: '9A231A', wrap: true } as const }]),
      ],
      frozen: { rows: 1 },
      choices: columns.flatMap(({ choices }, at) => (choices.length === 0 ? [] : [{ range: `${letters(at)}2:${letters(at)}${rowsForTyping}`, values: choices.map(({ word }) => word) }])),
    },
    { name: words.notes, columns: [{ width: 24 }, { width: 80 }], rows: words.hints },
  ];
}
