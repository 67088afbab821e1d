/**
 * A table of rows: semantic, with a caption, a header that stays, and columns that sort.
 *
 * The caller sorts and filters (both belong to the address); the table only asks. Above 200
 * rows only those in sight are in the page. On a phone minor columns go, and the rest scrolls
 * sideways inside its own frame.
 *
 * Imports: table-head, table-body, many-rows (lazily).
 */

import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './data-table.module.css';
import { useLook } from './look.ts';
import type { ManyRows as ManyRowsType } from './many-rows.tsx';
import { SomeRows } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import type { DataTableProps } from './table-shape.ts';
import { useFits } from './use-fits.ts';
import { useIsPrinting } from './use-is-printing.ts';

export type { Column, DataTableProps, Sort } from './table-shape.ts';

/** From here on rows are drawn only while in sight. */
const manyRows = 200;

/** Typed by hand, because `lazy` forgets that it is generic. */
const ManyRows = lazy(async () => ({ default: (await import('./many-rows.tsx')).ManyRows })) as unknown as typeof ManyRowsType;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const look = useLook();
  const isPrinting = useIsPrinting();
  const frame = useRef<HTMLDivElement>(null);
  const fits = useFits(frame);
  const { caption, isCaptionHidden = false, columns, rows, empty, density = look.density } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const isMany = rows.length > manyRows && !isPrinting;
  const isStill = fits && !isMany;
  // What scrolls must be reached by keyboard: hence the tab stop and the name.
  const scrolls = { role: 'region', 'aria-label': `${caption} ${t('table.scroll')}`, tabIndex: 0 };

  return (
    <div ref={frame} className={styles.frame} data-many={isMany || undefined} data-still={isStill || undefined} {...(isStill ? {} : scrolls)}>
      <table className={styles.table} data-density={density} aria-rowcount={isMany ? rows.length + 1 : undefined}>
        <caption className={isCaptionHidden ? 'screen-reader' : styles.caption}>
          {caption}
          {isMany && <span className={styles.count}> {t('table.count', { count: rows.length })}</span>}
        </caption>
        <TableHead columns={columns} sort={props.sort} onSort={props.onSort} />
        {isMany ? (
          <Suspense fallback={<SomeRows {...props} rows={rows.slice(0, 50)} />}>
            <ManyRows {...props} frame={frame} />
          </Suspense>
        ) : (
          <SomeRows {...props} />
        )}
      </table>
    </div>
  );
}
