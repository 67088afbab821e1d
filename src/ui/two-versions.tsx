/**
 * The same thing was changed elsewhere meanwhile: both versions side by side, and a choice.
 * Nothing is overwritten in silence.
 */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './two-versions.module.css';

export interface TwoVersionsProps {
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  /** Who changed it and when, if known. */
  readonly note?: string;
}

export function TwoVersions({ mine, theirs, onKeepMine, onTakeTheirs, note }: TwoVersionsProps) {
  const { t } = useTranslation('ui');
  return (
    <section role="alert" aria-label={t('conflict.title')} className={styles.conflict}>
      <p>
        <strong>{t('conflict.title')}</strong> {note}
      </p>
      <div className={styles.sides}>
        <div>
          <p className={styles.whose}>{t('conflict.mine')}</p>
          <div className={styles.side}>{mine}</div>
          <Button size="xs" variant="default" onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        </div>
        <div>
          <p className={styles.whose}>{t('conflict.theirs')}</p>
          <div className={styles.side}>{theirs}</div>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        </div>
      </div>
    </section>
  );
}
