/** One form's command on its way: whether it is being sent, and why it was refused. */

import { useState } from 'react';

import type { CommandInput } from '#client/commands.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow } from './desk-context.ts';

export interface Sending {
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  /** True once the book has it. */
  readonly send: (command: CommandInput) => Promise<boolean>;
  readonly forget: () => void;
}

export function useSending(): Sending {
  const { send } = useDeskOnShow();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    isBusy, refusal,
    forget: () => setRefusal(undefined),
    send: async (command) => {
      setBusy(true);
      const refused = await send(command);
      setBusy(false);
      setRefusal(refused);
      return refused === undefined;
    },
  };
}
