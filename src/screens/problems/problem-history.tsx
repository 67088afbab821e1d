/** Who did what to a problem, oldest first. Every single correction stands in the book. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import styles from './problem-panel.module.css';

interface Step {
  readonly what: 'recorded' | 'decided' | 'withdrawn' | 'joined';
  readonly at: string;
  readonly person: string;
  readonly reason: string;
}

export function ProblemHistory({ book, problem, mayReadBook }: { readonly book: string; readonly problem: ProblemRow; readonly mayReadBook: boolean }) {
  const { t } = useTranslation('problems');
  const { instant } = useFormat();
  return (
    <>
      <ul className={styles.list}>
        {stepsOf(problem).map(({ what, at, person, reason }) => (
          <li key={`${what} ${at}`}>
            <p>{t(`history.${what}`, { person })} <span className={styles.soft}>{instant(at)}</span></p>
            {reason !== '' && <p>{t('history.reason', { reason })}</p>}
          </li>
        ))}
      </ul>
      {problem.revision > 0 && (
        <p className={styles.soft}>
          {t('history.changes', { count: problem.revision })}{' '}
          {mayReadBook && <Link to="/years/$book/audit" params={{ book }}>{t('history.book')}</Link>}
        </p>
      )}
    </>
  );
}

function stepsOf({ recordedAt, recordedBy, decided, closed, state }: ProblemRow): readonly Step[] {
  const steps: Step[] = [{ what: 'recorded', at: recordedAt, person: recordedBy.person, reason: '' }];
  if (decided !== null) steps.push({ what: 'decided', at: decided.at, person: decided.by.person, reason: decided.reason });
  if (closed !== null) steps.push({ what: state === 'withdrawn' ? 'withdrawn' : 'joined', at: closed.at, person: closed.by.person, reason: closed.reason });
  return steps.sort((a, b) => a.at.localeCompare(b.at));
}
