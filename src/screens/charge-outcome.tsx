/** What became of a charge: what it takes, or where the same problem is counted instead. */

import { useTranslation } from 'react-i18next';

import { minusText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ChargeRow } from '#view/problem-row.ts';

export function ChargeOutcome({ charge }: { readonly charge: ChargeRow }) {
  const { t } = useTranslation('screens');
  const { item, rule, count, reached, state, points, instead, because, review } = charge;
  return (
    <>
      <span>{item} {rule}{count > 1 && ` × ${count}`}{reached !== undefined && ` (${t('charge.reached', { reached })})`}</span>{' '}
      {state === 'charged' && <ScoreText value={points} places="plain" sign="minus" />}
      {state === 'repeat' && t('charge.repeat')}
      {state === 'none' && t('charge.none')}
      {state === 'reversed' && t('charge.reversed')}
      {review !== null && <> <strong>{t('charge.review', { before: minusText(review.before), after: minusText(review.after) })}</strong></>}
      {(state === 'misplaced' || state === 'replaced') && t(`charge.${state}`)}
      {state === 'suppressed' && (
        <>
          {instead === null ? t('charge.elsewhere') : t('charge.instead', { item: instead.item, rule: instead.rule })}
          {because !== null && ` ${t(`charge.because.${because}`)}`}
        </>
      )}
    </>
  );
}
