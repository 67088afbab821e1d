/** Marks words that the official text does not say and this project had to supply. */

import { useTranslation } from 'react-i18next';

import styles from './ours-mark.module.css';

export function OursMark() {
  const { t } = useTranslation('ui');
  return (
    <span className={styles.mark} title={t('ours.hint')}>
      {t('ours.mark')}
    </span>
  );
}
