/** Claims to bonuses to read: for what, by whom, what the office said; and what may be done about each. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { BonusClaimRow } from '#view/bonus-claims.ts';
import styles from './bonus-claims.module.css';
import { EvidenceView } from './evidence-view.tsx';

export interface BonusClaimsProps {
  readonly book: string;
  readonly scheme: Scheme;
  readonly claims: readonly BonusClaimRow[];
  /** What each claim brings, where that is known. */
  readonly pointsOf?: (claim: string) => string | undefined;
  readonly actionsOf?: (claim: BonusClaimRow) => ReactNode;
}

export function BonusClaims({ book, scheme, claims, pointsOf, actionsOf }: BonusClaimsProps) {
  const { t } = useTranslation('screens');
  const say = useText();
  const { instant } = useFormat();
  if (claims.length === 0) return <p className={styles.quiet}>{t('bonus.none')}</p>;
  return (
    <ul className={styles.list}>
      {claims.map((claim) => {
        const rule = scheme.bonuses?.find(({ id }) => id === claim.bonus)?.rules.find(({ id }) => id === claim.rule);
        const points = pointsOf?.(claim.id);
        return (
          <li key={claim.id}>
            <p className={styles.head}>
              <b>{rule === undefined ? claim.rule : say(rule.text)}{claim.count > 1 && ` × ${claim.count}`}</b>
              {claim.reached !== null && <span>{t('charge.reached', { reached: claim.reached })}{claim.quota !== null && ` / ${claim.quota}`}</span>}
              {claim.status === 'waiting' && <Tag tone="wait" sign="!">{t('bonus.status.waiting')}</Tag>}
              {claim.status === 'accepted' && <Tag tone="good" sign="✓">{t('bonus.status.accepted')}</Tag>}
              {claim.status === 'refused' && <Tag tone="plain" sign="⊘">{t('bonus.status.refused')}</Tag>}
              {points !== undefined && <ScoreText value={points} places="plain" sign="plus" />}
            </p>
            <p>{claim.words}</p>
            <EvidenceView book={book} evidence={claim.evidence} />
            <p className={styles.quiet}>
              {t('bonus.by', { person: claim.by.person, at: instant(claim.at) })}
              {claim.settled !== null && ` · ${t(claim.settled.accepted ? 'bonus.acceptedBy' : 'bonus.refusedBy', { person: claim.settled.by.person, reason: claim.settled.reason })}`}
            </p>
            {actionsOf?.(claim)}
          </li>
        );
      })}
    </ul>
  );
}
