/** How much of something is done, by bar and by number. */

import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  readonly of: number;
  readonly isLabelHidden?: boolean;
}

export function ProgressBar({ label, value, of, isLabelHidden = false }: ProgressBarProps) {
  return (
    <div className={styles.progress}>
      {!isLabelHidden && <span className={styles.label}>{label}</span>}
      <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={value} aria-valuetext={`${value} / ${of}`}>
        <div className={styles.fill} data-full={value >= of || undefined} style={{ width: `${of === 0 ? 0 : Math.min(100, (value / of) * 100)}%` }} />
      </div>
      <span className={styles.count} aria-hidden="true">{value} / {of}</span>
    </div>
  );
}
