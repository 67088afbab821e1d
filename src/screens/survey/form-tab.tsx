/**
 * Writing the questionnaire: it begins with the scheme's questions; once published its questions, units and codes stand.
 *
 * What is typed saves itself as a draft until it is put on record.
 *
 * Imports: client, ui.
 */

import { Alert, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newShort } from '#client/survey.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { SurveyView } from '#view/survey.ts';
import { DraftForm } from '../draft-form.tsx';
import { useBookCommand } from '../use-book-command.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { ChannelFields } from './channel-fields.tsx';
import { QuestionFields } from './question-fields.tsx';
import styles from './survey.module.css';
import { firstContent, surveyFaults, type TypedSurvey } from './typed-survey.ts';

/** Leading zero bits by the words for them. */
const works = [['none', 0], ['weak', 12], ['medium', 14], ['strong', 16], ['veryStrong', 18]] as const;

export function FormTab({ book, view }: { readonly book: string; readonly view: SurveyView }) {
  const { t } = useTranslation('survey');
  // the draft belongs to the revision that it was begun from
  const [empty] = useState<TypedSurvey>(() => firstContent(view, (key) => t(key, { lng: 'zh' })));
  const { draft, content, update, clear } = useFormDraft<TypedSurvey>(book, `survey:${view.revision}`, empty);
  const command = useBookCommand(book);
  const [asking, setAsking] = useState<'publish' | 'withdraw'>();
  const [isTried, setTried] = useState(false);
  if (content === undefined) return <SkeletonBlock label={t('loading')} rows={10} />;
  const isPublished = view.phase !== 'none' && view.phase !== 'draft';
  const isOpen = view.may.manage;
  const isFixed = !isOpen || isPublished;
  const set = (part: Partial<TypedSurvey>) => update((before) => ({ ...before, ...part }));
  const faults = surveyFaults(content);
  const isTyped = JSON.stringify(content) !== JSON.stringify(view.content ?? null);

  const handleSave = async (): Promise<boolean> => {
    setTried(true);
    if (faults.length > 0) return false;
    const done = await command.send({ kind: 'setSurvey', seen: view.revision, content: JSON.parse(JSON.stringify(content)) as TypedSurvey as never }, t('saved'));
    if (done) clear();
    return done;
  };
  const handlePublish = async () => {
    const done = await command.send({ kind: 'publishSurvey', seen: view.revision, short: view.short === '' ? newShort() : view.short }, t('published'));
    if (done) setAsking(undefined);
  };
  const handleWithdraw = async (reason: string) => {
    if (await command.send({ kind: 'withdrawSurvey', seen: view.revision, reason }, t('withdrawn'))) setAsking(undefined);
  };

  return (
    <>
      {isPublished && <Alert color="blue" mb="md">{t('fixedNote')}</Alert>}
      {view.withdrawn !== '' && <Alert color="yellow" mb="md">{t('withdrawnBecause', { reason: view.withdrawn })}</Alert>}
      <DraftForm
        title={t('tab.form')} draft={draft} textOf={(typed) => JSON.stringify(typed, null, 1)} refused={command.refused}
        actions={isOpen && (
          <>
            {isPublished && <Button variant="default" color="red" onClick={() => setAsking('withdraw')}>{t('withdraw')}</Button>}
            <Button variant={isPublished || isTyped ? 'filled' : 'default'} loading={command.isBusy} disabled={!isTyped} onClick={() => void handleSave()}>{t('save')}</Button>
            {!isPublished && <Button disabled={isTyped || view.content === null} onClick={() => setAsking('publish')}>{t('publish')}</Button>}
          </>
        )}
      >
        {isTried && faults.length > 0 && <Alert role="alert" color="red" title={t('faults')}><ul>{faults.map(({ fault, number }) => <li key={`${fault} ${number}`}>{t(`fault.${fault}`, { number })}</li>)}</ul></Alert>}
        <Sheet title={t('general')}>
          <div className={styles.stack}>
            <TextInput label={t('field.title')} value={content.title} required maxLength={120} disabled={!isOpen} onChange={(event) => set({ title: event.currentTarget.value })} />
            <TextAreaField label={t('field.intro')} value={content.intro} maxLength={2000} isDisabled={!isOpen} onChange={(intro) => set({ intro })} />
            <div className={styles.grid}>
              <DateField label={t('field.opens')} value={content.opens} isRequired isDisabled={!isOpen} onChange={(opens) => set({ opens })} />
              <DateField label={t('field.closes')} value={content.closes} min={content.opens} isRequired isDisabled={!isOpen} onChange={(closes) => set({ closes })} />
              <NativeSelect label={t('field.work')} description={t('field.workNote')} value={String(content.work)} disabled={!isOpen} onChange={(event) => set({ work: Number(event.currentTarget.value) })} data={works.map(([word, bits]) => ({ value: String(bits), label: t(`work.${word}`) }))} />
            </div>
          </div>
        </Sheet>
        <Sheet title={t('field.units')} note={t('unitsChosen', { count: content.units.length, of: view.units.length })} actions={!isFixed && <Button size="sm" variant="default" onClick={() => set({ units: content.units.length === view.units.length ? [] : view.units.map(({ id }) => id) })}>{t(content.units.length === view.units.length ? 'noUnits' : 'everyUnit')}</Button>}>
          <div className={styles.units} role="group" aria-label={t('field.units')} tabIndex={0}>
            {view.units.map(({ id, name }) => (
              <Checkbox key={id} label={name} checked={content.units.includes(id)} disabled={isFixed} onChange={(event) => set({ units: view.units.map((unit) => unit.id).filter((one) => (one === id ? event.currentTarget.checked : content.units.includes(one))) })} />
            ))}
          </div>
        </Sheet>
        <QuestionFields questions={content.questions} isFixed={isFixed} onChange={(questions) => set({ questions })} />
        <ChannelFields channels={content.channels} isOpen={isOpen} fixed={isPublished ? (view.content?.channels.map(({ id }) => id) ?? []) : []} onChange={(channels) => set({ channels })} />
      </DraftForm>
      <ConfirmDialog isOpen={asking === 'publish'} onClose={() => setAsking(undefined)} onConfirm={() => void handlePublish()} title={t('publishTitle')} confirmLabel={t('publish')} isBusy={command.isBusy}>
        <p>{t('publishWhat', { opens: content.opens, closes: content.closes, count: content.questions.length })}</p>
        {command.refused !== undefined && <Alert role="alert" color="red">{command.refused}</Alert>}
      </ConfirmDialog>
      <ReasonDialog isOpen={asking === 'withdraw'} onClose={() => setAsking(undefined)} onConfirm={(reason) => void handleWithdraw(reason)} title={t('withdrawTitle')} confirmLabel={t('withdraw')} tone="bad" isBusy={command.isBusy} {...(command.refused === undefined ? {} : { error: command.refused })}>
        <p>{t('withdrawWhat', { count: view.counts.answers })}</p>
      </ReasonDialog>
    </>
  );
}
