/**
 * Points added or taken by a decision of the office, within the scheme's bounds and for a stated reason; where the scheme
 * asks for two persons, in force once a second one has signed.
 *
 * Imports: reasons (clause), screens (evidence), ui, desk.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { compareExact } from '#engine/decimal.ts';
import type { Evidence } from '#ledger/fields.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import type { Adjustment } from '#scheme/grammar.ts';
import { useFormat } from '#ui/format.ts';
import { PointsField } from '#ui/points-field.tsx';
import { pointsTyped } from '#ui/points-typed.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useText } from '#ui/use-text.ts';
import type { DeskAdjustment } from '#view/desk-given.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import { AskReason } from './ask-reason.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import styles from './matter.module.css';
import { pointsFault } from './points-fault.ts';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { useSending } from './use-sending.ts';
import { useTyped } from './use-typed.ts';

export function AdjustmentsMatter() {
  const { t } = useTranslation('desk');
  const say = useText();
  const may = useMay();
  const { scheme, view } = useDeskOnShow();
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t('adjust.title')}</h2>
      {!may('proposeAdjustment') && <NotAllowedNote action="proposeAdjustment" />}
      {(scheme.adjustments ?? []).map((adjustment) => {
        const standing = view.given.adjustments.find((one) => one.adjustment === adjustment.id);
        return (
          <section key={adjustment.id} className={styles.form} aria-label={say(adjustment.title)}>
            <h3>{say(adjustment.title)}</h3>
            <p>{t(adjustment.sign === 'plus' ? 'adjust.plus' : 'adjust.minus', { min: adjustment.min, max: adjustment.max })}{adjustment.twoPersons === true && <> {t('adjust.two')}</>}</p>
            <ClauseText clause={adjustment.clause} />
            {standing !== undefined && <Standing adjustment={adjustment} standing={standing} />}
            {standing !== undefined && may('proposeAdjustment') && <Form adjustment={adjustment} standing={standing} />}
          </section>
        );
      })}
    </article>
  );
}

interface Decided { readonly adjustment: Adjustment; readonly standing: DeskAdjustment }

function Standing({ adjustment, standing }: Decided) {
  const { t } = useTranslation('desk');
  const { instant } = useFormat();
  const may = useMay();
  const { person } = useActor();
  const { book, view } = useDeskOnShow();
  const { isBusy, refusal, send } = useSending();
  const { points, reason, evidence, written, signed, revision } = standing;
  if (points === null) return <p className={styles.quiet}>{t('adjust.none')}</p>;
  const unit = view.unit.id;
  const waits = adjustment.twoPersons === true && signed === null;
  return (
    <div className={styles.standing}>
      <p>
        <ScoreText value={points} places="plain" sign={adjustment.sign} size="large" />{' '}
        {waits ? <Tag tone="wait" sign="!">{t('fraud.waiting')}</Tag> : signed?.agreed === false ? <Tag tone="plain" sign="⊘">{t('fraud.refused')}</Tag> : <Tag tone="good" sign="✓">{t('adjust.inForce')}</Tag>}
      </p>
      <p>{reason}</p>
      <EvidenceView book={book} evidence={evidence} />
      {written !== null && <p className={styles.quiet}>{t('fraud.by', { person: written.by.person, at: instant(written.at) })}</p>}
      {signed !== null && <p className={styles.quiet}>{t(signed.agreed ? 'fraud.agreedBy' : 'fraud.refusedBy', { person: signed.by.person, reason: signed.reason })}</p>}
      {waits && may('signAdjustment') && (written?.by.person === person ? (
        <p className={styles.waiting}><span aria-hidden="true">! </span>{t('fraud.notYourself', { person })}</p>
      ) : (
        <div className={styles.foot}>
          <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void send({ kind: 'signAdjustment', unit, adjustment: adjustment.id, seen: revision, agreed: true, reason: '' })}>{t('adjust.agree')}</Button>
          <AskReason label={t('fraud.refuse')} title={t('fraud.sign')} revision={revision} commandOf={(why, seen) => ({ kind: 'signAdjustment', unit, adjustment: adjustment.id, seen, agreed: false, reason: why })} />
          <RefusalNote refusal={refusal} />
        </div>
      ))}
      {may('proposeAdjustment') && (
        <div><AskReason label={t('adjust.takeBack')} title={t('adjust.takeBack')} revision={revision} commandOf={(why, seen) => ({ kind: 'proposeAdjustment', unit, adjustment: adjustment.id, seen, points: '0', reason: why, evidence: [] })} /></div>
      )}
    </div>
  );
}

interface TypedAdjustment { readonly points: string; readonly reason: string; readonly evidence: readonly Evidence[] }

function Form({ adjustment, standing }: Decided) {
  const { t } = useTranslation('desk');
  const { book, view } = useDeskOnShow();
  const { typed, value, change, write, isConflict } = useTyped<TypedAdjustment>(`adjust:${adjustment.id}`, { value: { points: '', reason: '', evidence: [] }, revision: standing.revision });
  const { isBusy, refusal, send } = useSending();
  const [isTried, setTried] = useState(false);
  const points = pointsTyped(value.points);
  const { min, max } = adjustment;
  const isOut = points === '' || pointsFault(points, max) !== undefined || compareExact(points, min) < 0 || compareExact(points, '0') === 0;
  const lacksReason = value.reason.trim() === '';

  const save = async () => {
    setTried(true);
    if (isOut || lacksReason || isConflict) return;
    const isDone = await send({ kind: 'proposeAdjustment', unit: view.unit.id, adjustment: adjustment.id, seen: typed?.seen ?? standing.revision, points, reason: value.reason.trim(), evidence: [...value.evidence] });
    if (!isDone) return;
    setTried(false);
    write(undefined);
  };

  return (
    <>
      {isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{value.points} · {value.reason}</p>}
          theirs={<p>{standing.points === null ? t('adjust.none') : `${standing.points} · ${standing.reason}`}</p>}
          onKeepMine={() => write({ value, seen: standing.revision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      <PointsField label={t('adjust.points', { min, max })} value={value.points} onChange={(next) => change({ points: next })} {...(isTried && isOut ? { error: t('fraud.range', { min, max }) } : {})} />
      <TextAreaField label={t('fraud.reason')} value={value.reason} onChange={(reason) => change({ reason })} maxLength={2000} isRequired {...(isTried && lacksReason ? { error: t('fraud.reasonNeeded') } : {})} />
      <EvidenceEditor book={book} label={t('record.evidence')} evidence={value.evidence} onChange={(add) => change((before) => ({ evidence: add(before.evidence) }))} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} variant="default" onClick={() => void save()}>{t(adjustment.twoPersons === true ? 'fraud.send' : 'adjust.save')}</Button>
      </div>
    </>
  );
}
