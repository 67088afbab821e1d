/** The receipt: number, hash, time, who. Made to be printed and kept. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Receipt, SheetView } from '#view/sheet.ts';
import styles from './receipt-card.module.css';

export function ReceiptCard({ view, receipt }: { readonly view: SheetView; readonly receipt: Receipt }) {
  const { t } = useTranslation('sheet');
  const { instant, count } = useFormat();
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
    </Sheet>
  );
}
