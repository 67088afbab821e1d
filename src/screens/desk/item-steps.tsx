/** On a phone: the items before and after, within reach of the thumb. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './desk-columns.module.css';

export function ItemSteps({ onStep }: { readonly onStep: (step: 1 | -1) => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.steps}>
      <Button variant="default" onClick={() => onStep(-1)}>‹ {t('steps.previous')}</Button>
      <Button variant="default" onClick={() => onStep(1)}>{t('steps.next')} ›</Button>
    </div>
  );
}
