/**
 * Two things against each other as a plain table, each cell a number on a tint: the darker, the
 * lower. The number is always there, so the colour is never alone.
 *
 * The tint has five steps instead of a mix, so that text keeps its contrast on each.
 */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './heat-table.module.css';

export interface HeatCell {
  /** Share of the points reached, 0–1, only to choose the tint; null is missing. */
  readonly share: number | null;
  readonly text: ReactNode;
}

export interface HeatRow {
  readonly id: string;
  readonly label: ReactNode;
  /** In the order of the columns. */
  readonly cells: readonly HeatCell[];
}

export interface HeatTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
}

export function HeatTable({ caption, corner, columns, rows }: HeatTableProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.frame} role="region" aria-label={`${caption} ${t('table.scroll')}`} tabIndex={0}>
      <table className={styles.heat}>
        <caption>
          {caption} <span className={styles.legend}>{t('heat.legend')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map(({ share, text }, index) => (
                <td key={columns[index]?.id ?? index} data-step={stepOf(share)}>
                  {share === null ? <span className={styles.missing}>{text ?? t('missing')}</span> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const limits = [0.95, 0.85, 0.7, 0.5];

/** 0 = nearly all points, 4 = less than half of them. */
function stepOf(share: number | null): number | undefined {
  if (share === null) return undefined;
  const step = limits.findIndex((limit) => share >= limit);
  return step === -1 ? limits.length : step;
}
