/**
 * One problem: what was found, with evidence, and where each of its charges counts.
 *
 * Imports: screens (evidence), view (types), ui.
 */

import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { Tag } from '#ui/tag.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { ChargeLine } from './charge-line.tsx';
import styles from './problem-card.module.css';
import { SmallButton } from './small-button.tsx';

export type ProblemAsk = 'decide' | 'join' | 'split' | 'withdraw';

export interface ProblemCardProps {
  readonly book: string;
  readonly problem: ProblemRow;
  /** Item in focus: its charges stand out. */
  readonly item: string;
  /** Charged in several places, and the office has not decided. */
  readonly isUndecided: boolean;
  /** Number of charges of this problem and those joined into it. */
  readonly places: number;
  readonly mayDecide: boolean;
  readonly mayJoin: boolean;
  readonly mayWithdraw: boolean;
  readonly onAsk: (ask: ProblemAsk, problem: string) => void;
}

export const ProblemCard = memo(function ProblemCard(props: ProblemCardProps) {
  const { t } = useTranslation(['desk', 'workflow']);
  const { day } = useFormat();
  const { book, problem, item, isUndecided, places, onAsk } = props;
  const { number, words, foundOn, method, recordedBy, closed, joinedInto, decided, charges, evidence, state, notice } = problem;
  const ask = (kind: ProblemAsk) => () => onAsk(kind, problem.id);
  const name = t('problem.number', { number });

  return (
    <article className={styles.card} data-state={state} aria-label={name}>
      <header className={styles.head}>
        <h4>{name}</h4>
        {state === 'withdrawn' && <Tag tone="plain" sign="⊘">{t('problem.withdrawn')}</Tag>}
        {state === 'joined' && <Tag tone="plain" sign="⇢">{t('problem.joined', { number: joinedInto?.number ?? 0 })}</Tag>}
        {isUndecided && <Tag tone="wait" sign="!">{t('problem.undecided')}</Tag>}
        {notice !== null && <Link to="/years/$book/rectification/$notice" params={{ book, notice: notice.id }}>{notice.label}</Link>}
        {decided !== null && <Tag tone="good" sign="✓">{t('problem.decided')}</Tag>}
      </header>
      <p>{words}</p>
      <p className={styles.quiet}>
        {day(foundOn)} · {t(`workflow:method.${method}`)} · {recordedBy.person}
      </p>
      <ul className={styles.charges}>
        {charges.map((charge) => (
          <ChargeLine key={charge.position} charge={charge} isHere={charge.item === item} />
        ))}
      </ul>
      {decided !== null && <p className={styles.quiet}>{t('problem.decidedBecause', { person: decided.by.person, reason: decided.reason })}</p>}
      {closed !== null && <p className={styles.quiet}>{t('problem.closedBecause', { person: closed.by.person, reason: closed.reason })}</p>}
      {evidence.length > 0 && <EvidenceView book={book} evidence={evidence} />}
      {state !== 'withdrawn' && (
        <div className={styles.actions}>
          {state === 'charged' && places > 1 && props.mayDecide && (
            <SmallButton onClick={ask('decide')}>{t('problem.decide')}</SmallButton>
          )}
          {state === 'charged' && props.mayJoin && <SmallButton onClick={ask('join')}>{t('problem.join')}</SmallButton>}
          {state === 'joined' && props.mayJoin && <SmallButton onClick={ask('split')}>{t('problem.split')}</SmallButton>}
          {state === 'charged' && props.mayWithdraw && <SmallButton onClick={ask('withdraw')}>{t('problem.withdraw')}</SmallButton>}
        </div>
      )}
    </article>
  );
});
