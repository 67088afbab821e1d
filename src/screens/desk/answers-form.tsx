/**
 * A questionnaire counted elsewhere: how often each answer was chosen, question by question, and where the counts come from.
 *
 * Imports: screens (evidence), ui, desk.
 */

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import type { Question } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useText } from '#ui/use-text.ts';
import type { DeskAnswers } from '#view/desk-given.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import styles from './answers-form.module.css';
import { useDeskOnShow, useMay } from './desk-context.ts';
import { leafOf } from './leaf-of.ts';
import matter from './matter.module.css';
import { NotAllowedNote, RefusalNote } from './refusal-note.tsx';
import { useSending } from './use-sending.ts';
import { useTyped } from './use-typed.ts';

type Counts = Readonly<Record<string, string>>;

interface TypedAnswers { readonly counts: Counts; readonly source: string; readonly evidence: readonly Evidence[] }

export function AnswersForm({ given }: { readonly given: DeskAnswers }) {
  const { t } = useTranslation('desk');
  const say = useText();
  const may = useMay();
  const { scheme, view } = useDeskOnShow();
  const leaf = leafOf(scheme, given.leaf);
  if (leaf?.kind !== 'questionnaire') return null;
  const part = view.result.parts.find(({ id }) => id === leaf.id);
  return (
    <article className={matter.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={matter.title}>{say(leaf.title)}</h2>
      <ClauseText clause={leaf.clause} isQuoteOpen />
      <p>{t('entered.now')} <ScoreText value={part?.score ?? null} size="large" />{given.source !== '' && <> · {given.source}</>}</p>
      {leaf.fewest !== undefined && <p className={matter.quiet}>{t('answers.fewest', { count: leaf.fewest })}</p>}
      {may('enterAnswers') ? <Form key={leaf.id} given={given} questions={leaf.questions} /> : <NotAllowedNote action="enterAnswers" />}
    </article>
  );
}

function Form({ given, questions }: { readonly given: DeskAnswers; readonly questions: readonly Question[] }) {
  const { t } = useTranslation('desk');
  const say = useText();
  const { book, view } = useDeskOnShow();
  const inBook: TypedAnswers = { counts: countsTyped(given), source: given.source, evidence: [] };
  const { typed, value, change, write, isConflict } = useTyped<TypedAnswers>(`answers:${given.leaf}`, { value: inBook, revision: given.revision });
  const { isBusy, refusal, send } = useSending();
  const [isTried, setTried] = useState(false);
  const lacksSource = value.source.trim() === '';
  const answers = answersTyped(questions, value.counts);

  const save = async () => {
    setTried(true);
    if (answers === undefined || lacksSource || isConflict) return;
    const isDone = await send({ kind: 'enterAnswers', unit: view.unit.id, leaf: given.leaf, seen: typed?.seen ?? given.revision, answers, source: value.source.trim(), evidence: [...value.evidence] });
    if (!isDone) return;
    setTried(false);
    write(undefined);
  };

  return (
    <div className={matter.form}>
      {isConflict && !isBusy && (
        <TwoVersions
          mine={<p>{Object.values(value.counts).join(' · ')} {value.source}</p>}
          theirs={<p>{Object.values(inBook.counts).join(' · ')} {inBook.source}</p>}
          onKeepMine={() => write({ value, seen: given.revision })}
          onTakeTheirs={() => write(undefined)}
        />
      )}
      {questions.map(({ id, title, options }) => (
        <fieldset key={id} className={styles.question}>
          <legend>{say(title)}</legend>
          {options.map((option) => {
            const key = `${id} ${option.id}`;
            const text = value.counts[key] ?? '';
            return (
              <TextInput
                key={option.id}
                label={t('answers.option', { option: say(option.title), score: option.score })}
                value={text}
                inputMode="numeric"
                maxLength={7}
                onChange={(event) => {
                  const next = event.currentTarget.value.normalize('NFKC');
                  change((before) => ({ counts: { ...before.counts, [key]: next } }));
                }}
                error={isTried && countOf(text) === undefined ? t('answers.count') : undefined}
              />
            );
          })}
        </fieldset>
      ))}
      <TextAreaField label={t('entered.source')} description={t('entered.sourceHint')} value={value.source} onChange={(source) => change({ source })} maxLength={2000} isRequired {...(isTried && lacksSource ? { error: t('entered.sourceNeeded') } : {})} />
      <EvidenceEditor book={book} label={t('record.evidence')} evidence={value.evidence} onChange={(add) => change((before) => ({ evidence: add(before.evidence) }))} />
      <RefusalNote refusal={refusal} />
      <div className={matter.foot}>
        <Button loading={isBusy} disabled={typed === undefined} onClick={() => void save()}>{t('answers.save')}</Button>
      </div>
    </div>
  );
}

function countsTyped({ answers }: DeskAnswers): Counts {
  return Object.fromEntries(Object.entries(answers ?? {}).flatMap(([question, counts]) => Object.entries(counts).map(([option, count]) => [`${question} ${option}`, String(count)])));
}

/** Nothing typed is 0 answers; undefined where something is no whole number. */
function countOf(text: string): number | undefined {
  return /^\d{0,7}$/.test(text.trim()) ? Number(text) : undefined;
}

function answersTyped(questions: readonly Question[], counts: Counts): Record<string, Record<string, number>> | undefined {
  const answers: Record<string, Record<string, number>> = {};
  for (const { id, options } of questions) {
    answers[id] = {};
    for (const option of options) {
      const count = countOf(counts[`${id} ${option.id}`] ?? '');
      if (count === undefined) return undefined;
      answers[id][option.id] = count;
    }
  }
  return answers;
}
