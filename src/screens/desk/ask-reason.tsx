/** A button that asks for the reason first; its dialog closes once the book has the decision. */

import { useState, type ReactNode } from 'react';

import type { CommandInput } from '#client/commands.ts';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { SmallButton } from './small-button.tsx';
import { useSayRefusal } from './use-say-refusal.ts';
import { useSending } from './use-sending.ts';

export interface AskReasonProps {
  readonly label: string;
  readonly title: string;
  /** The revision that the person looked at when the dialog opened goes with the command. */
  readonly revision: number;
  readonly commandOf: (reason: string, seen: number) => CommandInput;
  readonly tone?: 'bad';
  readonly name?: string;
  readonly children?: ReactNode;
}

export function AskReason({ label, title, revision, commandOf, tone, name, children }: AskReasonProps) {
  const sayRefusal = useSayRefusal();
  const { isBusy, refusal, send, forget } = useSending();
  const [seen, setSeen] = useState<number>();
  const close = () => {
    setSeen(undefined);
    forget();
  };

  const handleConfirm = async (reason: string) => {
    const isDone = await send(commandOf(reason, seen ?? revision));
    if (isDone) return close();
    // the sentence asks to look again; what is confirmed next is what stands now
    setSeen(revision);
  };

  return (
    <>
      <SmallButton {...(name === undefined ? {} : { 'aria-label': name })} onClick={() => setSeen(revision)}>{label}</SmallButton>
      <ReasonDialog
        isOpen={seen !== undefined}
        onClose={close}
        onConfirm={(reason) => void handleConfirm(reason)}
        title={title}
        confirmLabel={label}
        isBusy={isBusy}
        {...(tone === undefined ? {} : { tone })}
        {...(refusal === undefined ? {} : { error: sayRefusal(refusal) })}
      >
        {children}
      </ReasonDialog>
    </>
  );
}
