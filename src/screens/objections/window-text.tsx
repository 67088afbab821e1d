/** Until when a charge can be disputed, or that it is over, or that nobody has told the unit yet. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { ObjectionSubject } from '#view/objections.ts';
import styles from './objections.module.css';

export function WindowText({ subject: { window, isOpen } }: { readonly subject: ObjectionSubject }) {
  const { t } = useTranslation('objections');
  const { day } = useFormat();
  if (window.closes === null) return <span>{t('window.untold')}</span>;
  return (
    <span className={isOpen ? undefined : styles.over}>
      {t(isOpen ? 'window.until' : 'window.closed', { day: day(window.closes) })}
      {!window.reliable && <span className={styles.soft}> {t('window.unreliable')}</span>}
    </span>
  );
}
