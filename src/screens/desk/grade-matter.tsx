/**
 * The grade: suggested by the bands, confirmed by the office, or another one with a reason on
 * record. A proposal made before the total changed is named as such.
 *
 * Imports: ui, workflow (words), desk.
 */

import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ClauseText } from '#reasons/clause-text.tsx';
import { plainText } from '#ui/exact-text.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow, useMay } from './desk-context.ts';
import styles from './matter.module.css';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { StandingGrade } from './standing-grade.tsx';
import { useGradeName } from './use-grade-name.ts';
import { useTyped } from './use-typed.ts';

interface TypedGrade { readonly grade: string; readonly reason: string }

export function GradeMatter() {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { scheme, view } = useDeskOnShow();
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t('grade.title')}</h2>
      <ClauseText clause={scheme.grades.clause} isQuoteOpen />
      <StandingGrade />
      {!may('proposeGrade') && <NotAllowedNote action="proposeGrade" />}
      {may('proposeGrade') && (view.result.grade === null ? <p className={styles.waiting}><span aria-hidden="true">! </span>{t('grade.notYet')}</p> : <GradeForm suggested={view.result.grade} />)}
    </article>
  );
}

function GradeForm({ suggested }: { readonly suggested: string }) {
  const { t } = useTranslation(['desk', 'workflow', 'client']);
  const nameGrade = useGradeName();
  const { view, send } = useDeskOnShow();
  const { typed, value, change, write, isConflict } = useTyped<TypedGrade>('grade', { value: { grade: suggested, reason: '' }, revision: view.proposalRevision });
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const departs = value.grade !== suggested;
  const lacksReason = departs && value.reason.trim() === '';

  const save = async () => {
    setTried(true);
    if (lacksReason || isConflict) return;
    setBusy(true);
    const refused = await send({ kind: 'proposeGrade', unit: view.unit.id, seen: typed?.seen ?? view.proposalRevision, grade: value.grade, reason: departs ? value.reason.trim() : '' });
    setBusy(false);
    setRefusal(refused);
    if (refused !== undefined) return;
    setTried(false);
    write(undefined);
  };

  return (
    <div className={styles.form}>
      {isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{nameGrade(value.grade)} {value.reason}</p>}
          theirs={<p>{view.proposal === null ? t('grade.none') : `${nameGrade(view.proposal.grade)} ${view.proposal.reason}`}</p>}
          onKeepMine={() => write({ value, seen: view.proposalRevision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      <Radio.Group label={t('grade.choose')} value={value.grade} onChange={(grade) => change({ grade })}>
        <div className={styles.choices}>
          {view.bands.map(({ name, min }) => (
            <Radio key={name} value={name} label={`${nameGrade(name)} (${t('grade.from', { min: plainText(min) })})${name === suggested ? ` ◀ ${t('grade.suggested')}` : ''}`} />
          ))}
        </div>
      </Radio.Group>
      {departs && (
        <TextAreaField label={t('grade.reason')} description={t('grade.reasonHint')} value={value.reason} onChange={(reason) => change({ reason })} maxLength={2000} isRequired {...(isTried && lacksReason ? { error: t('client:refusal.reasonNeeded.departsFromSuggested') } : {})} />
      )}
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void save()}>{t(departs ? 'grade.depart' : 'grade.confirm', { grade: nameGrade(value.grade) })}</Button>
      </div>
    </div>
  );
}
