/**
 * Spreadsheet files in and out: the one place that knows the spreadsheet library.
 *
 * In: what the file is, is told by its first bytes and never by its name. Size, unpacked size, rows and columns are
 * bounded before and while it is read, as anybody may hand us anything. Formulas give the value that the file kept.
 * Out: what people typed is written as text cells, so that it never runs as a formula.
 *
 * Imports: hucre. Read it through `read-workbook.ts`, which keeps the screen alive meanwhile.
 */

import { parseCsv } from 'hucre/csv';
import { readOds } from 'hucre/ods';
import { readXls, readXlsx, streamXlsxRows, writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';

import { tableText } from './table-text.ts';
import type { CellLook, CellValue, ReadRow, ReadSheet, WorkbookFault, WorkbookRead, WrittenCell, WrittenSheet } from './workbook-data.ts';
import { zipDirectory } from './zip-directory.ts';

export const workbookLimits = { bytes: 10_000_000, unpacked: 100_000_000, parts: 1000, sheets: 50, rows: 20_000, columns: 200 } as const;

type Value = string | number | boolean | Date | null;

/** Carries a fault out of the middle of reading. */
class Unreadable extends Error {
  readonly fault: WorkbookFault;
  constructor(fault: WorkbookFault) {
    super(`Unreadable: ${fault}`);
    this.fault = fault;
  }
}

/**
 * Shape    bytes: a whole file, xlsx, xls, ods or a text table. Returns all sheets that are not hidden; a text table is one sheet.
 * Errors   None thrown: a bad file is a fault.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  try {
    const sheets = await readSheets(bytes);
    return sheets.some(({ rows }) => rows.length > 0) ? { ok: true, sheets } : { ok: false, fault: 'empty' };
  } catch (cause) {
    if (cause instanceof Unreadable) return { ok: false, fault: cause.fault };
    return { ok: false, fault: cause instanceof Error && cause.name === 'EncryptedFileError' ? 'encrypted' : 'damaged' };
  }
}

async function readSheets(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > workbookLimits.bytes) throw new Unreadable('tooLarge');
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return plainSheets((await readXls(bytes)).sheets);
  return [{ name: '', rows: textRows(bytes) }];
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);

function textRows(bytes: Uint8Array): readonly ReadRow[] {
  const text = tableText(bytes);
  if (text === undefined) throw new Unreadable('notATable');
  return keptRows(parseCsv(text, { maxRows: workbookLimits.rows + 1 }));
}

async function readZip(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const directory = zipDirectory(bytes);
  if (directory === undefined) throw new Unreadable('damaged');
  if (directory.unpacked > workbookLimits.unpacked || directory.parts > workbookLimits.parts) throw new Unreadable('tooLarge');
  // an OpenDocument file begins with the part that says so
  if (new TextDecoder().decode(bytes.subarray(30, 38)) === 'mimetype') return plainSheets((await readOds(bytes)).sheets);
  const names: { readonly name: string; readonly index: number }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }, index) => {
      if (!hidden && !veryHidden) names.push({ name, index });
      return false;
    },
  });
  if (names.length > workbookLimits.sheets) throw new Unreadable('tooLarge');
  const sheets: ReadSheet[] = [];
  for (const { name, index } of names) sheets.push({ name, rows: await sheetRows(bytes, index) });
  return sheets;
}

async function sheetRows(bytes: Uint8Array, index: number): Promise<readonly ReadRow[]> {
  // the streaming reader needs a kind of unpacking that engines before 103 lack; the other one brings its own
  if (!canStream()) {
    const { sheets } = await readXlsx(bytes, { sheets: [index], maxRows: workbookLimits.rows + 1 });
    return keptRows(sheets[0]?.rows ?? []);
  }
  const rows: ReadRow[] = [];
  for await (const { index: at, values } of streamXlsxRows(bytes, { sheet: index })) addRow(rows, at, values);
  return rows;
}

function canStream(): boolean {
  try {
    return typeof new DecompressionStream('deflate-raw') === 'object';
  } catch {
    return false;
  }
}

const plainSheets = (sheets: readonly { readonly name: string; readonly hidden?: boolean; readonly veryHidden?: boolean; readonly rows: readonly (readonly Value[])[] }[]) =>
  sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true).map(({ name, rows }) => ({ name, rows: keptRows(rows) }));

function keptRows(all: readonly (readonly Value[])[]): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  all.forEach((values, at) => addRow(rows, at, values));
  return rows;
}

/** Styled but empty cells reach to the last row of a sheet; only what holds something is kept and counted. */
function addRow(rows: ReadRow[], at: number, values: readonly Value[]): void {
  let last = values.length;
  while (last > 0 && isEmpty(values[last - 1])) last -= 1;
  if (last === 0) return;
  if (last > workbookLimits.columns) throw new Unreadable('tooManyColumns');
  if (rows.length >= workbookLimits.rows) throw new Unreadable('tooManyRows');
  rows.push({ row: at + 1, cells: values.slice(0, last).map(plain) });
}

const isEmpty = (value: Value | undefined) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function plain(value: Value): CellValue {
  if (!(value instanceof Date)) return value ?? null;
  if (Number.isNaN(value.getTime())) return null;
  const text = value.toISOString();
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** A workbook as the bytes of an xlsx file. */
export async function writeWorkbook(sheets: readonly WrittenSheet[], about: { readonly title: string }): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({ sheets: sheets.map(written), properties: { title: about.title, creator: 'Kaoping' }, defaultFont: { name: '宋体', size: 11 } });
  return new Uint8Array(bytes);
}

function written({ name, columns, rows, heights = {}, merges = [], choices = [], frozen, print }: WrittenSheet) {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => row.forEach((cell, c) => {
    if (typeof cell !== 'object' || cell === null) return;
    const { look, formula, value } = cell;
    cells.set(`${r},${c}`, {
      ...(look === undefined ? {} : { style: style(look) }),
      ...(formula === undefined ? {} : { formula, formulaResult: value }),
    });
  }));
  return {
    name,
    columns: columns.map(({ width, look }) => ({ width, ...(look === undefined ? {} : { style: style(look) }) })),
    rows: rows.map((row) => row.map(valueOf)),
    cells,
    rowDefs: new Map(Object.entries(heights).map(([row, height]) => [Number(row) - 1, { height }])),
    merges: merges.map(range),
    dataValidations: choices.map(({ range: cellRange, values, message }) => ({
      type: 'list' as const, range: cellRange, values: [...values], allowBlank: true, showErrorMessage: true, errorStyle: 'stop' as const,
      ...(message === undefined ? {} : { errorMessage: message }),
    })),
    ...(frozen === undefined ? {} : { freezePane: frozen }),
    ...(print === undefined ? {} : {
      pageSetup: {
        paperSize: 'a4' as const, orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
        printTitlesRow: `$${print.headRow}:$${print.headRow}`, margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C&P / &N' },
    }),
  };
}

function valueOf(cell: WrittenCell): CellValue {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  // a spreadsheet reads "_x000D_" as a sign of its own; the escape keeps it as it was typed
  return typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : value;
}

function style({ bold, size, fill, color, wrap, align, border, format }: CellLook): CellStyle {
  const side = { style: 'thin' as const, color: { rgb: 'BFBFBF' } };
  return {
    font: { name: '宋体', size: size ?? 11, ...(bold ? { bold } : {}), ...(color === undefined ? {} : { color: { rgb: color } }) },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    alignment: { vertical: 'center', ...(wrap ? { wrapText: true } : {}), ...(align === undefined ? {} : { horizontal: align }) },
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** "B2:C4" -> rows 1 to 3, columns 1 to 2, counted from 0. */
function range(text: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const [from = '', to = from] = text.split(':');
  const [start, end] = [place(from), place(to)];
  return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
}

function place(ref: string): { row: number; column: number } {
  const found = /^([A-Z]+)(\d+)$/.exec(ref);
  if (found === null) throw new RangeError(`Not a cell: ${ref}`);
  return { row: Number(found[2]) - 1, column: columnNumber(found[1] ?? '') };
}

/** Column by its letters, from 0. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a column counted from 0: 0 -> A, 27 -> AB. */
export function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
