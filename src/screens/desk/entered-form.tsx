/**
 * A result that another body gave (the public appraisal): score, number of answers, where it comes
 * from. Entered again, the newer one counts and the older stays in the book.
 *
 * Imports: screens (evidence), ui, desk.
 */

import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import { isComposing } from '#ui/hotkeys.ts';
import { PointsField } from '#ui/points-field.tsx';
import { pointsTyped } from '#ui/points-typed.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useText } from '#ui/use-text.ts';
import type { DeskView } from '#view/desk.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useDeskOnShow, useMay } from './desk-context.ts';
import { leafOf } from './leaf-of.ts';
import styles from './matter.module.css';
import { pointsFault } from './points-fault.ts';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { useTyped } from './use-typed.ts';

interface Entered { readonly score: string; readonly answers: string; readonly source: string; readonly evidence: readonly Evidence[] }

export function EnteredForm({ entered }: { readonly entered: DeskView['entered'][number] }) {
  const { t } = useTranslation(['desk', 'workflow', 'client']);
  const say = useText();
  const may = useMay();
  const { book, view, scheme, send } = useDeskOnShow();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const inBook: Entered = { score: entered.score ?? '', answers: entered.answers === null ? '' : String(entered.answers), source: entered.source, evidence: [] };
  const { typed, value, change, write, isConflict } = useTyped<Entered>(`enter:${entered.leaf}`, { value: inBook, revision: entered.revision });
  const fault = value.score.trim() === '' ? 'points' : pointsFault(pointsTyped(value.score), entered.of);
  const answersFault = !/^\d{0,9}$/.test(value.answers.trim());
  const sourceFault = value.source.trim() === '';
  const leaf = leafOf(scheme, entered.leaf);

  const save = async (seen: number) => {
    setTried(true);
    if (fault !== undefined || answersFault || sourceFault || isBusy || isConflict) return;
    setBusy(true);
    const refused = await send({
      kind: 'enterResult', unit: view.unit.id, leaf: entered.leaf, seen, score: pointsTyped(value.score),
      ...(value.answers.trim() === '' ? {} : { answers: Number(value.answers) }), source: value.source.trim(), evidence: [...value.evidence],
    });
    setBusy(false);
    setRefusal(refused);
    if (refused !== undefined) return;
    setTried(false);
    write(undefined);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.type === 'text') void save(typed?.seen ?? entered.revision);
  };

  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{say(entered.title)}</h2>
      {leaf !== undefined && <ClauseText clause={leaf.clause} isQuoteOpen />}
      <p>
        {t('entered.now')} <ScoreText value={entered.score} size="large" />
        {entered.answers !== null && <> · {t('entered.answers', { count: entered.answers })}</>}
        {entered.source !== '' && <> · {entered.source}</>}
      </p>
      {!may('enterResult') && <NotAllowedNote action="enterResult" />}
      {may('enterResult') && isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{value.score} · {value.answers} · {value.source}</p>}
          theirs={<p>{inBook.score} · {inBook.answers} · {inBook.source}</p>}
          onKeepMine={() => write({ value, seen: entered.revision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      {may('enterResult') && (
        <div className={styles.form} onKeyDown={handleKey}>
          <div className={styles.line}>
            <PointsField label={t('entered.score')} value={value.score} max={entered.of} onChange={(score) => change({ score })} {...(isTried && fault !== undefined ? { error: t('client:fault.amount') } : {})} />
            <TextInput label={t('entered.answersField')} value={value.answers} inputMode="numeric" maxLength={9} onChange={(event) => change({ answers: event.currentTarget.value.normalize('NFKC') })} error={isTried && answersFault ? t('entered.answersFault') : undefined} />
          </div>
          <TextAreaField label={t('entered.source')} description={t('entered.sourceHint')} value={value.source} onChange={(source) => change({ source })} maxLength={2000} isRequired {...(isTried && sourceFault ? { error: t('entered.sourceNeeded') } : {})} />
          <EvidenceEditor book={book} label={t('record.evidence')} evidence={value.evidence} onChange={(add) => change((before) => ({ evidence: add(before.evidence) }))} />
          <RefusalNote refusal={refusal} />
          <div className={styles.foot}>
            <Button loading={isBusy} disabled={typed === undefined} onClick={() => void save(typed?.seen ?? entered.revision)}>{t('entered.save')}</Button>
          </div>
        </div>
      )}
    </article>
  );
}
