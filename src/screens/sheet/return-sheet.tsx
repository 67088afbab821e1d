/** Back to its author with a reason. A refusal leaves the dialog open with what was typed. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { AboutSheet } from './about.ts';

export function ReturnSheet({ about: { book, view } }: { readonly about: AboutSheet }) {
  const { t } = useTranslation('sheet');
  const say = useRefusalText();
  const command = useCommand(book);
  const [isOpen, setOpen] = useState(false);

  const handleConfirm = async (reason: string) => {
    try {
      await command.mutateAsync({ kind: 'returnSheet', sheet: view.sheet, seen: view.revision, reason });
      setOpen(false);
      toast({ text: t('return.done'), tone: 'good' });
    } catch {
      // told at the field, from the mutation's own state
    }
  };

  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t('return.action')}</Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => void handleConfirm(reason)}
        title={t('return.title')}
        confirmLabel={t('return.action')}
        isBusy={command.isPending}
        error={command.error === null ? undefined : say(refusalFrom(command.error))}
      >
        <p>{t('return.say')}</p>
      </ReasonDialog>
    </>
  );
}
