/** One day, by hand: worked, off, or again as published. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import type { WorkCalendarView } from '#view/work-calendar.ts';

const choices = ['off', 'working', 'asPublished'] as const;

export function DayDialog({ book, view, onClose }: { readonly book: string; readonly view: WorkCalendarView; readonly onClose: () => void }) {
  const { t } = useTranslation('work-calendar');
  const say = useRefusalText();
  const command = useCommand(book);
  const [day, setDay] = useState('');
  const [choice, setChoice] = useState<(typeof choices)[number]>('off');
  const [source, setSource] = useState('');
  const [isAsked, setAsked] = useState(false);

  const handleSave = async () => {
    setAsked(true);
    if (day === '' || source.trim() === '') return;
    try {
      await command.mutateAsync({ kind: 'setCalendar', seen: view.revision, days: [{ day, working: choice === 'asPublished' ? null : choice === 'working' }], years: [...view.years], source: source.trim() });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('done'), tone: 'good' });
    onClose();
  };

  return (
    <Dialog isOpen title={t('setDay')} onClose={onClose} actions={<><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button loading={command.isPending} onClick={() => void handleSave()}>{t('save')}</Button></>}>
      <DateField label={t('column.day')} value={day} onChange={setDay} isRequired error={isAsked && day === '' ? t('dayNeeded') : undefined} />
      <NativeSelect label={t('column.working')} value={choice} onChange={(event) => setChoice(choices.find((one) => one === event.currentTarget.value) ?? 'off')} data={choices.map((one) => ({ value: one, label: t(one) }))} />
      <TextAreaField label={t('source')} description={t('sourceHint')} value={source} onChange={setSource} minRows={1} isRequired maxLength={500} error={isAsked && source.trim() === '' ? t('sourceNeeded') : command.error === null ? undefined : say(refusalFrom(command.error))} />
    </Dialog>
  );
}
