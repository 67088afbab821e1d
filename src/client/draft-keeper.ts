/**
 * Keeps one draft: sends what was typed after a pause, one save at a time, and never forgets what could not be sent.
 *
 * Imports: client, workflow (refusals).
 */

import type { Refusal } from '#workflow/refusal.ts';
import { currentActor } from './actor.ts';
import { refusalFrom, type ApiClient } from './api-client.ts';
import { removeDraft } from './remove-draft.ts';

export interface DraftAnswer<Content> { readonly key: string; readonly savedAt: string; readonly content: Content }

export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

const pause = 800;
const retryPause = 5000;

export interface Listeners<Content> {
  readonly setState: (state: SaveState) => void;
  readonly setConflict: (conflict: DraftAnswer<Content> | null) => void;
  readonly saved: () => void;
}

export type Keeper<Content> = ReturnType<typeof createKeeper<Content>>;

export function createKeeper<Content>(place: { api: ApiClient; book: string; key: string }, tell: Listeners<Content>) {
  const path = `/books/${place.book}/drafts/${encodeURIComponent(place.key)}`;
  const mirror = `kaoping.draft ${JSON.stringify(currentActor())} ${place.book} ${place.key}`;
  let seen: string | null = null;
  let waiting: { content: Content } | null = null;
  let typed: { content: Content } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let stopped = false;
  // until the person has chosen between two versions nothing is sent: it could only be refused again
  let undecided = false;
  /** Saves without an answer: one of them may have been carried out, and what the store then has is nobody else's. */
  const unanswered = new Set<string>();

  async function save(): Promise<boolean> {
    if (waiting === null || stopped) return true;
    if (undecided) return false;
    const { content } = waiting;
    const sending = waiting;
    tell.setState({ kind: 'saving' });
    try {
      const { draft } = await place.api.send<{ draft: DraftAnswer<Content> }>('PUT', path, { content, seen });
      seen = draft.savedAt;
      unanswered.clear();
      if (waiting === sending) {
        waiting = null;
        forgetMirror(mirror);
      }
      tell.setState(waiting === null ? { kind: 'saved', at: draft.savedAt } : { kind: 'waiting' });
      tell.saved();
      return true;
    } catch (error) {
      const refusal = refusalFrom(error);
      tell.setState({ kind: 'failed', refusal });
      if (refusal.code === 'draftChanged') await lookAtOther();
      else {
        unanswered.add(JSON.stringify(content));
        schedule(retryPause);
      }
      return false;
    }
  }

  async function lookAtOther(): Promise<void> {
    const found = await place.api.get<{ draft: DraftAnswer<Content> | null }>(path).catch(() => undefined);
    if (found === undefined) return schedule(retryPause);
    const { draft } = found;
    const isOwn = draft !== null && unanswered.has(JSON.stringify(draft.content));
    if (draft === null || isOwn) seen = draft?.savedAt ?? null;
    if (isOwn) return schedule(0);
    undecided = draft !== null;
    if (draft !== null) tell.setConflict(draft);
    return undefined;
  }

  function schedule(after: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  }

  /** One save at a time: a second one waits for the first and takes what was typed meanwhile. */
  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (waiting === null) return running ?? Promise.resolve(true);
    const turn: Promise<boolean> = (running ?? Promise.resolve(true)).then(save).finally(() => {
      // another one may wait behind this: whoever comes next waits for that one
      if (running === turn) running = null;
    });
    running = turn;
    return turn;
  }

  return {
    async read(): Promise<Content | undefined> {
      const kept = readMirror<Content>(mirror);
      const { draft } = await place.api.get<{ draft: DraftAnswer<Content> | null }>(path).catch(() => ({ draft: null }));
      // typed while this was on its way: it stays, and what the store has is told as another version
      if (typed !== null) return typed.content;
      seen = draft?.savedAt ?? null;
      if (draft !== null) tell.setState({ kind: 'saved', at: draft.savedAt });
      if (kept === undefined) return draft?.content;
      // typed on an older version than the store's: told as two versions, never put over it
      seen = kept.seen;
      waiting = { content: kept.content };
      schedule(pause);
      return kept.content;
    },
    change(content: Content): void {
      waiting = { content };
      typed = waiting;
      stopped = false;
      keepMirror(mirror, { content, seen });
      tell.setState({ kind: 'waiting' });
      schedule(pause);
    },
    flush,
    overwrite(savedAt: string): void {
      undecided = false;
      seen = savedAt;
      schedule(0);
    },
    adopt(other: DraftAnswer<Content>): void {
      undecided = false;
      seen = other.savedAt;
      waiting = null;
      forgetMirror(mirror);
      tell.setState({ kind: 'saved', at: other.savedAt });
    },
    async discard(): Promise<void> {
      clearTimeout(timer);
      waiting = null;
      stopped = true;
      undecided = false;
      forgetMirror(mirror);
      await running;
      await removeDraft(place.api, path).catch(() => undefined);
      seen = null;
      tell.setState({ kind: 'none' });
      tell.saved();
    },
  };
}

/** localStorage outlives a crash between a keystroke and its save. It may be switched off or full. */
function keepMirror<Content>(place: string, kept: Kept<Content>): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // the save itself is under way; this was the second net
  }
}

interface Kept<Content> {
  readonly content: Content;
  /** The stored version that was being typed on. */
  readonly seen: string | null;
}

function readMirror<Content>(place: string): Kept<Content> | undefined {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Kept<Content>);
  } catch {
    return undefined;
  }
}

function forgetMirror(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // nothing was kept there
  }
}
