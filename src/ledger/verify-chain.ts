/**
 * Is a book as it was written: its chain, and the shape of its entries.
 *
 * Beside chain.ts, because whoever only writes or reads on does without the shapes of all entries.
 *
 * Imports: ledger.
 */

import { genesis, hashText, type ChainFault, type Sealed } from './chain.ts';
import { entry as entrySchema } from './entries.ts';

/** The kinds of entries that a book may hold, as a checker of one entry. */
export interface EntryShape {
  readonly safeParse: (value: unknown) => { readonly success: true } | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } };
}

/**
 * Check entries against the chain from the book's beginning.
 *
 * Shape    shape: of a book that is no assessment year; a year's where none is given.
 * Errors   None thrown: the first fault comes back as data, or undefined where the book is whole.
 */
export function verifyChain(book: string, entries: readonly Sealed[], shape: EntryShape = entrySchema): ChainFault | undefined {
  return verifyNext({ book, length: 0, head: '' }, entries, shape);
}

/**
 * The same for a part of a book that follows a checked one.
 *
 * Shape    from: length and head of what was checked before, as for `seal`.
 * Example  verifyNext({ book, length: 2, head: entries[1].hash }, entries.slice(2)).
 */
export function verifyNext(
  from: { readonly book: string; readonly length: number; readonly head: string }, entries: readonly Sealed[], shape: EntryShape = entrySchema,
): ChainFault | undefined {
  let previous = from.length === 0 ? genesis(from.book) : from.head;
  for (const [index, sealed] of entries.entries()) {
    const seq = from.length + index;
    if (sealed.seq !== seq) return { code: 'order', seq, found: sealed.seq };
    if (hashText(previous + sealed.text) !== sealed.hash) return { code: 'hash', seq };
    previous = sealed.hash;
    const fault = shapeFault(sealed, shape);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function shapeFault({ seq, text }: Sealed, shape: EntryShape): ChainFault | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 'json', seq };
  }
  const checked = shape.safeParse(value);
  if (checked.success) return undefined;
  return { code: 'shape', seq, path: checked.error.issues[0]?.path.map(String).join('.') ?? '' };
}
