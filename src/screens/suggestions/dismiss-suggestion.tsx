/** A suggested problem is none: the reason goes on record. */

import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import type { SettleProps } from './confirm-suggestion.tsx';

export function DismissSuggestion({ book, row, name, onClose }: SettleProps) {
  const { t } = useTranslation('suggestions');
  const say = useRefusalText();
  const command = useCommand(book);
  const handleConfirm = async (reason: string) => {
    try {
      await command.mutateAsync({ kind: 'dismissSuggestion', suggestion: row.key, seen: row.seen, reason });
    } catch {
      return; // told in the dialog
    }
    toast({ text: t('dismissed'), tone: 'good' });
    onClose();
  };
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      onConfirm={(reason) => void handleConfirm(reason)}
      title={t('dismissTitle', { unit: row.unit.name })}
      confirmLabel={t('dismiss')}
      isBusy={command.isPending}
      error={command.error === null ? undefined : say(refusalFrom(command.error))}
    >
      <p>{name}</p>
    </ReasonDialog>
  );
}
