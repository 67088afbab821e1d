/** From a problem to its rectification notice, or to a new one; for the unit, to an objection. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import styles from './problem-panel.module.css';

export interface ProblemLinksProps {
  readonly book: string;
  readonly view: Pick<ProblemsView, 'allowed'>;
  readonly problem: ProblemRow;
}

export function ProblemLinks({ book, view: { allowed }, problem: { id, unit, notice, state } }: ProblemLinksProps) {
  const { t } = useTranslation('problems');
  const mayMake = notice === null && state === 'charged' && allowed.includes('manageNotices');
  const mayObject = state !== 'withdrawn' && allowed.includes('object');
  return (
    <>
      {notice !== null && (
        <p className={styles.note}>
          {t('links.notice')} <Link to="/years/$book/rectification/$notice" params={{ book, notice: notice.id }}>{notice.label}</Link>
        </p>
      )}
      {mayMake && <p className={styles.note}><Link to="/years/$book/rectification/new" params={{ book }} search={{ unit: unit.id, problem: id }}>{t('links.makeNotice')}</Link></p>}
      {mayObject && <p className={styles.note}><Link to="/years/$book/objections/new" params={{ book }} search={{ problem: id }}>{t('links.object')}</Link></p>}
    </>
  );
}
