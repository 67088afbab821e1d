/** Sends one command about a problem; says why when it is refused, and tells when it is done. */

import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommand, type CommandInput } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { toast } from '#ui/toast-store.ts';

export function useProblemCommand(book: string, onDone: () => void) {
  const { t } = useTranslation('problems');
  const say = useRefusalText();
  const command = useCommand(book);
  return {
    isBusy: command.isPending,
    /** The sentence of the last refusal. */
    refused: command.error === null ? undefined : say(refusalFrom(command.error)),
    refusal: command.error === null ? undefined : refusalFrom(command.error),
    send: async (input: CommandInput): Promise<boolean> => {
      try {
        await command.mutateAsync(input);
      } catch {
        return false;
      }
      toast({ text: t('done'), tone: 'good' });
      onDone();
      return true;
    },
  };
}
