/** One peer sheet in a list: whose it is and how far, by sign and word, and the way to it. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import type { PeerSheetRow } from '#view/peers.ts';
import styles from './peers-table.module.css';

const signs = { notStarted: '○', inProgress: '◐', needsMore: '!', done: '✓', returned: '↩' } as const;

export interface SheetMarkProps { readonly book: string; readonly name: string; readonly unit: string; readonly reviewer: string; readonly row: PeerSheetRow | undefined }

export function SheetMark({ book, name, unit, reviewer, row }: SheetMarkProps) {
  const { t } = useTranslation(['peers', 'workflow']);
  if (row === undefined) return <span className={styles.mark}>{name} <Tag tone="wait">{t('fresh')}</Tag></span>;
  const status = t(`workflow:status.${row.status}`);
  return (
    <span className={styles.mark} data-status={row.status}>
      <Link to="/years/$book/sheets/$sheet" params={{ book, sheet: row.sheet }} aria-label={t('sheetOf', { reviewer, unit, status })}>{name}</Link>{' '}
      <span className={styles.status}><span aria-hidden="true">{signs[row.status]} </span>{status}</span>
      {row.late && <> <Tag tone="bad" sign="!">{t('late')}</Tag></>}
    </span>
  );
}
