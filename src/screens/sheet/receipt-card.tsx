/** The receipt: number, hash, time, who. Made to be printed and kept. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { useSignedReceipt } from '#client/receipts.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Receipt, SheetView } from '#view/sheet.ts';
import styles from './receipt-card.module.css';

export function ReceiptCard({ view, receipt }: { readonly view: SheetView; readonly receipt: Receipt }) {
  const { t } = useTranslation('sheet');
  const { instant, count } = useFormat();
  const signed = useSignedReceipt(view.card.book, receipt.hash);
  const handleSave = () => saveAsFile(`${t('receipt.file', { number: receipt.number })}.json`, JSON.stringify({ receipts: [signed] }, null, 1));
  return (
    <Sheet title={<><span aria-hidden="true" className={styles.sign}>✓ </span>{t('receipt.title')}</>} note={t('receipt.say')}>
      <dl className={styles.receipt}>
        <dt>{t('receipt.number')}</dt>
        <dd>{t('receipt.numberSay', { number: count(receipt.number) })}</dd>
        <dt>{t('receipt.at')}</dt>
        <dd>
          {instant(receipt.at)} {receipt.late && <Tag tone="bad" sign="!">{t('late')}</Tag>}
        </dd>
        <dt>{t('receipt.person')}</dt>
        <dd>{view.reviewer === null ? receipt.person : `${view.reviewer.name} ${receipt.person}`}</dd>
        <dt>{t('receipt.hash')}</dt>
        <dd className={styles.hash}>{receipt.hash}</dd>
      </dl>
      {signed !== undefined && (
        <div className={`no-print ${styles.signed}`}>
          <Button variant="default" onClick={handleSave}>{t('receipt.save')}</Button>
          <Link to="/receipts">{t('receipt.check')}</Link>
          <p>{t('receipt.why')}</p>
        </div>
      )}
    </Sheet>
  );
}
