/**
 * Filters in one row, and below it those in force as chips that can be taken away one by one.
 *
 * Imports: @mantine/core.
 */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './filter-bar.module.css';

export interface FilterChip {
  readonly id: string;
  /** "状态：退回" */
  readonly label: string;
  readonly onRemove: () => void;
}

export interface FilterBarProps {
  readonly label: string;
  /** The fields. */
  readonly children: ReactNode;
  readonly chips: readonly FilterChip[];
  readonly onReset?: () => void;
}

export function FilterBar({ label, children, chips, onReset }: FilterBarProps) {
  const { t } = useTranslation('ui');
  return (
    // the element of that name is younger than the oldest browsers that come in
    <div role="search" aria-label={label} className={styles.bar}>
      <div className={styles.fields}>{children}</div>
      {chips.length > 0 && (
        <div className={styles.chips}>
          <ul>
            {chips.map((chip) => (
              <li key={chip.id}>
                <Button size="compact-sm" variant="default" onClick={chip.onRemove} aria-label={t('filters.remove', { label: chip.label })}>
                  {chip.label} <span aria-hidden="true">&nbsp;×</span>
                </Button>
              </li>
            ))}
          </ul>
          {onReset !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={onReset}>{t('filters.reset')}</Button>
          )}
        </div>
      )}
    </div>
  );
}
