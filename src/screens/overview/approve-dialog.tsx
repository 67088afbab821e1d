/** The leading group approves what was proposed, with a remark if it wants to. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import styles from './step-dialogs.module.css';

export interface ApproveDialogProps {
  readonly book: string;
  readonly units: number;
  readonly onApprove: (note: string) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly error: string | undefined;
}

export function ApproveDialog({ book, units, onApprove, onClose, isBusy, error }: ApproveDialogProps) {
  const { t } = useTranslation('overview');
  const [note, setNote] = useState('');
  return (
    <Dialog isOpen title={t('approve.title')} onClose={onClose} actions={<Button loading={isBusy} onClick={() => onApprove(note.trim())}>{t('approve.confirm')}</Button>}>
      <div className={styles.stack}>
        <p>{t('approve.say', { count: units })} <Link to="/years/$book/results" params={{ book }}>{t('approve.look')}</Link></p>
        <TextAreaField label={t('approve.note')} value={note} onChange={setNote} maxLength={500} minRows={3} error={error} />
      </div>
    </Dialog>
  );
}
