/**
 * Half-typed work, kept per author beside the book.
 *
 * A unit's drafts belong to the unit, so that a colleague can go on; others' belong to the person.
 * A save names the save its author last saw: two windows on one draft do not overwrite each other.
 *
 * Imports: ledger, store and view (types), workflow (refusals).
 */

import type { Actor } from '#ledger/fields.ts';
import type { DraftStore } from '#store/book-store.ts';
import type { DraftNote } from '#view/task-status.ts';
import { RefusalError } from '#workflow/refusal.ts';

export interface DraftView { readonly key: string; readonly savedAt: string; readonly content: unknown }

/** Longest draft, in characters of JSON. */
const limit = 2_000_000;

export function createDrafts(store: DraftStore) {
  let changes = 0;
  return {
    /** Grows with every change: part of a view's ETag. */
    version: () => changes,

    async read(book: string, actor: Actor, key: string): Promise<DraftView | null> {
      const draft = await store.get(book, authorKey(actor, key));
      return draft === undefined ? null : { key, savedAt: draft.savedAt, content: JSON.parse(draft.text) };
    },

    async save(book: string, actor: Actor, draft: { key: string; content: unknown; seen: string | null; now: string }): Promise<DraftView> {
      const key = authorKey(actor, draft.key);
      const text = JSON.stringify(draft.content) ?? 'null';
      if (text.length > limit) throw new RefusalError({ code: 'tooLarge', limit });
      const before = await store.get(book, key);
      // the same save sent twice is one: its author goes on from it without meeting a conflict with themselves
      if (before !== undefined && before.text === text) return { key: draft.key, savedAt: before.savedAt, content: draft.content };
      if ((before?.savedAt ?? null) !== draft.seen) throw new RefusalError({ code: 'draftChanged' });
      const savedAt = later(draft.now, before?.savedAt);
      if (!(await store.put(book, { key, savedAt, text }, before?.savedAt ?? null))) {
        // between the look and the write somebody else was faster, or this very save came by another way
        const present = await store.get(book, key);
        if (present?.text !== text) throw new RefusalError({ code: 'draftChanged' });
        return { key: draft.key, savedAt: present.savedAt, content: draft.content };
      }
      changes += 1;
      return { key: draft.key, savedAt, content: draft.content };
    },

    /** `seen`: the save that is meant; a newer one stays. */
    async discard(book: string, actor: Actor, key: string, seen: string | undefined): Promise<void> {
      await store.remove(book, authorKey(actor, key), seen);
      changes += 1;
    },

    /** What is known of the sheets that are being filled in, without what is in them. */
    async notes(book: string): Promise<readonly DraftNote[]> {
      const drafts = await store.list(book, '');
      return drafts.flatMap(({ key, savedAt, text }) => {
        const sheet = /\/sheet:(.+)$/.exec(key)?.[1];
        return sheet === undefined ? [] : [{ sheet, savedAt, filled: filledRows(text) }];
      });
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;

function authorKey(actor: Actor, key: string): string {
  return actor.role === 'unit' || actor.role === 'peer' ? `${actor.role}:${actor.unit ?? ''}/${key}` : `${actor.role}:${actor.person}/${key}`;
}

/** Two saves within one millisecond, or a clock set back, must still differ. */
function later(now: string, before: string | undefined): string {
  return before === undefined || now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}

function filledRows(text: string): number {
  try {
    const { rows } = JSON.parse(text) as { rows?: Record<string, { points?: string; looked?: boolean; note?: string; findings?: unknown[] }> };
    return Object.values(rows ?? {}).filter((row) => (row.points ?? '') !== '' || row.looked === true || (row.findings?.length ?? 0) > 0).length;
  } catch {
    return 0;
  }
}
