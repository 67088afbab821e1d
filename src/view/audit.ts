/**
 * The book as people read it: who did what, when, and on what.
 *
 * Entries carry their facts as they were written; screens make the sentence. Only those who run or
 * oversee the year read the whole book; peer sheets stay sealed until their stage is over.
 */

import type { Entry, EntryOf } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import { parseSheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import { mayDo } from '#workflow/policy.ts';
import { peersSealed } from '#workflow/scheme-parts.ts';

export interface AuditView {
  readonly length: number;
  readonly head: string;
  readonly rows: readonly AuditRow[];
}

export interface AuditRow {
  /** Counted from 1. */
  readonly number: number;
  readonly hash: string;
  readonly entry: Entry;
}

/** Newest first, at most `limit` entries before `before` (a number; the end of the book where it is left out). */
export function auditView(
  state: BookState,
  entries: readonly { readonly seq: number; readonly hash: string; readonly entry: Entry }[],
  viewer: Actor,
): AuditView | undefined {
  if (!mayDo(viewer.role, 'readAudit', state.stage)) return undefined;
  const sealed = peersSealed(state);
  const rows = entries.map(({ seq, hash, entry }) => ({ number: seq + 1, hash, entry: sealed && isPeerSheet(entry) ? { ...entry, rows: [] } : withoutScheme(entry) }));
  return { length: state.length, head: state.head, rows: rows.reverse() };
}

function isPeerSheet(entry: Entry): entry is EntryOf<'sheetSubmitted'> {
  return entry.kind === 'sheetSubmitted' && parseSheetName(entry.sheet)?.kind === 'peer';
}

/** The scheme inside the first entry is read through its own view; here its hash is enough. */
function withoutScheme(entry: Entry): Entry {
  return entry.kind === 'assessmentCreated' ? { ...entry, scheme: { id: entry.scheme.id, title: entry.scheme.title } as Entry extends never ? never : typeof entry.scheme } : entry;
}
