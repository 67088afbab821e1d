/**
 * The office's answer: upheld, partly or rejected, always with a reason. What it does to the points stands beside the
 * choice before it is given.
 */

import { Alert, Button, Checkbox, Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Evidence } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ObjectionRow, ObjectionsView } from '#view/objections.ts';
import { chargeCost } from '#workflow/objection-rules.ts';
import { ChargeFields } from '../charge-fields.tsx';
import { DraftForm } from '../draft-form.tsx';
import { EvidenceEditor } from '../evidence-editor.tsx';
import type { TypedCharge } from '../problem-content.ts';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { answerFaults, type AnswerContent } from './answer-content.ts';
import styles from './objections.module.css';
import { PointsChange } from './points-change.tsx';

export interface AnswerFormProps {
  readonly book: string;
  readonly view: ObjectionsView;
  readonly table: Table | undefined;
  readonly objection: ObjectionRow;
}

export function AnswerForm({ book, view, table, objection }: AnswerFormProps) {
  const { t } = useTranslation('objections');
  const { about } = objection;
  const [empty] = useState<AnswerContent>({ outcome: null, to: about === null ? null : { ...about.charge }, whole: false, words: '', evidence: [] });
  const { draft, content = empty, update, clear } = useFormDraft<AnswerContent>(book, `answer:${objection.id}`, empty);
  const { isBusy, refused, send } = useBookCommand(book);
  const [isAsked, setAsked] = useState(false);
  const isFixed = view.card.stage === 'approval' || view.card.stage === 'published' || (about === null && !view.card.correcting);
  const places = view.subjects.filter(({ charge }) => charge !== null && charge.problem === about?.problem).length;
  const faults = isAsked ? answerFaults(content, { table, from: about?.charge ?? null }) : new Set<string>();
  const after = afterOf(content, table);

  const handleAnswer = async () => {
    setAsked(true);
    const { outcome, to, whole, words, evidence } = content;
    if (outcome === null || answerFaults(content, { table, from: about?.charge ?? null }).size > 0) return;
    const isDone = await send(
      {
        kind: 'answerObjection', objection: objection.id, seen: objection.revision, outcome, whole: outcome === 'upheld' && whole,
        to: outcome === 'partly' && about !== null && to !== null ? { ...to } : null, reason: words.trim(), evidence: [...evidence],
      },
      t('done.answered'),
    );
    if (isDone) clear();
  };

  return (
    <div className={styles.block}>
      <h3 className={styles.heading}>{t('answer.title')}</h3>
      {isFixed && (
        <Alert color="yellow" mb="sm" title={t('answer.fixed')}>
          {t('answer.fixedSay')} <Link to="/years/$book" params={{ book }}>{t('answer.toCorrection')}</Link>
        </Alert>
      )}
      <DraftForm title={t('answer.title')} draft={draft} textOf={({ words }) => words} refused={refused} actions={<Button loading={isBusy} onClick={() => void handleAnswer()}>{t('answer.send')}</Button>}>
        <Radio.Group label={t('answer.outcome')} value={content.outcome ?? ''} onChange={(value) => update((now) => ({ ...now, outcome: value === 'upheld' || value === 'partly' ? value : 'rejected' }))} error={faults.has('outcome') ? t('answer.outcomeNeeded') : undefined}>
          <Stack gap="xs" mt="xs">
            {(['upheld', 'partly', 'rejected'] as const).map((outcome) => (
              <Radio key={outcome} value={outcome} disabled={isFixed && outcome !== 'rejected'} label={t(`status.${outcome}`)} description={t(`answer.say.${about === null ? 'result' : 'charge'}.${outcome}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {content.outcome === 'upheld' && about !== null && places > 1 && (
          <Checkbox label={t('answer.whole')} description={t('answer.wholeSay')} checked={content.whole} onChange={(event) => { const isOn = event.currentTarget.checked; update((now) => ({ ...now, whole: isOn })); }} />
        )}
        {content.outcome === 'partly' && about !== null && table !== undefined && content.to !== null && (
          <>
            <ChargeFields table={table} charge={content.to as TypedCharge} index={0} errors={new Map()} onChange={(to) => update((now) => ({ ...now, to }))} />
            {faults.has('to') && <p role="alert">{t('answer.notLower')}</p>}
          </>
        )}
        {about !== null && after !== undefined && <p>{t('review')} <PointsChange before={about.points} after={after} /></p>}
        <TextAreaField label={t('answer.reason')} value={content.words} isRequired minRows={3} maxLength={2000} onChange={(words) => update((now) => ({ ...now, words }))} error={faults.has('words') ? t('answer.reasonNeeded') : undefined} />
        <EvidenceEditor book={book} label={t('answer.evidence')} evidence={content.evidence} onChange={(change: (evidence: readonly Evidence[]) => readonly Evidence[]) => update((now) => ({ ...now, evidence: change(now.evidence) }))} />
      </DraftForm>
    </div>
  );
}

/** What the charge would take; undefined while nothing is chosen, or where nothing changes. */
function afterOf({ outcome, to }: AnswerContent, table: Table | undefined): string | undefined {
  if (outcome === 'upheld') return '0';
  return outcome === 'partly' && to !== null && table !== undefined ? chargeCost(table, to) : undefined;
}
