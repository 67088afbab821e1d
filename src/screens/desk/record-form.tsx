/**
 * Quick recording of a problem at an item: rule, count, words, and it is in the book.
 *
 * Says what it would take before it is saved, and which known problem it looks like. Enter saves;
 * what is typed is kept when it is refused, and when the person looks elsewhere first.
 *
 * Imports: screens (evidence), view (similar problems), ui, desk.
 */

import { Button, NativeSelect } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Rule } from '#scheme/grammar.ts';
import { DateField } from '#ui/date-field.tsx';
import { isComposing } from '#ui/hotkeys.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { similarProblems } from '#view/similar-problems.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { amountFaults, amountOf } from '../problem-content.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { useDeskOnShow } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import { methods } from './methods.ts';
import { RecordAmount } from './record-amount.tsx';
import { RecordPreview } from './record-preview.tsx';
import styles from './record-form.module.css';
import { RefusalNote } from './refusal-note.tsx';
import { SimilarNote } from './similar-note.tsx';
import { useRecord, type Recording, type TypedProblem } from './use-record.ts';
import { useTyped } from './use-typed.ts';

export interface RecordFormProps {
  readonly row: ItemRowData;
  readonly rule: Rule;
  readonly onRule: (rule: string) => void;
  readonly onClose: () => void;
}

export function problemKey(item: string): string {
  return `problem:${item}`;
}

export function RecordForm({ row, rule, onRule, onClose }: RecordFormProps) {
  const { t } = useTranslation(['desk', 'workflow']);
  const say = useText();
  const { book, view } = useDeskOnShow();
  const record = useRecord();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const isSending = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const wordsField = useRef<HTMLTextAreaElement>(null);
  const { item } = row.place;
  const empty: TypedProblem = { rule: rule.id, count: 1, words: '', foundOn: shanghaiDay(new Date().toISOString()), method: view.card.stage === 'review' ? 'review' : 'website', evidence: [] };
  const form = useTyped<TypedProblem>(problemKey(item.id), { value: empty, revision: 0 });
  const typed = { ...form.value, rule: rule.id };
  const words = useDeferredValue(typed.words);
  const evidence = useDeferredValue(typed.evidence);
  // a saved problem is drawn first; what it is like is looked for afterwards
  const known = useDeferredValue(view.problems);
  const similar = useMemo(() => similarProblems({ words, evidence, items: [item.id], foundOn: typed.foundOn }, known, view.unit.id), [words, evidence, item.id, typed.foundOn, known, view.unit.id]);

  useEffect(() => {
    // a rule chosen in this form keeps the focus where it is
    if (frame.current?.contains(document.activeElement) === true) return;
    wordsField.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [rule.id]);

  const change = (next: Partial<TypedProblem>) => {
    setRefusal(undefined);
    form.change({ rule: rule.id, ...next });
  };
  const save = async (sameAs?: Recording['sameAs']) => {
    if (isSending.current) return wordsField.current?.focus();
    if (typed.words.trim() === '' || amountFaults(rule, typed).length > 0) {
      setTried(true);
      return typed.words.trim() === '' ? wordsField.current?.focus() : undefined;
    }
    isSending.current = true;
    // most saves are done before anybody could see them running
    const timer = setTimeout(() => setBusy(true), 300);
    const refused = await record({ item: item.id, typed: { ...typed, reached: undefined, ...amountOf(rule, typed) }, ...(sameAs === undefined ? {} : { sameAs }) });
    clearTimeout(timer);
    isSending.current = false;
    setBusy(false);
    setRefusal(refused);
    if (refused !== undefined) return;
    form.write(undefined);
    onClose();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') return onClose();
    const isWords = event.target === wordsField.current;
    if (event.key !== 'Enter' || event.shiftKey || !isWords) return;
    event.preventDefault();
    void save();
  };

  return (
    <div ref={frame} role="group" aria-label={t('record.title', { item: item.id })} className={styles.form} onKeyDown={handleKey}>
      <div className={styles.line}>
        <NativeSelect
          label={t('record.rule')}
          value={rule.id}
          onChange={(event) => onRule(event.currentTarget.value)}
          data={item.rules.map(({ id, text }) => ({ value: id, label: `${id} ${say(text)}` }))}
        />
        <RecordAmount rule={rule} typed={typed} isTried={isTried} onChange={change} />
      </div>
      <TextAreaField
        ref={wordsField}
        label={t('record.words')}
        value={typed.words}
        onChange={(next) => change({ words: next })}
        maxLength={2000}
        isRequired
        {...(isTried && typed.words.trim() === '' ? { error: t('record.wordsNeeded') } : {})}
      />
      <SimilarNote similar={similar} onSame={(problem) => void save({ id: problem.joinedInto?.problem ?? problem.id, number: problem.joinedInto?.number ?? problem.number })} />
      <div className={styles.line}>
        <DateField label={t('record.foundOn')} value={typed.foundOn} onChange={(foundOn) => change({ foundOn })} />
        <NativeSelect
          label={t('record.method')}
          value={typed.method}
          onChange={(event) => change({ method: methods.find((one) => one === event.currentTarget.value) ?? typed.method })}
          data={methods.map((method) => ({ value: method, label: t(`workflow:method.${method}`) }))}
        />
      </div>
      <EvidenceEditor book={book} label={t('record.evidence')} evidence={typed.evidence} onChange={(add) => form.change((before) => ({ rule: rule.id, evidence: add(before.evidence) }))} />
      <RefusalNote refusal={refusal} />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void save()}>{t('record.save')}</Button>
        <Button variant="default" onClick={onClose}>{t('record.later')}</Button>
        <RecordPreview row={row} rule={rule} amount={typed} />
      </div>
    </div>
  );
}
