/** One receipt: what is to be thought of it, and what it says. */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useHome } from '#client/book-queries.ts';
import { useFormat } from '#ui/format.ts';
import styles from './receipts.module.css';
import type { CheckedReceipt } from './use-check.ts';

const looks = { kept: { color: 'green', sign: '✓' }, gone: { color: 'red', sign: '!' }, forged: { color: 'red', sign: '✗' }, unknown: { color: 'yellow', sign: '✗' } } as const;

export function ReceiptOutcome({ checked: { receipt, state, kind } }: { readonly checked: CheckedReceipt }) {
  const { t } = useTranslation(['receipts', 'ledger']);
  const { instant, count } = useFormat();
  const { books } = useHome().data;
  const { color, sign } = looks[state];
  const isProven = state === 'kept' || state === 'gone';
  const title = books.find(({ book }) => book === receipt.book)?.title;
  return (
    <Alert color={color} title={<><span aria-hidden="true">{sign} </span>{t(`state.${state}`)}</>}>
      <p>{t(`say.${state}`)}</p>
      {!isProven && <p className={styles.hint}>{t('unproven')}</p>}
      <dl className={styles.facts}>
        <dt>{t('fact.year')}</dt>
        <dd>{title ?? t('fact.yearId', { id: receipt.book })}</dd>
        <dt>{t('fact.number')}</dt>
        <dd>{t('fact.entry', { number: count(receipt.seq + 1) })}</dd>
        {kind !== null && (
          <>
            <dt>{t('fact.what')}</dt>
            <dd>{t(`ledger:entry.${kind}`)}</dd>
          </>
        )}
        <dt>{t('fact.at')}</dt>
        <dd>{Number.isNaN(Date.parse(receipt.at)) ? receipt.at : instant(receipt.at)}</dd>
        <dt>{t('fact.hash')}</dt>
        <dd className={styles.code}>{receipt.hash}</dd>
        <dt>{t('fact.key')}</dt>
        <dd className={styles.code}>{receipt.key}</dd>
      </dl>
    </Alert>
  );
}
