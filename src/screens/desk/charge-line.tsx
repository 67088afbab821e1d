/** One charge of a problem: item and rule, what it takes, or why it takes nothing here. */

import { useTranslation } from 'react-i18next';

import { minusText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ChargeRow } from '#view/problem-row.ts';
import styles from './problem-card.module.css';

export function ChargeLine({ charge, isHere }: { readonly charge: ChargeRow; readonly isHere: boolean }) {
  const { t } = useTranslation(['desk', 'reasons', 'screens']);
  const { item, rule, count, reached, points, state, instead, because, review } = charge;
  return (
    <li data-here={isHere || undefined} data-state={state}>
      <span>
        <b>{item} {rule}</b>
        {count > 1 && ` × ${count}`}
        {reached !== undefined && ` (${t('screens:charge.reached', { reached })})`}
        {(state === 'misplaced' || state === 'replaced') && <span className={styles.quiet}> {t(`screens:charge.${state}`)}</span>}
        {state === 'repeat' && <span className={styles.quiet}> {t('charge.repeat')}</span>}
        {state === 'none' && <span className={styles.quiet}> {t('charge.none')}</span>}
        {review !== null && <span className={styles.quiet}> {t('reasons:reviewed', { before: minusText(review.before), after: minusText(review.after), reason: review.reason })}</span>}
        {state === 'suppressed' && instead !== null && (
          <span className={styles.quiet}> {t(because === 'decided' ? 'charge.decidedAt' : 'charge.countedAt', { place: `${instead.item} ${instead.rule}` })}</span>
        )}
      </span>
      <ScoreText value={points} places="plain" sign="minus" />
    </li>
  );
}
