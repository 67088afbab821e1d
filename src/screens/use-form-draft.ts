/**
 * The draft behind a record that is being typed, with changes told from what is there by then.
 *
 * Imports: client.
 */

import { useEffect, useRef, useState } from 'react';

import { useDraft, type DraftHandle } from '#client/drafts.ts';

export interface FormDraft<Content> {
  readonly draft: DraftHandle<Content>;
  /** undefined while it is being read. */
  readonly content: Content | undefined;
  readonly update: (change: (content: Content) => Content) => void;
  /** Back to an empty form; the draft is forgotten. */
  readonly clear: () => void;
  /** True where something typed earlier was found. */
  readonly isRestored: boolean;
}

export function useFormDraft<Content>(book: string, key: string, empty: Content): FormDraft<Content> {
  return useFormDraftOf(useDraft(book, key, empty), empty);
}

/** The same over a draft that is kept elsewhere. */
export function useFormDraftOf<Content>(draft: DraftHandle<Content>, empty: Content): FormDraft<Content> {
  const [isCleared, setCleared] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const content = isCleared && draft.content !== undefined ? empty : draft.content;
  const latest = useRef(content ?? empty);
  useEffect(() => {
    if (content !== undefined) latest.current = content;
  });

  return {
    draft,
    content,
    update: (change) => {
      latest.current = change(latest.current);
      setCleared(false);
      setTyped(true);
      draft.change(latest.current);
    },
    clear: () => {
      setCleared(true);
      setTyped(false);
      void draft.discard();
    },
    isRestored: !isTyped && !isCleared && draft.content !== undefined && draft.content !== empty,
  };
}
