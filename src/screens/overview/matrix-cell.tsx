/** One cell of the matrix: its state by sign and word, what is behind it, and the way there. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Actor } from '#client/actor.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import { Tag } from '#ui/tag.tsx';
import { useFormat } from '#ui/format.ts';
import type { MatrixCell as Cell, MatrixRow } from '#view/overview.ts';
import styles from './progress-matrix.module.css';

export interface MatrixCellProps { readonly book: string; readonly unit: MatrixRow['unit']; readonly cell: Cell; readonly role: Actor['role'] }

export function MatrixCell({ book, unit, cell, role }: MatrixCellProps) {
  const { t } = useTranslation(['overview', 'workflow']);
  const { day } = useFormat();
  const words = <CellWords cell={cell} />;
  const target = targetOf(book, unit, { cell, role });
  return (
    <span className={styles.cell}>
      {target === null ? words : (
        <Link {...target} className={styles.link}>
          <span className="screen-reader">{t('matrix.cell', { unit: unit.name, column: t(`workflow:column.${cell.column}`) })} </span>
          {words}
        </Link>
      )}
      {cell.late && <Tag tone="bad" sign="!">{t('matrix.late')}</Tag>}
      {cell.until !== null && <span className={styles.until}>{t('matrix.until', { day: day(cell.until) })}</span>}
    </span>
  );
}

function CellWords({ cell: { column, status, done, of, text } }: { readonly cell: Cell }) {
  const { t } = useTranslation('overview');
  switch (column) {
    case 'problems':
      if (done > 0) return <Tag tone="accent" sign="!">{t('matrix.problems', { count: done })}</Tag>;
      return status === 'notStarted' ? <Tag tone="plain" sign="○">{t('matrix.unvisited')}</Tag> : <Tag tone="good" sign="✓">{t('matrix.visited')}</Tag>;
    case 'self':
      return <StatusTag status={status} />;
    case 'peer':
      if (of === 0) return <Tag tone="wait" sign="!">{t('matrix.noPeers')}</Tag>;
      return <><StatusTag status={status} /> <span className={styles.count}>{t('matrix.peers', { done, of: of ?? 0 })}</span></>;
    case 'entered':
      return status === 'done' ? <Tag tone="good" sign="✓">{t('matrix.entered')}</Tag> : <Tag tone="plain" sign="○">{t('matrix.notEntered')}</Tag>;
    case 'review':
      return <><StatusTag status={status} />{done > 0 && <> <span className={styles.count}>{t('matrix.reviewOpen', { count: done })}</span></>}</>;
    case 'grade':
      if (text === null) return <Tag tone="plain" sign="○">{t('matrix.notGraded')}</Tag>;
      return status === 'needsMore' ? <Tag tone="wait" sign="!">{t('matrix.stale', { grade: text })}</Tag> : <Tag tone="good" sign="✓">{t('matrix.graded', { grade: text })}</Tag>;
  }
}

/** null where this role may not read what is behind the cell. */
function targetOf(book: string, { id: unit, name }: MatrixRow['unit'], { cell: { column }, role }: { cell: Cell; role: Actor['role'] }) {
  const runs = role === 'office' || role === 'leader';
  switch (column) {
    case 'problems':
      return { to: '/years/$book/problems', params: { book }, search: { unit } } as const;
    case 'self':
      return runs || role === 'unit' ? ({ to: '/years/$book/sheets/$sheet', params: { book, sheet: sheetName('self', unit) } } as const) : null;
    case 'peer':
      return runs ? ({ to: '/years/$book/peers', params: { book }, search: { q: name } } as const) : null;
    case 'entered':
    case 'review':
    case 'grade':
      return runs ? ({ to: '/years/$book/desk/$unit', params: { book, unit } } as const) : null;
  }
}
