/** Back to an earlier stage, with the reason that goes on record. */

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { OverviewView } from '#view/overview.ts';
import styles from './step-dialogs.module.css';

export interface ReopenDialogProps {
  readonly view: OverviewView;
  readonly onReopen: (to: OverviewView['back'][number], title: string, reason: string) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly error: string | undefined;
}

export function ReopenDialog({ view, onReopen, onClose, isBusy, error }: ReopenDialogProps) {
  const { t } = useTranslation(['overview', 'workflow', 'client']);
  const say = useText();
  const choices = view.back.map((id) => ({ id, title: say(view.stages.find((stage) => stage.id === id)?.title ?? { zh: id, en: id }) }));
  const [to, setTo] = useState(choices[0]?.id);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const chosen = choices.find(({ id }) => id === to);

  const handleReopen = () => {
    setAsked(true);
    if (chosen !== undefined && reason.trim() !== '') onReopen(chosen.id, chosen.title, reason.trim());
  };

  return (
    <Dialog isOpen title={t('reopen.title')} onClose={onClose} actions={<Button loading={isBusy} onClick={handleReopen}>{t('reopen.confirm')}</Button>}>
      <div className={styles.stack}>
        <p>{t('reopen.say')}</p>
        <NativeSelect label={t('reopen.to')} value={to} onChange={(event) => setTo(choices.find(({ id }) => id === event.currentTarget.value)?.id)} data={choices.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextAreaField label={t('client:refusal.reasonNeeded.reopen')} value={reason} onChange={setReason} maxLength={500} isRequired minRows={3} error={isAsked && reason.trim() === '' ? t('client:refusal.reasonNeeded.reopen') : error} />
      </div>
    </Dialog>
  );
}
