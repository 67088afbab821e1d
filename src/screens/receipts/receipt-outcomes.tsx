/** What came of it, in plain words: alarms first, then what is no proof, then what is in order. */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ReceiptOutcome } from './receipt-outcome.tsx';
import styles from './receipts.module.css';
import type { Outcome } from './use-check.ts';

const order = ['gone', 'forged', 'unknown', 'kept'] as const;
/** More than anybody reads; the rest is counted. */
const shown = 100;

export function ReceiptOutcomes({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation('receipts');
  const receipts = (outcome?.receipts ?? []).toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  const counted = order.map((state) => ({ state, count: receipts.filter((one) => one.state === state).length })).filter(({ count }) => count > 0);
  return (
    <div role="status" className={styles.outcomes}>
      {outcome?.isAway === true && <Alert color="red" title={t('away')}>{t('awaySay')}</Alert>}
      {/* by their place: two files may have one name, and one receipt may be given twice */}
      {outcome?.unread.map(({ name, fault }, place) => (
        <Alert key={place} color="red" title={name === undefined ? t('unread.pasted') : t('unread.file', { name })}>{t(`unread.${fault}`)}</Alert>
      ))}
      {receipts.length > 1 && <p>{t('all', { count: receipts.length, parts: counted.map(({ state, count }) => t(`counted.${state}`, { count })).join(t('mark')) })}</p>}
      {receipts.slice(0, shown).map((one, place) => <ReceiptOutcome key={place} checked={one} />)}
      {receipts.length > shown && <p>{t('more', { count: receipts.length - shown })}</p>}
    </div>
  );
}
