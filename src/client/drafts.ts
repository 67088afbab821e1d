/**
 * Half-typed work that saves itself.
 *
 * A save goes out 800 ms after the last change, and at once when the field loses focus, the page is
 * hidden or the screen is left. What could not be saved stays in memory and in localStorage, is tried
 * again, and can be written to a file by the screen. A draft changed in another window is never
 * overwritten silently: `conflict` holds the other version until the person chooses.
 *
 * Imports: react, client.
 */

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';

import { useApi } from './api-client.ts';
import { createKeeper, type DraftAnswer, type Keeper, type SaveState } from './draft-keeper.ts';

export type { DraftAnswer, SaveState };

export interface DraftHandle<Content> {
  /** undefined while it is being read. */
  readonly content: Content | undefined;
  readonly change: (next: Content) => void;
  /** Saves now what is waiting; false when it could not be saved. */
  readonly flush: () => Promise<boolean>;
  /** Forgets the draft, here and in the store. */
  readonly discard: () => Promise<void>;
  readonly state: SaveState;
  readonly conflict: DraftAnswer<Content> | null;
  readonly keepMine: () => void;
  readonly takeOther: () => void;
}

export function useDraft<Content>(book: string, key: string, empty: Content): DraftHandle<Content> {
  const api = useApi();
  const cache = useQueryClient();
  const [content, setContent] = useState<Content>();
  const [state, setState] = useState<SaveState>({ kind: 'none' });
  const [conflict, setConflict] = useState<DraftAnswer<Content> | null>(null);
  const keeper = useRef<Keeper<Content> | null>(null);

  useEffect(() => {
    // home counts the sheets that are being filled in; of other drafts it knows nothing
    const saved = () => (key.startsWith('sheet:') ? void cache.invalidateQueries({ queryKey: ['home'] }) : undefined);
    const mine = createKeeper<Content>({ api, book, key }, { setState, setConflict, saved });
    keeper.current = mine;
    let left = false;
    void mine.read().then((found) => {
      if (!left) setContent(found ?? empty);
    });
    const flush = () => void mine.flush();
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('pagehide', flush);
    document.addEventListener('focusout', flush);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', handleHidden);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
    // `empty` is the shape of nothing typed yet: it matters once, when the draft is first read
  }, [api, book, key]);

  const change = useCallback((next: Content) => {
    setContent(next);
    keeper.current?.change(next);
  }, []);
  return {
    content, change, state, conflict,
    flush: () => keeper.current?.flush() ?? Promise.resolve(true),
    discard: () => keeper.current?.discard() ?? Promise.resolve(),
    keepMine: () => {
      if (conflict !== null) keeper.current?.overwrite(conflict.savedAt);
      setConflict(null);
    },
    takeOther: () => {
      if (conflict === null) return;
      setContent(conflict.content);
      keeper.current?.adopt(conflict);
      setConflict(null);
    },
  };
}
