/**
 * A record to enter or to correct: the register's own fields, the last day as it would be, a draft that saves itself.
 *
 * Ctrl+Enter saves from any field; Enter alone never does.
 *
 * Imports: client, view, workflow, ui.
 */

import { Alert, Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Register } from '#scheme/grammar.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import { TwoVersions } from '#ui/two-versions.tsx';
import { contentOf, faultsOf, typedOf, type FieldId, type TypedRecord } from '#view/register-fields.ts';
import type { RecordRow } from '#view/register.ts';
import { useComposing } from '../composing.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { ClockPreview } from './clock-preview.tsx';
import { RecordFields } from './record-fields.tsx';
import styles from './record.module.css';

interface Typed { readonly id: string; readonly unit: string; readonly fields: TypedRecord; readonly reason: string; readonly seen: number }

export interface RecordFormProps {
  readonly book: string;
  readonly register: Register;
  readonly today: string;
  /** Units among which a new record's is chosen; one alone is taken. "office" is the office itself. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unit: string;
  /** The record that is corrected; undefined for a new one. */
  readonly row?: RecordRow;
  readonly onSaved: (record: string) => void;
  readonly onCancel: () => void;
}

export function RecordForm({ book, register, today, units, unit, row, onSaved, onCancel }: RecordFormProps) {
  const { t } = useTranslation('record');
  const say = useRefusalText();
  const composing = useComposing();
  const command = useCommand(book);
  const [empty] = useState<Typed>(() => ({
    id: row?.id ?? newId(), unit: units.length === 1 ? (units[0]?.id ?? '') : unit, fields: row === undefined ? {} : typedOf(row.content), reason: '', seen: row?.revision ?? 0,
  }));
  const { draft, content, update, clear, isRestored } = useFormDraft(book, row === undefined ? `record:new-${register.kind}` : `record:${row.id}`, empty);
  const [isAsked, setAsked] = useState(false);
  if (content === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;

  const faults = faultsOf(register, content.fields, today);
  const byField = new Map<FieldId, string>(faults.map(({ field, fault }) => [field, t(`fault.${fault}`)]));
  const errors = [
    ...(row === undefined && !units.some(({ id }) => id === content.unit) ? [{ field: 'record-unit', message: t('fault.unit') }] : []),
    ...faults.map(({ field, fault }) => ({ field: `record-${field}`, message: `${t(`field.${field}`)}：${t(`fault.${fault}`)}` })),
    ...(row !== undefined && content.reason.trim() === '' ? [{ field: 'record-reason', message: t('fault.reason') }] : []),
  ];

  const handleSave = async () => {
    setAsked(true);
    if (errors.length > 0 || command.isPending) return;
    const record = content.id;
    const written = contentOf(register.kind, content.fields);
    try {
      await command.mutateAsync(row === undefined
        ? { kind: 'keepRecord', record, unit: content.unit === 'office' ? null : content.unit, content: written }
        : { kind: 'correctRecord', record, seen: content.seen, content: written, reason: content.reason.trim() });
    } catch {
      return; // told below, from the mutation
    }
    await draft.discard();
    toast({ text: t('saved'), tone: 'good' });
    onSaved(record);
  };
  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || composing.isOn() || event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void handleSave();
  };
  const asText = Object.entries(content.fields).map(([field, text]) => `${t(`field.${field as FieldId}`)}：${text}`).join('\r\n');
  const isOld = row !== undefined && content.seen !== row.revision;

  return (
    <form className={styles.form} aria-label={t(row === undefined ? 'newTitle' : 'editTitle')} noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={handleKey} {...composing.props}>
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${t('newTitle')}.txt`, `\ufeff${asText}`, 'text/plain')} />
      {draft.conflict !== null && <TwoVersions mine={content.fields.title ?? ''} theirs={draft.conflict.content.fields.title ?? ''} onKeepMine={draft.keepMine} onTakeTheirs={draft.takeOther} />}
      {isOld && row !== undefined && (
        <TwoVersions note={t('newer')} mine={asText} theirs={Object.values(typedOf(row.content)).filter((text) => text !== '').join('\n')} onKeepMine={() => update((now) => ({ ...now, seen: row.revision }))} onTakeTheirs={clear} />
      )}
      {isRestored && <Alert color="blue" mb="md" title={t('restored')}><Button size="compact-sm" variant="default" onClick={clear}>{t('restoredClear')}</Button></Alert>}
      {isAsked && <ErrorSummary errors={errors} />}
      {command.error !== null && <Alert color="red" role="alert" mb="md" title={t('refused')}>{say(refusalFrom(command.error))}</Alert>}
      <div className={styles.columns}>
        <div className={styles.fields}>
          {row === undefined && units.length > 1 && (
            <PickField
              id="record-unit"
              label={t('field.unit')}
              options={units}
              value={content.unit}
              onChange={(next) => update((now) => ({ ...now, unit: next }))}
              error={isAsked && !units.some(({ id }) => id === content.unit) ? t('fault.unit') : undefined}
              isRequired
            />
          )}
          <RecordFields register={register} typed={content.fields} today={today} errors={isAsked ? byField : new Map()} onChange={(field, text) => update((now) => ({ ...now, fields: { ...now.fields, [field]: text } }))} />
          {row !== undefined && (
            <TextAreaField id="record-reason" label={t('field.reason')} value={content.reason} onChange={(reason) => update((now) => ({ ...now, reason }))} isRequired maxLength={500} error={isAsked && content.reason.trim() === '' ? t('fault.reason') : undefined} />
          )}
        </div>
        <ClockPreview book={book} register={register} typed={content.fields} today={today} isOffice={content.unit === 'office'} />
      </div>
      <div className={styles.foot}>
        <DraftSaveState draft={draft} />
        <Button variant="default" onClick={onCancel}>{t('cancel')}</Button>
        <Button loading={command.isPending} disabled={isOld} onClick={() => void handleSave()} title="Ctrl+Enter">{t('save')}</Button>
      </div>
    </form>
  );
}
