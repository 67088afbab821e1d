/**
 * Where a table goes: its columns, what is wrong with a row, and how good rows are written. One for the registers, one for
 * the list of units, so that the steps of the import know neither.
 *
 * Imports: client, view, exchange (types).
 */

import type { ImportColumn, ImportedRow } from '#exchange/table-import.ts';
import type { CommandInput } from '#client/commands.ts';

export interface CheckedRow {
  readonly row: number;
  readonly imported: ImportedRow;
  /** By column id; '' for what concerns the row as a whole. */
  readonly faults: ReadonlyMap<string, string>;
  /** It is in the list already, and is left out. */
  readonly isKnown: boolean;
}

export interface ImportTarget {
  readonly title: string;
  readonly columns: readonly ImportColumn[];
  readonly hints: readonly (readonly string[])[];
  readonly check: (rows: readonly ImportedRow[], rowId: (parts: readonly string[]) => string) => readonly CheckedRow[];
  /** Commands that write the good rows, in order. */
  readonly commands: (rows: readonly CheckedRow[]) => readonly CommandInput[];
  /** Writes them where they are no commands on the year's book; answers how many were written. */
  readonly write?: (rows: readonly CheckedRow[]) => Promise<number>;
  /** True while this viewer may write there. */
  readonly isOpen: boolean;
}
