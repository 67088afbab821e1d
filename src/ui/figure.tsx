/** One number that matters, with what it is and one quiet line. */

import type { ReactNode } from 'react';

import styles from './figure.module.css';

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly size?: 'large' | 'huge';
}

export function Figure({ label, value, note, size = 'large' }: FigureProps) {
  return (
    <dl className={styles.figure} data-size={size}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </dl>
  );
}
