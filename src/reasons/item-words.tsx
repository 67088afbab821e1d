/** Why an item has its points: every place where it counts, one below the other. */

import { useTranslation } from 'react-i18next';

import type { TotalReason } from '#engine/explain.ts';
import { useText } from '#ui/use-text.ts';
import { answersOf, type ItemAnswer } from './about.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';
import { ItemBody } from './item-body.tsx';
import { useReviewer } from './reason-facts.ts';

export function ItemWords({ reason, item }: { readonly reason: TotalReason; readonly item: string }) {
  const answers = answersOf(reason, item);
  return (
    <div className={styles.words}>
      {answers.map((answer) => (
        <Answer key={`${answer.part.id} ${answer.reviewer ?? ''}`} answer={answer} />
      ))}
    </div>
  );
}

function Answer({ answer: { part, reviewer, reason } }: { readonly answer: ItemAnswer }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const name = useReviewer(reviewer ?? '-1') ?? (reviewer === null ? undefined : t('reviewer', { number: Number(reviewer) + 1 }));
  return (
    <section>
      <h3 className={styles.heading}>
        {say(part.title)}
        {name !== undefined && ` · ${name}`}
      </h3>
      {reason.kind === 'item' ? (
        <ItemBody item={reason} />
      ) : (
        <>
          <p>{reason.score === null ? t('part.missing') : t('given', { score: reason.score, of: reason.of })}</p>
          <ClauseText clause={reason.clause} />
        </>
      )}
    </section>
  );
}
