/** The yearly notice, pasted as it is: the days it gives are shown before they are taken. */

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { HolidayNotice } from '#exchange/holiday-notice.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import type { WorkCalendarView } from '#view/work-calendar.ts';
import styles from './work-calendar.module.css';

export interface NoticeDialogProps { readonly book: string; readonly view: WorkCalendarView; readonly onClose: () => void; readonly onDone: (year: number) => void }

/** So many days off has every year's notice; fewer means that a part of it is missing. */
const fewest = 20;

export function NoticeDialog({ book, view, onClose, onDone }: NoticeDialogProps) {
  const { t } = useTranslation('work-calendar');
  const { day } = useFormat();
  const say = useRefusalText();
  const command = useCommand(book);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [read, setRead] = useState<HolidayNotice>();
  useEffect(() => {
    let isOld = false;
    void import('#exchange/holiday-notice.ts').then(({ readHolidayNotice }) => {
      if (!isOld) setRead(readHolidayNotice(text));
    });
    return () => {
      isOld = true;
    };
  }, [text]);
  const { year, days = [] } = read ?? {};
  const isWhole = year !== undefined && days.filter(({ working }) => !working).length >= fewest;

  const handleTake = async () => {
    if (year === undefined || !isWhole || source.trim() === '') return;
    const years = [...new Set([...view.years, year])].sort((a, b) => a - b);
    try {
      await command.mutateAsync({ kind: 'setCalendar', seen: view.revision, days: [...days], years, source: source.trim() });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('done'), tone: 'good' });
    onClose();
    onDone(year);
  };

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('enterNotice')}
      onClose={onClose}
      actions={<><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button disabled={!isWhole || source.trim() === ''} loading={command.isPending} onClick={() => void handleTake()}>{t('take')}</Button></>}
    >
      <TextAreaField label={t('noticeText')} description={t('noticeHint')} value={text} onChange={setText} minRows={5} isRequired />
      <TextAreaField label={t('source')} description={t('sourceHint')} value={source} onChange={setSource} minRows={1} isRequired maxLength={500} error={command.error === null ? undefined : say(refusalFrom(command.error))} />
      {text.trim() !== '' && (
        <div role="status" className={styles.preview}>
          {year === undefined ? <p>{t('noYear')}</p> : <p>{t('found', { year, off: days.filter(({ working }) => !working).length, worked: days.filter(({ working }) => working).length })}</p>}
          {year !== undefined && !isWhole && <p className={styles.bad}>{t('tooFew')}</p>}
          <ul>{days.map((one) => <li key={one.day}>{day(one.day)} {t(one.working ? 'working' : 'off')}</li>)}</ul>
        </div>
      )}
    </Dialog>
  );
}
