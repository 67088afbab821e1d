/**
 * A half-typed form on this device: no connection is needed to keep it or to find it again.
 *
 * Imports: react, client.
 */

import { useCallback, useEffect, useRef, useState } from 'react';

import { useActor } from '../actor.ts';
import type { DraftHandle, SaveState } from '../drafts.ts';
import { siteStore } from './site-store.ts';

interface Kept<Content> { readonly content: Content; readonly savedAt: string }
const pause = 250;

/** The same handle as a draft of the API gives; it knows no other version, as nobody else types on this device. */
export function useSiteDraft<Content>(name: string, empty: Content): DraftHandle<Content> {
  const actor = useActor();
  const key = `${name} ${actor.role} ${actor.person} ${actor.unit ?? ''}`;
  const [content, setContent] = useState<Content>();
  const [state, setState] = useState<SaveState>({ kind: 'none' });
  const waiting = useRef<{ content: Content } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // the shape of nothing typed yet: it matters once, when the draft is first read
  const first = useRef(empty);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const typed = waiting.current;
    if (typed === null) return true;
    try {
      const savedAt = new Date().toISOString();
      await (await siteStore()).put([{ table: 'drafts', key, value: { content: typed.content, savedAt } satisfies Kept<Content> }]);
      if (waiting.current === typed) {
        waiting.current = null;
        setState({ kind: 'saved', at: savedAt });
      }
      return true;
    } catch {
      setState({ kind: 'failed', refusal: { code: 'storeFull' } });
      return false;
    }
  }, [key]);

  useEffect(() => {
    let left = false;
    void siteStore().then((store) => store.get<Kept<Content>>('drafts', key)).then((kept) => {
      if (left) return;
      setContent(kept?.content ?? first.current);
      if (kept !== undefined) setState({ kind: 'saved', at: kept.savedAt });
    });
    const handleHidden = () => void flush();
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('pagehide', handleHidden);
    document.addEventListener('focusout', handleHidden);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', handleHidden);
      window.removeEventListener('pagehide', handleHidden);
      document.removeEventListener('focusout', handleHidden);
      void flush();
    };
  }, [key, flush]);

  return {
    content, state, conflict: null, flush,
    change: (next) => {
      setContent(next);
      setState({ kind: 'waiting' });
      waiting.current = { content: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    discard: async () => {
      clearTimeout(timer.current);
      waiting.current = null;
      await (await siteStore()).remove([{ table: 'drafts', key }]);
      setState({ kind: 'none' });
    },
    keepMine: () => undefined,
    takeOther: () => undefined,
  };
}
