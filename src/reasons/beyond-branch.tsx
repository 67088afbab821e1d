/** What is added to a total, taken off it by decision, or laid over it: bonus, adjustment, veto. */

import { useTranslation } from 'react-i18next';

import type { AdjustmentReason, BonusReason, VetoReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';

export function BonusBranch({ reason }: { readonly reason: BonusReason }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const { score, uncapped, cap, capped, unlocked, unlock, claims } = reason;
  const gate = unlock === null ? null : t(`bonus.${unlocked === null ? 'open' : unlocked ? 'unlocked' : 'locked'}`, { node: say(unlock.node), min: plainText(unlock.min) });
  return (
    <details open>
      <summary className={styles.line}>
        <span>{say(reason.title)}</span>
        <span>{score === null ? t('part.missing') : `+${plainText(score)}`}</span>
      </summary>
      <div className={styles.below}>
        {gate !== null && <p className={unlocked === false ? styles.cap : styles.quiet}>{gate}</p>}
        {capped && unlocked !== false && <p className={styles.cap}>{t('bonus.capped', { uncapped: plainText(uncapped), cap: plainText(cap) })}</p>}
        <ul className={styles.charges}>
          {claims.map((claim) => (
            <li key={`${claim.id} ${claim.rule} ${claims.indexOf(claim)}`} className={styles.line}>
              <span>
                {say(claim.title)}
                {claim.count > 1 && ` ${t('charge.times', { count: claim.count })}`}
                {claim.excess !== undefined && <span className={styles.quiet}> {t('bonus.excess', { excess: plainText(claim.excess) })}</span>}
              </span>
              <span>+{plainText(claim.points)}</span>
            </li>
          ))}
        </ul>
        <ClauseText clause={reason.clause} />
      </div>
    </details>
  );
}

export function AdjustmentBranch({ reason }: { readonly reason: AdjustmentReason }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  return (
    <>
      <p className={styles.line}>
        <span>{say(reason.title)}</span>
        {reason.sign === 'minus' ? <ScoreText value={reason.points} places="plain" sign="minus" /> : <span>+{plainText(reason.points)}</span>}
      </p>
      <p className={styles.quiet}>{t('adjustment.reason', { reason: reason.reason })}</p>
      <ClauseText clause={reason.clause} />
    </>
  );
}

export function VetoBranch({ reason, nameGrade }: { readonly reason: VetoReason; readonly nameGrade: (grade: string) => string }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const { lowered, grade } = reason;
  return (
    <>
      <p className={styles.line}>
        <span>
          <b>{t('veto.name')}</b> {say(reason.title)}
        </span>
      </p>
      {grade !== null && <p>{t('veto.grade', { grade: nameGrade(grade) })}</p>}
      {lowered !== null && <p>{t('veto.lowered', { from: plainText(lowered.from), to: plainText(lowered.to) })}</p>}
      {grade === null && lowered === null && <p className={styles.quiet}>{t('veto.without')}</p>}
      <ClauseText clause={reason.clause} />
    </>
  );
}
