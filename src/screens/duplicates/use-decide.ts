/** Puts one decision into the book; a refusal is said at the field, and nothing typed is lost. */

import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand, type CommandInput } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { toast } from '#ui/toast-store.ts';

export function useDecide(book: string, onDecided: () => void) {
  const { t } = useTranslation('duplicates');
  const say = useRefusalText();
  const command = useCommand(book);
  return {
    isBusy: command.isPending,
    refused: command.error === null ? undefined : say(refusalFrom(command.error)),
    send: async (input: CommandInput): Promise<void> => {
      onDecided();
      try {
        await command.mutateAsync(input);
        toast({ text: t('done'), tone: 'good' });
      } catch {
        // said at the field
      }
    },
  };
}
