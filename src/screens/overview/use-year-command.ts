/**
 * One step of a year: sent, told when done, explained when refused.
 *
 * Imports: client, ui.
 */

import { refusalFrom } from '#client/api-client.ts';
import { useCommand, type CommandInput } from '#client/commands.ts';
import { useRefusalText, type NameOf } from '#client/refusal-text.ts';
import { toast } from '#ui/toast-store.ts';

export interface YearCommand {
  /** True when it was accepted; `done` is then told. */
  readonly run: (input: CommandInput, done: string) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Why the last one was refused. */
  readonly error: string | undefined;
  readonly forget: () => void;
}

export function useYearCommand(book: string, nameOf?: NameOf): YearCommand {
  const { mutateAsync, isPending, error, reset } = useCommand(book);
  const sentence = useRefusalText(nameOf);
  return {
    isBusy: isPending,
    error: error === null ? undefined : sentence(refusalFrom(error)),
    forget: reset,
    run: async (input, done) => {
      try {
        await mutateAsync(input);
      } catch {
        return false; // told through `error`
      }
      toast({ text: done, tone: 'good' });
      return true;
    },
  };
}
