/**
 * Title of a page with the line that says where things stand, and the page's buttons.
 *
 * The title is the focus target after a change of page. Also tells the shell the window's title
 * and the names for the breadcrumb.
 *
 * Imports: page-state.
 */

import { useEffect, type ReactNode } from 'react';

import { describePage } from './page-state.ts';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: string;
  /** "2025 年度考核 · 互评中 · 剩 6 个工作日" */
  readonly state?: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
  /** Names for the breadcrumb, by address parameter: { book: …, unit: … }. */
  readonly names?: Readonly<Record<string, string>>;
  /** Draws the sample watermark over the page. */
  readonly sample?: boolean;
}

const noNames = {};

export function PageHeader({ title, state, actions, names = noNames, sample = false }: PageHeaderProps) {
  const namesText = JSON.stringify(names);

  useEffect(() => {
    describePage({ title, sample, names: JSON.parse(namesText) as Record<string, string> });
    return () => describePage({ sample: false, errors: 0 });
  }, [title, sample, namesText]);

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 id="page-title" tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {state !== undefined && <p className={styles.state}>{state}</p>}
      </div>
      {actions !== undefined && <div className={`no-print ${styles.actions ?? ''}`}>{actions}</div>}
    </header>
  );
}
