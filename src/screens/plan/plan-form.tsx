/**
 * The form of the plan: typed in react-hook-form, drafted with every change, checked before it is sent.
 *
 * Imports: react-hook-form, client, ui.
 */

import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { useCommand } from '#client/commands.ts';
import type { DraftHandle } from '#client/drafts.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import type { PlanView } from '#view/plan.ts';
import { calendarOf } from '../calendar-of.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { usePlanFaultWords } from '../plan-faults.ts';
import { fieldId, fieldOfRefusal, planContent, planFaults, type PlanFault, type PlanFields } from '../plan-fields.ts';
import { faultResolver } from '../plan-resolver.ts';
import { PlanSettingFields } from '../plan-setting-fields.tsx';
import { PlanStageFields } from '../plan-stage-fields.tsx';
import type { PlanDraft } from './plan-draft.ts';

export interface PlanFormProps {
  readonly book: string;
  readonly view: PlanView;
  readonly scheme: Scheme;
  readonly draft: DraftHandle<PlanDraft | null>;
  readonly mine: PlanDraft;
  /** A newer plan is in the book: nothing is sent before the person has chosen. */
  readonly isOld: boolean;
  readonly onGone: () => void;
}

export function PlanForm({ book, view, scheme, draft, mine, isOld, onGone }: PlanFormProps) {
  const { t } = useTranslation('plan');
  const say = useText();
  const sentence = useRefusalText();
  const { mutateAsync, isPending, error } = useCommand(book);
  const [faults, setFaults] = useState<readonly PlanFault[]>([]);
  const [isDiscarding, setDiscarding] = useState(false);
  const calendar = useMemo(() => calendarOf(view.calendar), [view.calendar]);
  const stageTitles = view.stages.map(({ title }) => say(title));
  const bands = scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
  const { message, summary } = usePlanFaultWords({ stageTitles, grades: bands.map(({ name }) => name) });
  const resolver = useMemo(() => faultResolver<PlanFields>((fields) => planFaults(fields, view.bandsFixed)), [view.bandsFixed]);
  const form = useForm<PlanFields>({ defaultValues: mine.fields, resolver, reValidateMode: 'onChange', shouldFocusError: false });
  const { change } = draft;
  const seen = useRef(mine.seen);

  useEffect(() => {
    seen.current = mine.seen;
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => change({ seen: seen.current, fields: structuredClone(values) }) }),
    [form, change],
  );

  const handleSave = form.handleSubmit(
    async (fields) => {
      setFaults([]);
      try {
        const { title, stages, settings } = planContent(fields, view.bandsFixed);
        await mutateAsync({ kind: 'changePlan', seen: mine.seen, title, stages: [...stages], settings });
      } catch (cause) {
        const refusal = refusalFrom(cause);
        if (refusal.code === 'invalidInput') setFaults(refusal.fields.map(({ path, fault }) => ({ path: fieldOfRefusal(path), fault })));
        return; // the rest is told below, from the mutation
      }
      toast({ text: t('saved'), tone: 'good' });
      onGone();
    },
    () => setFaults(planFaults(form.getValues(), view.bandsFixed)),
  );
  const titleError = form.formState.errors.title?.message;
  const isChanged = draft.content !== null;

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void handleSave(event)}>
        <ErrorSummary errors={summary(faults)} />
        <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${t('title')}.json`, JSON.stringify(mine.fields, null, 2))} />
        <Sheet>
          <TextInput id={fieldId('title')} label={t('field.title')} description={t('field.titleNote')} required error={titleError === undefined ? undefined : message(titleError)} {...form.register('title')} />
        </Sheet>
        <Sheet title={t('stages.title')} note={t('stages.note')}>
          <PlanStageFields stageTitles={stageTitles} calendar={calendar} />
        </Sheet>
        <PlanSettingFields bands={bands} bandsFixed={view.bandsFixed} hasPeers={view.stages.some(({ stage }) => stage === 'peerReview')} trimOpen={view.trimOpen} />
        {error !== null && <p role="alert">{sentence(refusalFrom(error))}</p>}
        <p>{t('consequence')}</p>
        <Group mt="md">
          <Button type="submit" disabled={!isChanged || isOld} loading={isPending}>{t('save')}</Button>
          {isChanged && <Button variant="default" onClick={() => setDiscarding(true)}>{t('discard')}</Button>}
          {isChanged ? <><DraftSaveState draft={draft} /> <span>{t('unsaved')}</span></> : <span>{t('unchanged')}</span>}
        </Group>
      </form>
      <ConfirmDialog isOpen={isDiscarding} onClose={() => setDiscarding(false)} onConfirm={onGone} tone="bad" title={t('discard')} confirmLabel={t('discard')}>
        <p>{t('discardAsk')}</p>
      </ConfirmDialog>
    </FormProvider>
  );
}
