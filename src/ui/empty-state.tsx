/** Nothing here: why, and what to do next. */

import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

export interface EmptyStateProps {
  /** One sentence: why there is nothing. */
  readonly reason: ReactNode;
  /** The next step, usually a button. */
  readonly action?: ReactNode;
}

export function EmptyState({ reason, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{reason}</p>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
