/**
 * One branch of the tree of reasons: its figure, its source, and what is below it on demand.
 *
 * Where nothing was deducted only names are listed, so that what took points stands out.
 */

import { useTranslation } from 'react-i18next';

import type { AdjustmentReason, BonusReason, CategoryReason, FraudReason, IndicatorReason, ItemReason, NodeReason, QuestionReason, ReviewerReason, VetoReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { AdjustmentBranch, BonusBranch, VetoBranch } from './beyond-branch.tsx';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';
import { ItemBody } from './item-body.tsx';
import { useGradeName, useReviewer } from './reason-facts.ts';

type Branch = NodeReason | CategoryReason | ItemReason | ReviewerReason | IndicatorReason | QuestionReason | BonusReason | AdjustmentReason | VetoReason | FraudReason;

export function ReasonBranches({ reasons }: { readonly reasons: readonly Branch[] }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const untouched = reasons.filter((reason): reason is ItemReason => reason.kind === 'item' && reason.children.length === 0 && reason.earned === undefined && reason.state === undefined);
  return (
    <ul className={styles.branches}>
      {reasons
        .filter((reason) => !untouched.some((one) => one === reason))
        .map((reason) => (
          <li key={reason.id}>
            <ReasonBranch reason={reason} />
          </li>
        ))}
      {untouched.length > 0 && (
        <li className={styles.quiet}>{t('untouched', { items: untouched.map(({ id, title }) => `${id} ${say(title)}`).join(t('comma')) })}</li>
      )}
    </ul>
  );
}

function ReasonBranch({ reason }: { readonly reason: Branch }) {
  const { t } = useTranslation('reasons');
  const nameGrade = useGradeName();
  switch (reason.kind) {
    case 'fraud':
      return (
        <>
          <p className={styles.line}>
            <span>{t('fraud')}</span>
            <ScoreText value={reason.points} places="plain" sign="minus" />
          </p>
          <ClauseText clause={reason.clause} />
        </>
      );
    case 'item':
      return (
        <details>
          <summary className={styles.line}>
            <Name id={reason.id} reason={reason} />
            {reason.earned === undefined && reason.state === undefined ? (
              <ScoreText value={reason.deducted} places="plain" sign="minus" />
            ) : (
              <ScoreText value={reason.score} places="plain" of={reason.of} missing={t(reason.state === undefined ? 'part.missing' : 'part.notApplicable')} />
            )}
          </summary>
          <ItemBody item={reason} />
        </details>
      );
    case 'indicator':
      return (
        <p className={styles.line}>
          <Name id={reason.id} reason={reason} />
          <ScoreText value={reason.score} places="plain" of={reason.of} />
        </p>
      );
    case 'question':
      return (
        <p className={styles.line}>
          <span>
            <Name id={reason.id} reason={reason} />
            <span className={styles.quiet}> {t(reason.score === null ? 'question.few' : 'question.answers', { count: reason.answers })}</span>
          </span>
          <ScoreText value={reason.score} missing={t('part.missing')} />
        </p>
      );
    case 'reviewer':
      return <Reviewer reason={reason} />;
    case 'bonus':
      return <BonusBranch reason={reason} />;
    case 'adjustment':
      return <AdjustmentBranch reason={reason} />;
    case 'veto':
      return <VetoBranch reason={reason} nameGrade={nameGrade} />;
    case 'category':
    case 'deductions':
    case 'sheet':
    case 'mean':
    case 'entered':
    case 'questionnaire':
    case 'weighted':
      return <Part reason={reason} />;
  }
}

function Part({ reason }: { readonly reason: NodeReason | CategoryReason }) {
  const { t } = useTranslation('reasons');
  const isCategory = reason.kind === 'category';
  const isFull = reason.score === reason.of;
  const isOpen = reason.kind === 'weighted' || reason.kind === 'deductions' || (isCategory && !isFull);
  return (
    <details open={isOpen}>
      <summary className={styles.line}>
        <span>
          <Name id={isCategory ? reason.id : ''} reason={reason} />
          {!isCategory && reason.weight !== '100' && <span className={styles.quiet}> {plainText(reason.weight)}%</span>}
        </span>
        <ScoreText value={reason.score} places={isCategory ? 'plain' : 2} of={reason.of} missing={t(isCategory && reason.replaced !== undefined ? 'part.replaced' : reason.state === 'notApplicable' ? 'part.notApplicable' : 'part.missing')} />
      </summary>
      <div className={styles.below}>
        <ClauseText clause={reason.clause} />
        <PartNotes reason={reason} />
        {reason.kind === 'mean' && reason.children.length > 0 && <p className={styles.quiet}>{t('mean', { count: reason.children.length })}</p>}
        {(reason.kind === 'entered' || (!isCategory && reason.replaced === 'entered')) && reason.score !== null && <p className={styles.quiet}>{t('entered')}</p>}
        <ReasonBranches reasons={reason.children} />
      </div>
    </details>
  );
}

/** What counts in place of a part without a score, with which share, and the cap of a category. */
function PartNotes({ reason }: { readonly reason: NodeReason | CategoryReason }) {
  const { t } = useTranslation('reasons');
  if (reason.kind === 'category') {
    return reason.cap === undefined ? null : <p className={styles.quiet}>{t(reason.capped === true ? 'part.categoryCap.held' : 'part.categoryCap.free', { cap: plainText(reason.cap) })}</p>;
  }
  const { state, counted = null, share } = reason;
  return (
    <>
      {state === 'notApplicable' && <p className={styles.cap}>{t(counted === null ? 'part.state.notApplicable.redistribute' : 'part.state.notApplicable.full')}</p>}
      {state === 'assumed' && <p className={styles.cap}>{counted === null ? t('part.state.assumed.redistribute') : t('part.state.assumed.fixed', { score: plainText(counted) })}</p>}
      {share !== undefined && share !== '0' && <p className={styles.quiet}>{t('part.share', { share: plainText(share) })}</p>}
    </>
  );
}

function Reviewer({ reason }: { readonly reason: ReviewerReason }) {
  const { t } = useTranslation('reasons');
  const name = useReviewer(reason.id) ?? t('reviewer', { number: Number(reason.id) + 1 });
  return (
    <details>
      <summary className={styles.line}>
        <span>
          {name}
          {reason.trimmed && <span className={styles.quiet}> {t('trimmed')}</span>}
          {reason.weight !== undefined && <span className={styles.quiet}> {t('weight', { weight: plainText(reason.weight) })}</span>}
        </span>
        <ScoreText value={reason.score} missing={t('part.missing')} />
      </summary>
      <ReasonBranches reasons={reason.children} />
    </details>
  );
}

function Name({ id, reason }: { readonly id: string; readonly reason: { readonly title: { readonly zh: string; readonly en: string } } }) {
  const say = useText();
  return (
    <span>
      {id !== '' && <span className={styles.id}>{id} </span>}
      {say(reason.title)}
    </span>
  );
}
