/**
 * A white sheet on the paper ground; with a title it is a section of its own.
 *
 * Imports: nothing.
 */

import { useId, type ReactNode } from 'react';

import styles from './sheet.module.css';

export interface SheetProps {
  readonly title?: ReactNode;
  /** One quiet line below the title. */
  readonly note?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** 'flush' for tables that reach the edges. */
  readonly padding?: 'normal' | 'flush';
  readonly children: ReactNode;
}

export function Sheet({ title, note, actions, padding = 'normal', children }: SheetProps) {
  const titleId = useId();
  return (
    <section className={styles.sheet} data-padding={padding} aria-labelledby={title === undefined ? undefined : titleId}>
      {(title !== undefined || actions !== undefined) && (
        <div className={styles.head}>
          <div>
            {title !== undefined && <h2 id={titleId} className={styles.title}>{title}</h2>}
            {note !== undefined && <p className={styles.note}>{note}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
