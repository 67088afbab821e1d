/**
 * Receipts of what the viewer, or the viewer's unit, has written into a book: the same that each answer carried.
 *
 * Imports: ledger (types), hono.
 */

import type { Hono } from 'hono/tiny';

import type { Entry } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Books } from './books.ts';
import type { Env } from './env.ts';
import { json } from './respond.ts';

/** What is acknowledged: the entry at a place of a book, and the command that wrote it. */
export interface Acknowledged { readonly book: string; readonly command: string; readonly seq: number; readonly hash: string; readonly at: string }
export type SignReceipt = (acknowledged: Acknowledged) => object;

interface ReceiptDeps {
  readonly books: Books;
  readonly open: (book: string, viewer: Actor) => Promise<BookState>;
  readonly sign: SignReceipt | undefined;
}

export function receiptRoute(app: Hono<Env>, { books, open, sign }: ReceiptDeps): void {
  /** Newest first; empty where nobody signs. */
  app.get('/api/books/:book/receipts', async (c) => {
    const viewer = c.get('actor');
    const { book } = await open(c.req.param('book'), viewer);
    if (sign === undefined) return json({ receipts: [] });
    const own = (await books.sealed(book)).flatMap(({ seq, hash, text }) => {
      const { by, command, at, kind } = JSON.parse(text) as Entry;
      return isOwn(by, viewer) ? [{ kind, receipt: sign({ book, command, seq, hash, at }) }] : [];
    });
    return json({ receipts: own.toReversed() });
  });
}

interface Done { readonly book: string; readonly command: string; readonly at: string; readonly last: { readonly seq: number; readonly hash: string } | undefined }

/** The receipt of a command that was carried out now (`last`: the entry it wrote) or before, which then is looked for. */
export async function receiptOf(books: Books, sign: SignReceipt, { book, command, at, last }: Done): Promise<object | null> {
  if (last !== undefined) return sign({ book, command, seq: last.seq, hash: last.hash, at });
  const named = JSON.stringify(command);
  const found = (await books.sealed(book)).findLast(({ text }) => text.includes(named) && (JSON.parse(text) as Entry).command === command);
  return found === undefined ? null : sign({ book, command, seq: found.seq, hash: found.hash, at: (JSON.parse(found.text) as Entry).at });
}

/** What a unit hands in is the unit's; what others do is the person's. */
function isOwn(by: Actor, viewer: Actor): boolean {
  return by.role === viewer.role && (viewer.unit === undefined ? by.person === viewer.person : by.unit === viewer.unit);
}
