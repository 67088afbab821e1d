/**
 * Sends one command; says why when it is refused, and tells when it is done. What was typed stays with the form.
 *
 * Imports: client, ui.
 */

import { refusalFrom } from '#client/api-client.ts';
import { useCommand, type CommandInput } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { toast } from '#ui/toast-store.ts';

export function useBookCommand(book: string) {
  const say = useRefusalText();
  const command = useCommand(book);
  return {
    isBusy: command.isPending,
    /** The sentence of the last refusal. */
    refused: command.error === null ? undefined : say(refusalFrom(command.error)),
    /** `told` is shown when it is done. */
    send: async (input: CommandInput, told: string): Promise<boolean> => {
      try {
        await command.mutateAsync(input);
      } catch {
        return false;
      }
      toast({ text: told, tone: 'good' });
      return true;
    },
  };
}
