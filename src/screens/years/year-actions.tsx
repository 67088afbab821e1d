/** What the office does with a year as a whole: a backup, and for a sample its removal. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile, useBackup, useRemoveSample } from '#client/backup.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { BookCard } from '#view/book-card.ts';
import styles from './year-actions.module.css';

export interface YearActionsProps { readonly card: BookCard; readonly today: string }

export function YearActions({ card: { book, title, sample }, today }: YearActionsProps) {
  const { t } = useTranslation('years');
  const sentence = useRefusalText();
  const backup = useBackup();
  const remove = useRemoveSample();
  const [isAsking, setAsking] = useState(false);

  const handleBackup = () =>
    backup.mutate({ book }, {
      onSuccess: (text) => {
        saveAsFile(t('backup.fileName', { title: title.replace(/[\\/:*?"<>|]/g, '-'), day: today }), text);
        toast({ text: t('backup.saved', { title }), tone: 'good' });
      },
      onError: (error) => toast({ text: t('backup.failed', { title, reason: sentence(refusalFrom(error)) }), tone: 'bad' }),
    });
  const handleRemove = () =>
    remove.mutate({ book }, {
      onSuccess: () => toast({ text: t('remove.done') }),
      onError: (error) => toast({ text: t('remove.failed', { reason: sentence(refusalFrom(error)) }), tone: 'bad' }),
      onSettled: () => setAsking(false),
    });

  return (
    <div className={styles.actions}>
      <Button size="xs" variant="default" loading={backup.isPending} aria-label={t('backup.saveOf', { title })} onClick={handleBackup}>{t('backup.save')}</Button>
      {sample && <Button size="xs" variant="default" aria-label={t('remove.buttonOf', { title })} onClick={() => setAsking(true)}>{t('remove.button')}</Button>}
      <ConfirmDialog isOpen={isAsking} onClose={() => setAsking(false)} onConfirm={handleRemove} isBusy={remove.isPending} tone="bad" title={t('remove.title')} confirmLabel={t('remove.button')}>
        <p>{t('remove.ask', { title })}</p>
      </ConfirmDialog>
    </div>
  );
}
