/** A later last day for the unit, with the reason. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { NoticeView } from '#view/rectification.ts';
import { isWorkingDay, nextDay, workingDaysLeft } from '#workflow/working-days.ts';
import { calendarOf } from '../calendar-of.ts';
import { useBookCommand } from '../use-book-command.ts';
import styles from './rectification.module.css';

export function ExtendDialog({ book, view: { notice, calendar: set }, onClose }: { readonly book: string; readonly view: NoticeView; readonly onClose: () => void }) {
  const { t } = useTranslation(['rectification', 'ui']);
  const { day } = useFormat();
  const { isBusy, refused, send } = useBookCommand(book);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const due = notice.dueDay ?? '';
  const calendar = calendarOf(set);
  const more = /^\d{4}-\d{2}-\d{2}$/.test(until) && until > due && due !== '' ? workingDaysLeft(due, until, calendar) : undefined;

  const handleExtend = async () => {
    setAsked(true);
    if (until === '' || reason.trim() === '') return;
    if (await send({ kind: 'extendNotice', notice: notice.id, seen: notice.revision, until, reason: reason.trim() }, t('done.extend'))) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('deed.extend')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
          <Button loading={isBusy} onClick={() => void handleExtend()}>{t('deed.extend')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        {due !== '' && <p>{t('extend.now', { day: day(due) })}</p>}
        <DateField label={t('extend.until')} value={until} onChange={setUntil} min={due === '' ? undefined : nextDay(due)} isRequired error={isAsked && until === '' ? t('extend.untilNeeded') : refused} />
        {more !== undefined && (
          <p role="status" className={styles.soft}>
            {t('extend.more', { count: more.days })}{!isWorkingDay(until, calendar) && t('extend.restDay')}{!more.reliable && t('extend.unreliable')}
          </p>
        )}
        <TextAreaField label={t('reason')} value={reason} onChange={setReason} isRequired maxLength={500} error={isAsked && reason.trim() === '' ? t('reasonNeeded') : undefined} />
      </div>
    </Dialog>
  );
}
