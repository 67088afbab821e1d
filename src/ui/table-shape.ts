/**
 * What a table is told: its columns, rows and order.
 *
 * Apart from data-table.tsx because head and body of the table need it too.
 *
 * Imports: nothing at run time.
 */

import type { ReactNode } from 'react';

import type { Direction } from './order.ts';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** 'end' for numbers. */
  readonly align?: 'start' | 'end';
  /** The column that names the row. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** Hidden on a phone. */
  readonly isMinor?: boolean;
  /** CSS width, e.g. "8rem". Tables above 200 rows keep calm only with widths. */
  readonly width?: string;
}

export interface Sort {
  readonly id: string;
  readonly direction: Direction;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** In place of the body when there are no rows. */
  readonly empty?: ReactNode;
  /** As the person chose in the settings, unless given. */
  readonly density?: 'comfort' | 'dense';
  readonly rowTone?: (row: Row) => 'bad' | 'wait' | 'good' | undefined;
}
