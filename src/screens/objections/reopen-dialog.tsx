/** Opens a window that has closed once more, until a day and with a reason. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { ObjectionSubject } from '#view/objections.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { useBookCommand } from '../use-book-command.ts';
import styles from './objections.module.css';

export function ReopenDialog({ book, subject, onClose }: { readonly book: string; readonly subject: ObjectionSubject; readonly onClose: () => void }) {
  const { t } = useTranslation(['objections', 'ui']);
  const { isBusy, refused, send } = useBookCommand(book);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);

  const handle = async () => {
    setAsked(true);
    if (until === '' || reason.trim() === '') return;
    if (await send({ kind: 'reopenObjection', unit: subject.unit.id, problem: subject.charge?.problem ?? null, until, reason: reason.trim() }, t('done.reopened'))) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reopen.title')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
          <Button loading={isBusy} onClick={() => void handle()}>{t('reopen.title')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('reopen.say')}</p>
        <DateField label={t('reopen.until')} value={until} onChange={setUntil} min={shanghaiDay(new Date().toISOString())} isRequired error={isAsked && until === '' ? t('reopen.untilNeeded') : refused} />
        <TextAreaField label={t('answer.reason')} value={reason} onChange={setReason} isRequired maxLength={500} error={isAsked && reason.trim() === '' ? t('answer.reasonNeeded') : undefined} />
      </div>
    </Dialog>
  );
}
