/** Where the typing is: saved at, saving, waiting, or not saved. Nothing before anything was typed. */

import type { DraftHandle } from '#client/drafts.ts';
import { SaveState } from '#ui/save-state.tsx';

/** `pending`: how many things wait to be saved. */
export function DraftSaveState<Content>({ draft, pending = 1 }: { readonly draft: Pick<DraftHandle<Content>, 'state' | 'flush'>; readonly pending?: number }) {
  const { state } = draft;
  switch (state.kind) {
    case 'none':
      return null;
    case 'saved':
      return <SaveState state="saved" at={state.at} />;
    case 'saving':
      return <SaveState state="saving" />;
    case 'waiting':
      return <SaveState state="waiting" pending={pending} />;
    case 'failed':
      return <SaveState state="failed" onRetry={() => void draft.flush()} />;
  }
}
