/**
 * The hash chain: what makes a changed, missing or swapped entry show.
 *
 * hash = SHA-256(previous hash + canonical JSON of the entry); the first entry's previous hash is
 * the SHA-256 of the book's id, so that an entry cannot move to another book. A chain does not
 * show that its newest end was cut off: that is what receipts are for.
 *
 * Imports: @noble/hashes (crypto.subtle does not exist over plain http), scheme (canonical JSON).
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonicalJson } from '#scheme/canonical-json.ts';

export interface Sealed { readonly seq: number; readonly hash: string; readonly text: string }

export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash before the first entry. */
export function genesis(book: string): string {
  return hashText(`kaoping:${book}`);
}

/** Entries in writing order, each sealed onto the one before. `from` is the book's present length and head. */
export function seal(from: { readonly book: string; readonly length: number; readonly head: string }, entries: readonly object[]): readonly Sealed[] {
  let previous = from.length === 0 ? genesis(from.book) : from.head;
  return entries.map((entry, index) => {
    const text = canonicalJson(entry);
    previous = hashText(previous + text);
    return { seq: from.length + index, hash: previous, text };
  });
}

/** The first fault of a book, named by its place. */
export type ChainFault =
  | { readonly code: 'order'; readonly seq: number; readonly found: number }
  | { readonly code: 'hash'; readonly seq: number }
  | { readonly code: 'json'; readonly seq: number }
  | { readonly code: 'shape'; readonly seq: number; readonly path: string };
