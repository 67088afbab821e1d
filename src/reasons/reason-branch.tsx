/**
 * One branch of the tree of reasons: its figure, its source, and what is below it on demand.
 *
 * Where nothing was deducted only names are listed, so that what took points stands out.
 */

import { useTranslation } from 'react-i18next';

import type { CategoryReason, FraudReason, IndicatorReason, ItemReason, NodeReason, ReviewerReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';
import { ItemBody } from './item-body.tsx';
import { useReviewer } from './reason-facts.ts';

type Branch = NodeReason | CategoryReason | ItemReason | ReviewerReason | IndicatorReason | FraudReason;

export function ReasonBranches({ reasons }: { readonly reasons: readonly Branch[] }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const untouched = reasons.filter((reason): reason is ItemReason => reason.kind === 'item' && reason.children.length === 0);
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
            <ScoreText value={reason.deducted} places="plain" sign="minus" />
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
    case 'reviewer':
      return <Reviewer reason={reason} />;
    case 'category':
    case 'deductions':
    case 'sheet':
    case 'mean':
    case 'entered':
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
        <ScoreText value={reason.score} places={isCategory ? 'plain' : 2} of={reason.of} missing={t('part.missing')} />
      </summary>
      <div className={styles.below}>
        <ClauseText clause={reason.clause} />
        {reason.kind === 'mean' && reason.children.length > 0 && <p className={styles.quiet}>{t('mean', { count: reason.children.length })}</p>}
        {reason.kind === 'entered' && reason.score !== null && <p className={styles.quiet}>{t('entered')}</p>}
        <ReasonBranches reasons={reason.children} />
      </div>
    </details>
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
