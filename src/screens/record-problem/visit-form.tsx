/** A visit that found no problem: it belongs to the year as much as one that did. */

import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Evidence, Method } from '#ledger/fields.ts';
import { DateField } from '#ui/date-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { shanghaiDay } from '#workflow/working-days.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import { dayFaults, longestWords } from '../problem-content.ts';
import { MethodField } from '../problem-fields.tsx';
import { useProblemErrors } from '../use-problem-errors.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './new-record.ts';
import { useFormDraft } from '../use-form-draft.ts';

interface NewVisit {
  readonly id: string;
  readonly unit: string;
  readonly on: string;
  readonly method: Method | '';
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export function VisitForm({ book, view, start, round, onRecorded }: FormProps) {
  const { t } = useTranslation(['record-problem', 'screens']);
  const say = useRefusalText();
  const command = useCommand(book);
  const [today] = useState(() => shanghaiDay(new Date().toISOString()));
  const [empty] = useState<NewVisit>(() => ({ id: newId(), unit: start.unit, on: start.day ?? today, method: start.method ?? '', words: '', evidence: [] }));
  const { draft, content, update, clear, isRestored } = useFormDraft(book, 'visit:new', empty);
  const [isAsked, setAsked] = useState(false);
  const unit = view.units.find(({ id }) => id === content?.unit);
  const shared = useProblemErrors([
    ...dayFaults(content?.on ?? today, today),
    ...(content?.method === '' ? [{ fault: 'method' as const, field: 'problem-method' }] : []),
    ...((content?.words.length ?? 0) > longestWords ? [{ fault: 'tooLong' as const, field: 'visit-words' }] : []),
  ]);
  const errors = [...(unit === undefined ? [{ field: 'problem-unit', message: t('fault.unit') }] : []), ...shared.list];
  const byField = isAsked ? new Map(errors.map(({ field, message }) => [field, message])) : new Map<string, string>();

  if (content === undefined) return <SkeletonBlock label={t('loading')} rows={6} />;

  const handleSave = async () => {
    setAsked(true);
    const { id, unit: about, on, method, words, evidence } = content;
    if (errors.length > 0 || method === '' || command.isPending) return;
    try {
      await command.mutateAsync({ kind: 'recordVisit', visit: id, unit: about, on, method, words: words.trim(), evidence: [...evidence] });
      await draft.discard();
      onRecorded({ kind: 'visit', id, unit: about, method, day: on, round, joining: { kind: 'none' }, how: 'sent' });
    } catch {
      // told below, from the mutation's own state
    }
  };

  return (
    <FormFrame
      draft={draft}
      title={t('kinds.visit')}
      isRestored={isRestored}
      onClear={clear}
      textToSave={[unit?.name ?? '', content.on, content.words].join('\r\n')}
      onSave={() => void handleSave()}
      actions={<Button loading={command.isPending} onClick={() => void handleSave()} title={t('form.saveKeys')}>{t('form.saveVisit')}</Button>}
    >
      {isAsked && <ErrorSummary errors={errors} />}
      {command.error !== null && <Alert color="red" role="alert" title={t('refused')}>{say(refusalFrom(command.error))}</Alert>}
      <PickField
        id="problem-unit"
        label={t('form.unit')}
        options={view.units}
        value={content.unit}
        onChange={(next) => update((now) => ({ ...now, unit: next }))}
        placeholder={t('form.unitHint')}
        error={byField.get('problem-unit')}
        isRequired
      />
      <DateField id="problem-day" label={t('form.visitOn')} value={content.on} max={today} isRequired error={byField.get('problem-day')} onChange={(on) => update((now) => ({ ...now, on }))} />
      <MethodField value={content.method} error={byField.get('problem-method')} onChange={(method) => update((now) => ({ ...now, method }))} />
      <TextAreaField id="visit-words" label={t('form.visitWords')} value={content.words} error={byField.get('visit-words')} minRows={3} onChange={(words) => update((now) => ({ ...now, words }))} />
      <EvidenceEditor book={book} label={t('screens:problem.evidence')} evidence={content.evidence} onChange={(change) => update((now) => ({ ...now, evidence: change(now.evidence) }))} />
    </FormFrame>
  );
}
