/**
 * Whether a receipt is genuine, and whether what it acknowledges is still in the book: for anybody with an account, whoever it was given to.
 *
 * Imports: client, ui.
 */

import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { isServed } from '#client/served/is-served.ts';
import { useSigns } from '#client/served/receipts.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { ReceiptIntake } from './receipt-intake.tsx';
import { ReceiptOutcomes } from './receipt-outcomes.tsx';
import styles from './receipts.module.css';
import { useCheck } from './use-check.ts';

export function ReceiptsScreen() {
  const { t } = useTranslation('receipts');
  return (
    <>
      <PageHeader title={t('title')} />
      {isServed() ? <Check /> : <EmptyState reason={t('noServer')} action={<Button variant="default" renderRoot={(props) => <Link to="/years" {...props} />}>{t('toYears')}</Button>} />}
    </>
  );
}

function Check() {
  const { t } = useTranslation('receipts');
  const signs = useSigns();
  const { outcome, isBusy, check } = useCheck();
  if (!signs) return <Alert color="yellow" title={t('unsigned')}>{t('unsignedSay')}</Alert>;
  return (
    <>
      <p className={styles.intro}>{t('intro')}</p>
      <ReceiptIntake isBusy={isBusy} onText={(texts) => void check(texts)} />
      <ReceiptOutcomes outcome={outcome} />
    </>
  );
}
