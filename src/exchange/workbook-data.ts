/**
 * What a table file is made of, as the rest of the program sees it.
 *
 * Plain data, so that it can cross from a worker, and so that nothing outside `workbook.ts` knows the library.
 *
 * Imports: nothing.
 */

/** A day that the file stored as a date comes as text: "2026-03-05", with a time "2026-03-05 14:30". */
export type CellValue = string | number | boolean | null;

export interface ReadRow {
  /** Row number as a spreadsheet shows it: the first row is 1. Empty rows are left out. */
  readonly row: number;
  /** From column A on; a cell that is not there is null. */
  readonly cells: readonly CellValue[];
}

export interface ReadSheet { readonly name: string; readonly rows: readonly ReadRow[] }

export type WorkbookFault =
  /** Nothing in it. */
  | 'empty'
  /** The file, or what it unpacks to, is larger than a table of this program can be. */
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  /** Not a spreadsheet and not a text table, whatever its name says. */
  | 'notATable'
  /** Protected by a password. */
  | 'encrypted'
  /** Begins like a spreadsheet and cannot be read to its end. */
  | 'damaged'
  /** Reading did not end in time and was stopped. */
  | 'tooSlow';

export type WorkbookRead =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly fault: WorkbookFault };

export interface CellLook {
  readonly bold?: true;
  /** Points; 11 where it is left out. */
  readonly size?: number;
  /** "D9E2F3", without a mark. */
  readonly fill?: string;
  readonly color?: string;
  readonly wrap?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly border?: true;
  /** Number format of the spreadsheet; "@" keeps what is typed as text. */
  readonly format?: string;
}

/** Text is always written as text: "=1+1" typed by somebody never runs. A formula is ours alone. */
export type WrittenCell =
  | CellValue
  | { readonly value: CellValue; readonly look?: CellLook; readonly formula?: string };

export interface WrittenSheet {
  /** At most 31 characters; none of []:*?/\ */
  readonly name: string;
  /** Width in characters, by column. `look` also holds for the cells that are still empty. */
  readonly columns: readonly { readonly width: number; readonly look?: CellLook }[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Row heights in points, by row number from 1. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Such as "A1:C1". */
  readonly merges?: readonly string[];
  readonly choices?: readonly { readonly range: string; readonly values: readonly string[]; readonly message?: string }[];
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  /** Printed on A4 lying, as wide as the page; the rows from the first to this one stand on every page. */
  readonly print?: { readonly headRow: number };
}
