/**
 * The deduction for faked material: proposed by one person of the office, signed by another, or
 * taken back. Nothing is taken off the total before the second signature.
 *
 * Imports: screens (evidence), reasons (clause), ui, desk.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '@mantine/core';

import { ClauseText } from '#reasons/clause-text.tsx';
import { plainText } from '#ui/exact-text.ts';
import { useFormat } from '#ui/format.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import type { DeskFraud } from '#view/desk.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import { FraudForm } from './fraud-form.tsx';
import { FraudSignature } from './fraud-signature.tsx';
import styles from './matter.module.css';
import { NotAllowedNote } from './refusal-note.tsx';
import { useSayRefusal } from './use-say-refusal.ts';

export function FraudMatter({ fraud }: { readonly fraud: DeskFraud }) {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { book, scheme } = useDeskOnShow();
  const { instant } = useFormat();
  const { range, proposed, signed } = fraud;
  if (range === null) return null;

  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t('fraud.title')}</h2>
      <p>{t('fraud.say', { min: plainText(range.min), max: plainText(range.max) })}</p>
      {scheme.fraud !== undefined && <ClauseText clause={scheme.fraud.clause} isQuoteOpen />}
      {proposed === null && <p className={styles.quiet}>{t('fraud.none')}</p>}
      {proposed !== null && (
        <div className={styles.standing}>
          <p>
            <ScoreText value={proposed.points} places="plain" sign="minus" size="large" /> <FraudTag fraud={fraud} />
          </p>
          <p>{proposed.reason}</p>
          <EvidenceView book={book} evidence={proposed.evidence} />
          <p className={styles.quiet}>{t('fraud.by', { person: proposed.by.person, at: instant(proposed.at) })}</p>
          {signed !== null && <p className={styles.quiet}>{t(signed.agreed ? 'fraud.agreedBy' : 'fraud.refusedBy', { person: signed.by.person, reason: signed.reason })}</p>}
        </div>
      )}
      {proposed !== null && signed === null && may('signFraud') && <FraudSignature fraud={fraud} proposer={proposed.by.person} />}
      {may('proposeFraud') ? (
        <>
          {proposed !== null && <TakeBack fraud={fraud} />}
          <FraudForm fraud={fraud} range={range} />
        </>
      ) : (
        <NotAllowedNote action="proposeFraud" />
      )}
    </article>
  );
}

function FraudTag({ fraud: { signed } }: { readonly fraud: DeskFraud }) {
  const { t } = useTranslation('desk');
  if (signed === null) return <Tag tone="wait" sign="!">{t('fraud.waiting')}</Tag>;
  return signed.agreed ? <Tag tone="bad" sign="✓">{t('fraud.inForce')}</Tag> : <Tag tone="plain" sign="⊘">{t('fraud.refused')}</Tag>;
}

/** Points 0 take an earlier proposal back, also one in force. */
function TakeBack({ fraud }: { readonly fraud: DeskFraud }) {
  const { t } = useTranslation('desk');
  const sayRefusal = useSayRefusal();
  const { view, send } = useDeskOnShow();
  const [seen, setSeen] = useState<number>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const handleConfirm = async (reason: string) => {
    setBusy(true);
    const refused = await send({ kind: 'proposeFraud', unit: view.unit.id, seen: seen ?? fraud.revision, points: '0', reason, evidence: [] });
    setBusy(false);
    setRefusal(refused);
    setSeen(refused === undefined ? undefined : fraud.revision);
  };

  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setSeen(fraud.revision)}>{t('fraud.takeBack')}</Button>
      <ReasonDialog
        isOpen={seen !== undefined}
        onClose={() => setSeen(undefined)}
        onConfirm={(reason) => void handleConfirm(reason)}
        title={t('fraud.takeBack')}
        confirmLabel={t('fraud.takeBack')}
        isBusy={isBusy}
        {...(refusal === undefined ? {} : { error: sayRefusal(refusal) })}
      />
    </div>
  );
}
