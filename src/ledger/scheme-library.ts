/**
 * The book of an office's own schemes: which were published, from when they hold, and which were taken out of use.
 *
 * A book of its own over the same chain, apart from the assessment years. A published scheme is never changed: a new
 * wording is a new publication, and taking one out of use says only that no new year begins with it.
 *
 * Imports: zod/mini, scheme (types), ledger.
 */

import * as z from 'zod/mini';

import type { Scheme } from '#scheme/grammar.ts';
import type { Sealed } from './chain.ts';
import { envelope } from './entries.ts';
import * as f from './fields.ts';

const hash = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));
const scheme = z.custom<Scheme>((value) => typeof value === 'object' && value !== null);

export const libraryEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schemePublished'), ...envelope, scheme, schemeHash: hash, from: f.day, note: f.words }),
  z.strictObject({ kind: z.literal('schemeRetired'), ...envelope, schemeHash: hash, reason: f.reason }),
]);
export type LibraryEntry = z.infer<typeof libraryEntry>;
export type LibraryEvent = LibraryEntry extends infer E ? (E extends LibraryEntry ? Omit<E, keyof typeof envelope> : never) : never;

export interface PublishedScheme {
  readonly scheme: Scheme;
  readonly hash: string;
  /** 1 for the first publication of a scheme id, then 2 … */
  readonly version: number;
  /** Day from which it holds. */
  readonly from: string;
  readonly note: string;
  readonly at: string;
  readonly by: f.Actor;
  retired: { readonly reason: string; readonly at: string; readonly by: f.Actor } | null;
}

export interface LibraryState {
  length: number;
  head: string;
  readonly requestByCommand: Map<string, string>;
  /** In the order of publication. */
  readonly published: PublishedScheme[];
}

export function emptyLibrary(): LibraryState {
  return { length: 0, head: '', requestByCommand: new Map(), published: [] };
}

/** Apply one entry to a state that the caller owns. Throws RangeError on an entry about a scheme that is not there. */
export function evolveLibrary(state: LibraryState, entry: LibraryEntry, { seq, hash: head }: Pick<Sealed, 'seq' | 'hash'>): void {
  switch (entry.kind) {
    case 'schemePublished': {
      const { scheme: published, schemeHash, from, note, at, by } = entry;
      state.published.push({ scheme: published, hash: schemeHash, version: versionsOf(state, published.id) + 1, from, note, at, by, retired: null });
      break;
    }
    case 'schemeRetired': {
      const { reason, at, by } = entry;
      const found = state.published.find((one) => one.hash === entry.schemeHash);
      if (found === undefined) throw new RangeError(`The library has no scheme ${entry.schemeHash}.`);
      found.retired = { reason, at, by };
    }
  }
  state.length = seq + 1;
  state.head = head;
  state.requestByCommand.set(entry.command, entry.request);
}

/** How often a scheme of this id was published. */
export function versionsOf({ published }: Pick<LibraryState, 'published'>, id: string): number {
  return published.filter(({ scheme: own }) => own.id === id).length;
}
