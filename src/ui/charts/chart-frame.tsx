/**
 * What every chart has: a title, a sentence that says what it shows, a legend by shape and word,
 * and the same rows as a table for whoever wants figures or cannot see the picture.
 *
 * The picture is hidden from screen readers, which get the table.
 */

import { Button } from '@mantine/core';
import { Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './charts.module.css';

export interface ChartWords {
  readonly title: string;
  /** One sentence: what there is to see. */
  readonly say: ReactNode;
}

export interface ChartFrameProps extends ChartWords {
  readonly columns: readonly string[];
  /** Cells as text; the first names the row. */
  readonly rows: readonly (readonly string[])[];
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

export function ChartFrame({ title, say, columns, rows, legend, children }: ChartFrameProps) {
  const { t } = useTranslation('ui');
  const [isTable, setTable] = useState(false);
  const tableId = useId();
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.say}>{say}</p>
        </div>
        <Button size="compact-sm" variant="default" aria-expanded={isTable} aria-controls={tableId} onClick={() => setTable((shown) => !shown)}>
          {t(isTable ? 'chart.showPicture' : 'chart.showTable')}
        </Button>
      </figcaption>
      {!isTable && (
        <>
          {legend}
          <div aria-hidden="true" className={styles.picture}>
            <Suspense fallback={<p className={styles.waiting}>{t('chart.loading')}</p>}>{children}</Suspense>
          </div>
        </>
      )}
      <div id={tableId} className={isTable ? styles.table : 'screen-reader'}>
        <table>
          <caption className="screen-reader">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1] ?? index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
