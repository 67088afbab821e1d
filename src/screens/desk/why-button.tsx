/** "为什么是这个分": opens the explanation beside the work; pressed again, closes it. */

import { useTranslation } from 'react-i18next';

import styles from './why-button.module.css';
import type { WhyKind } from './why-panel.tsx';

export function WhyButton({ kind, open, onWhy }: { readonly kind: WhyKind; readonly open: WhyKind | undefined; readonly onWhy: (kind: WhyKind) => void }) {
  const { t } = useTranslation('desk');
  return (
    <button type="button" className={styles.why} aria-expanded={open === kind} aria-controls={open === kind ? 'desk-why' : undefined} onClick={() => onWhy(kind)}>
      {t(`why.${kind}`)}
    </button>
  );
}
