/**
 * The device cannot keep what is typed: what happened, what it means, and how to save the
 * typing to a file before anything else.
 */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './storage-trouble.module.css';

export interface StorageTroubleProps {
  /** full: no room. blocked: storage is off, or another tab holds it. closed: the browser closed it. broken: answers nonsense. */
  readonly fault: 'full' | 'blocked' | 'closed' | 'broken';
  /** Saves what was typed to a file. */
  readonly onSaveToFile?: () => void;
  readonly onRetry?: () => void;
}

export function StorageTrouble({ fault, onSaveToFile, onRetry }: StorageTroubleProps) {
  const { t } = useTranslation('ui');
  return (
    <div role="alert" className={styles.trouble}>
      <div>
        <strong>{t(`storage.${fault}.title`)}</strong>
        <p>{t(`storage.${fault}.say`)}</p>
      </div>
      <div className={styles.actions}>
        {onSaveToFile !== undefined && <Button size="xs" color="red" onClick={onSaveToFile}>{t('storage.saveToFile')}</Button>}
        {onRetry !== undefined && <Button size="xs" variant="default" onClick={onRetry}>{t('storage.retry')}</Button>}
      </div>
    </div>
  );
}
