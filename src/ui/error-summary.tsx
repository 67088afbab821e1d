/**
 * What is wrong in a form, above it: takes the focus when it appears, and each line leads to its
 * field. Also puts "错误：" before the window's title.
 *
 * Imports: page-state.
 */

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './error-summary.module.css';
import { describePage } from './page-state.ts';

export interface FormError {
  /** Element id of the field. */
  readonly field: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FormError[];
  readonly title?: string;
}

export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length;

  useEffect(() => {
    describePage({ errors: count });
    if (count > 0) box.current?.focus();
    return () => describePage({ errors: 0 });
  }, [count]);

  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2 className={styles.title}>{title ?? t('errors.title')}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault(); // "#…" would be an address of the hash router
                goTo(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(field: string): void {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
