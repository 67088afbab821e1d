/** The rows of a table, all of them. */

import type { Column, DataTableProps } from './table-shape.ts';

export type BodyProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'rows' | 'rowKey' | 'rowTone'>;

export function SomeRows<Row>({ columns, rows, rowKey, rowTone }: BodyProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
          <Cells columns={columns} row={row} />
        </tr>
      ))}
    </tbody>
  );
}

export function Cells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }) {
  return columns.map(({ id, align, isMinor, isRowHeader, cell }) => {
    const look = { 'data-align': align, 'data-minor': isMinor || undefined };
    return isRowHeader === true ? (
      <th key={id} scope="row" {...look}>{cell(row)}</th>
    ) : (
      <td key={id} {...look}>{cell(row)}</td>
    );
  });
}
