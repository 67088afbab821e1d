/**
 * A year out into one file and back in.
 *
 * A restore never rewrites: a book that is already here is only carried on, when the file holds the
 * same entries and more. Two histories that differ are refused.
 */

import type { Hono } from 'hono/tiny';

import type { BackupFile, CheckedBackup } from '#exchange/backup.ts';
import type { Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import { libraryBook } from '#ledger/library-book.ts';
import type { Stores } from '#store/book-store.ts';
import { RefusalError } from '#workflow/refusal.ts';
import type { Env } from './env.ts';
import type { Books } from './books.ts';
import { json } from './respond.ts';

interface BackupDeps {
  readonly books: Books;
  readonly stores: Stores;
  readonly now: () => string;
  readonly changed: ((book: string) => void) | undefined;
  readonly isShared: boolean;
}

export function backupRoutes(app: Hono<Env>, { books, stores, now, changed, isShared }: BackupDeps): void {
  /** Also for a book that is found broken: what is there can still be carried to safety. */
  app.get('/api/books/:book/backup', async (c) => {
    officeOnly(c.get('actor'));
    const book = c.req.param('book');
    const entries = await books.sealed(book);
    if (entries.length === 0 && book !== libraryBook) throw new RefusalError({ code: 'notFound', what: 'book' });
    const hashes = new Set(entries.flatMap(({ text }) => [...text.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map((match) => match[1] as string)));
    const files: BackupFile[] = [];
    for (const sha256 of hashes) {
      const blob = await stores.blobs.get(sha256);
      if (blob !== undefined) files.push({ sha256, ...blob });
    }
    const drafts = isShared ? [] : (await stores.drafts.list(book, '')).map(({ key, savedAt, text }) => ({ key, savedAt, text }));
    const { writeBackup } = await backupFormat();
    const text = writeBackup({ book, savedAt: now(), entries, files, drafts });
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
  });

  app.post('/api/restore', async (c) => {
    officeOnly(c.get('actor'));
    // a file could say that anybody did anything: there it is the administrator who restores
    if (isShared) throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: 'preparation', role: 'office' });
    const { readBackup } = await backupFormat();
    const read = readBackup(await c.req.text());
    if (!read.ok) {
      const { fault } = read;
      throw new RefusalError({
        code: 'backup', fault: fault.fault, ...('where' in fault ? { where: fault.where } : {}), ...('version' in fault ? { version: fault.version } : {}),
      });
    }
    const outcome = await restore(read.backup, { books, stores });
    changed?.(read.backup.book);
    return json({ ok: true, book: read.backup.book, ...outcome });
  });

  /** Removes a sample, also one that is found broken further on. A real year is never removed. */
  app.delete('/api/books/:book', async (c) => {
    officeOnly(c.get('actor'));
    const book = c.req.param('book');
    if (!(await isSample(book, (await books.sealed(book))[0]))) {
      throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: (await books.load(book)).stage, role: 'office' });
    }
    await books.remove(book);
    changed?.(book);
    return json({ ok: true });
  });
}

/** Most visits neither save nor restore: the format comes when it is asked for. */
const backupFormat = () => import('#exchange/backup.ts');

async function restore({ book, entries, files, drafts }: CheckedBackup, { books, stores }: Pick<BackupDeps, 'books' | 'stores'>): Promise<{ readonly added: number; readonly kept: number }> {
  const present = await books.sealed(book);
  const shared = Math.min(present.length, entries.length);
  if (shared > 0 && present[shared - 1]?.hash !== entries[shared - 1]?.hash) throw new RefusalError({ code: 'backup', fault: 'exists', where: book });
  for (const { sha256, type, bytes } of files) await stores.blobs.put(sha256, { type, bytes });
  for (const draft of drafts) if ((await stores.drafts.get(book, draft.key)) === undefined) await stores.drafts.put(book, draft);
  const missing = entries.slice(present.length);
  if (missing.length > 0 && !(await books.adopt(book, present.length, missing))) throw new RefusalError({ code: 'busy' });
  return { added: missing.length, kept: present.length };
}

/** The first entry says it, if it is the one that was sealed. */
async function isSample(book: string, first: Sealed | undefined): Promise<boolean> {
  const { verifyChain } = await import('#ledger/verify-chain.ts');
  if (first === undefined || verifyChain(book, [first]) !== undefined) return false;
  const entry = JSON.parse(first.text) as Entry;
  return entry.kind === 'assessmentCreated' && entry.sample;
}

function officeOnly(actor: Actor): void {
  if (actor.role !== 'office') throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: 'preparation', role: actor.role });
}
