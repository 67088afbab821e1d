/**
 * The rows of a long table: those in sight, between two empty rows of the right height.
 *
 * Fetched only when a table is that long.
 *
 * Imports: @tanstack/react-virtual.
 */

import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

import styles from './data-table.module.css';
import { Cells, type BodyProps } from './table-body.tsx';

/** A guess until a row was measured. */
const usualHeight = 40;

export function ManyRows<Row>({ columns, rows, rowKey, rowTone, frame }: BodyProps<Row> & { readonly frame: RefObject<HTMLDivElement | null> }) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  return (
    <tbody>
      <Gap columns={columns.length} height={above} />
      {shown.map(({ index }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <tr key={rowKey(row)} ref={virtual.measureElement} data-index={index} data-tone={rowTone?.(row)} aria-rowindex={index + 2}>
            <Cells columns={columns} row={row} />
          </tr>
        );
      })}
      <Gap columns={columns.length} height={below} />
    </tbody>
  );
}

function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
