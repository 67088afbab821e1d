/**
 * Where the typing is: "已保存 10:32", "正在保存…", "未同步 2 条", "没有保存".
 *
 * Imports: format.
 */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useFormat } from './format.ts';
import styles from './save-state.module.css';

export interface SaveStateProps {
  /** waiting: kept here, not yet in the book. failed: kept nowhere. */
  readonly state: 'saved' | 'saving' | 'waiting' | 'failed';
  /** ISO instant of the last save. */
  readonly at?: string;
  /** How many pieces wait. */
  readonly pending?: number;
  readonly onRetry?: () => void;
}

export function SaveState({ state, at, pending = 0, onRetry }: SaveStateProps) {
  const { t } = useTranslation('ui');
  const { time } = useFormat();
  const words = {
    saved: at === undefined ? t('save.savedPlain') : t('save.saved', { time: time(at) }),
    saving: t('save.saving'),
    waiting: t('save.waiting', { count: pending }),
    failed: t('save.failed'),
  }[state];
  return (
    <span className={styles.state} data-state={state}>
      <span role="status">
        <span aria-hidden="true">{signs[state]} </span>
        {words}
      </span>
      {onRetry !== undefined && state !== 'saved' && state !== 'saving' && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>{t('save.retry')}</Button>
      )}
    </span>
  );
}

const signs = { saved: '✓', saving: '…', waiting: '◔', failed: '!' } as const;
