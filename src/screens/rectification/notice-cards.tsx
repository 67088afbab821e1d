/** Notices as cards, for a phone. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { NoticeRow } from '#view/notice-row.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { NoticeStatusTag } from './notice-status.tsx';
import styles from './rectification.module.css';

export function NoticeCards({ book, rows }: { readonly book: string; readonly rows: readonly NoticeRow[] }) {
  const { t } = useTranslation('rectification');
  const { mark } = useFormat();
  return (
    <ul className={styles.cards} aria-label={t('title')}>
      {rows.map((row) => (
        <li key={row.id} data-tone={row.status === 'overdue' ? 'bad' : undefined}>
          <div className={styles.head}>
            <Link className={styles.cardLink} to="/years/$book/rectification/$notice" params={{ book, notice: row.id }}>{row.label}</Link>
            <NoticeStatusTag status={row.status} />
          </div>
          <p>{row.unit.name}</p>
          <p className={styles.soft}>
            {t('numbers', { numbers: row.numbers.join(mark) })} · {row.due !== null ? <DeadlineText deadline={row.due} /> : t(row.status === 'issued' ? 'daysFromDelivery' : 'allDays', { count: row.days })}
          </p>
        </li>
      ))}
    </ul>
  );
}
