/** The header row: a sortable column is a button, and `aria-sort` says which one is in force. */

import { useTranslation } from 'react-i18next';

import type { Column, Sort } from './table-shape.ts';
import styles from './data-table.module.css';

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = sort?.id === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              data-minor={column.isMinor || undefined}
              style={column.width === undefined ? undefined : { width: column.width }}
              aria-sort={ariaSort(column.isSortable === true && onSort !== undefined, direction)}
            >
              {column.isSortable === true && onSort !== undefined ? (
                <SortButton label={column.label} direction={direction} onSort={(next) => onSort({ id: column.id, direction: next })} />
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  readonly label: string;
  readonly direction: Sort['direction'] | undefined;
  readonly onSort: (direction: Sort['direction']) => void;
}

function SortButton({ label, direction, onSort }: SortButtonProps) {
  const { t } = useTranslation('ui');
  const next = direction === 'down' ? 'up' : 'down';
  const sign = direction === undefined ? '↕' : { up: '↑', down: '↓' }[direction];
  return (
    <button type="button" className={styles.sort} title={t(next === 'up' ? 'table.sortUp' : 'table.sortDown', { label })} onClick={() => onSort(next)}>
      {label}
      <span aria-hidden="true" data-idle={direction === undefined || undefined}>
        {sign}
      </span>
    </button>
  );
}

function ariaSort(isSortable: boolean, direction: Sort['direction'] | undefined) {
  if (!isSortable) return undefined;
  if (direction === undefined) return 'none';
  return direction === 'up' ? 'ascending' : 'descending';
}
