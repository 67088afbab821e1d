/**
 * Something that the unit reported of itself: taken up as a problem, found to be a known one, or
 * dismissed with a reason. It takes points only once it is a problem.
 *
 * Imports: view (similar problems), ui.
 */

import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import type { DeskFinding } from '#view/desk.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { similarProblems } from '#view/similar-problems.ts';
import styles from './problem-card.module.css';
import { SmallButton } from './small-button.tsx';

export type FindingAsk = 'adopt' | 'same' | 'dismiss';

export interface FindingCardProps {
  readonly finding: DeskFinding;
  readonly problems: readonly ProblemRow[];
  readonly maySettle: boolean;
  readonly mayRecord: boolean;
  readonly onAsk: (ask: FindingAsk, finding: string) => void;
}

export const FindingCard = memo(function FindingCard({ finding, problems, maySettle, mayRecord, onAsk }: FindingCardProps) {
  const { t } = useTranslation('desk');
  const { id, item, rule, count, words, settled } = finding;
  const [likely] = useMemo(() => (settled === null ? similarProblems({ words, evidence: [] }, problems) : []), [settled, words, problems]);
  const numberOf = (problem: string | null) => problems.find((one) => one.id === problem)?.number ?? 0;
  const ask = (kind: FindingAsk) => () => onAsk(kind, id);

  return (
    <article className={styles.card} aria-label={t('finding.name', { words })}>
      <header className={styles.head}>
        <h4>{item} {rule}{count > 1 && ` × ${count}`}</h4>
        {settled === null ? (
          <Tag tone="wait" sign="!">{t('finding.open')}</Tag>
        ) : (
          <Tag tone="plain" sign="✓">{t(`finding.${settled.outcome as 'adopted'}`, { number: numberOf(settled.problem) })}</Tag>
        )}
      </header>
      <p>{words}</p>
      {settled !== null && settled.reason !== '' && <p className={styles.quiet}>{t('finding.because', { reason: settled.reason })}</p>}
      {settled === null && likely !== undefined && (
        <p className={styles.quiet}>{t(`record.similar.${likely.because}`, { number: likely.problem.number })} <q>{likely.problem.words}</q></p>
      )}
      {settled === null && maySettle && (
        <div className={styles.actions}>
          {mayRecord && <SmallButton onClick={ask('adopt')}>{t('finding.adopt')}</SmallButton>}
          {problems.length > 0 && <SmallButton onClick={ask('same')}>{t('finding.same')}</SmallButton>}
          <SmallButton onClick={ask('dismiss')}>{t('finding.dismiss')}</SmallButton>
        </div>
      )}
    </article>
  );
});
