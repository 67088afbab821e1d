/** On paper only: what this is, who printed it and when. */

import { useTranslation } from 'react-i18next';

import { useFormat } from './format.ts';
import styles from './print-header.module.css';

export interface PrintHeaderProps {
  readonly title: string;
  readonly person: string;
}

export function PrintHeader({ title, person }: PrintHeaderProps) {
  const { t } = useTranslation('ui');
  const { instant } = useFormat();
  return (
    <div className={`print-only ${styles.header ?? ''}`}>
      <span>{title}</span>
      <span>{t('printed', { person, time: instant(new Date().toISOString()) })}</span>
    </div>
  );
}
