/** The unit's problems, each with what became of its charges. */

import { useTranslation } from 'react-i18next';

import { minusText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import type { ChargeRow, ProblemRow } from '#view/problem-row.ts';
import { EvidenceView } from '../evidence-view.tsx';
import styles from './unit-result.module.css';

export function ProblemList({ book, problems }: { readonly book: string; readonly problems: readonly ProblemRow[] }) {
  const { t } = useTranslation(['unit-result', 'workflow']);
  const format = useFormat();
  if (problems.length === 0) return <p className={styles.quiet}>{t('problemsNone')}</p>;
  return (
    <ol className={styles.problems}>
      {problems.map((problem) => (
        <li key={problem.id} className={styles.problem}>
          <strong>{t('number', { number: problem.number })}</strong>{' '}
          <span className={styles.quiet}>{t('foundOn', { day: format.day(problem.foundOn), method: t(`workflow:method.${problem.method}`) })}</span>
          <p className={styles.words}>{problem.words}</p>
          <ul className={styles.charges}>
            {problem.charges.map((charge) => <ChargeLine key={charge.position} charge={charge} />)}
          </ul>
          {problem.state === 'withdrawn' && <p>{t('withdrawn', { reason: problem.closed?.reason ?? '' })}</p>}
          {problem.state === 'joined' && <p>{t('joined', { number: problem.joinedInto?.number ?? 0, reason: problem.closed?.reason ?? '' })}</p>}
          {problem.evidence.length > 0 && <EvidenceView book={book} evidence={problem.evidence} />}
        </li>
      ))}
    </ol>
  );
}

function ChargeLine({ charge }: { readonly charge: ChargeRow }) {
  const { t } = useTranslation(['unit-result', 'reasons']);
  const { item, rule, points, state, instead, review } = charge;
  if (review !== null) {
    return <li>{item} {rule}: {t('reasons:reviewed', { before: minusText(review.before), after: minusText(review.after), reason: review.reason })}</li>;
  }
  if (state === 'charged') return <li className={styles.counted}>{t('charged', { item, rule, points })}</li>;
  if (state === 'suppressed' && instead !== null) return <li>{t('suppressed', { item, rule, instead: `${instead.item} ${instead.rule}` })}</li>;
  return <li>{t(state === 'repeat' || state === 'replaced' ? state : state === 'suppressed' ? 'suppressedPlain' : 'none', { item, rule })}</li>;
}
