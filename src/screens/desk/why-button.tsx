/** "为什么是这个分": opens the explanation beside the work; pressed again, closes it. */

import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './score-bar.module.css';
import type { WhyKind } from './why-panel.tsx';

export function WhyButton({ kind, open, onWhy }: { readonly kind: WhyKind; readonly open: WhyKind | undefined; readonly onWhy: (kind: WhyKind) => void }) {
  const { t } = useTranslation('desk');
  return (
    <UnstyledButton className={styles.why} aria-expanded={open === kind} aria-controls={open === kind ? 'desk-why' : undefined} onClick={() => onWhy(kind)}>
      {t(`why.${kind}`)}
    </UnstyledButton>
  );
}
