/**
 * A year out into one file and back in: what backup-routes.ts answers with.
 *
 * A restore never rewrites: a book that is already here is only carried on, when the file holds the
 * same entries and more. Two histories that differ are refused.
 */

import { readBackup, writeBackup, type BackupFile, type CheckedBackup } from '#exchange/backup.ts';
import type { Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import { libraryBook } from '#ledger/library-book.ts';
import { namedFiles } from '#ledger/named-files.ts';
import type { Stores } from '#store/book-store.ts';
import { RefusalError } from '#workflow/refusal.ts';
import type { Books } from './books.ts';
import { json } from './respond.ts';

export interface BackupDeps {
  readonly books: Books;
  readonly stores: Stores;
  readonly now: () => string;
  readonly changed: ((book: string) => void) | undefined;
  readonly isShared: boolean;
}

export interface BackupAsk { readonly request: Request; readonly book: string; readonly actor: Actor }

export function backupHandlers({ books, stores, now, changed, isShared }: BackupDeps) {
  /** Also for a book that is found broken: what is there can still be carried to safety. */
  async function save({ book, actor }: BackupAsk): Promise<Response> {
    officeOnly(actor);
    const entries = await books.sealed(book);
    if (entries.length === 0 && book !== libraryBook) throw new RefusalError({ code: 'notFound', what: 'book' });
    const files: BackupFile[] = [];
    for (const sha256 of namedFiles(entries)) {
      const blob = await stores.blobs.get(sha256);
      if (blob !== undefined) files.push({ sha256, ...blob });
    }
    const drafts = isShared ? [] : (await stores.drafts.list(book, '')).map(({ key, savedAt, text }) => ({ key, savedAt, text }));
    const text = writeBackup({ book, savedAt: now(), entries, files, drafts });
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
  }

  async function bringIn({ request, actor }: BackupAsk): Promise<Response> {
    officeOnly(actor);
    // a file could say that anybody did anything: there it is the administrator who restores
    if (isShared) throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: 'preparation', role: 'office' });
    const read = readBackup(await request.text());
    if (!read.ok) {
      const { fault } = read;
      throw new RefusalError({
        code: 'backup', fault: fault.fault, ...('where' in fault ? { where: fault.where } : {}), ...('version' in fault ? { version: fault.version } : {}),
      });
    }
    const outcome = await restore(read.backup, { books, stores });
    changed?.(read.backup.book);
    return json({ ok: true, book: read.backup.book, ...outcome });
  }

  /** Removes a sample, also one that is found broken further on. A real year is never removed. */
  async function remove({ book, actor }: BackupAsk): Promise<Response> {
    officeOnly(actor);
    if (!(await isSample(book, (await books.sealed(book))[0]))) {
      throw new RefusalError({ code: 'notAllowed', action: 'createAssessment', stage: (await books.load(book)).stage, role: 'office' });
    }
    await books.remove(book);
    changed?.(book);
    return json({ ok: true });
  }

  return { save, bringIn, remove };
}

/** `missing`: files that the entries name and nobody has; a year is not given up for a photo. */
interface Restored { readonly added: number; readonly kept: number; readonly missing: readonly string[] }

async function restore({ book, entries, files, drafts }: CheckedBackup, { books, stores }: Pick<BackupDeps, 'books' | 'stores'>): Promise<Restored> {
  const present = await books.sealed(book);
  const shared = Math.min(present.length, entries.length);
  if (shared > 0 && present[shared - 1]?.hash !== entries[shared - 1]?.hash) throw new RefusalError({ code: 'backup', fault: 'exists', where: book });
  for (const { sha256, type, bytes } of files) await stores.blobs.put(sha256, { type, bytes });
  for (const draft of drafts) if ((await stores.drafts.get(book, draft.key)) === undefined) await stores.drafts.put(book, draft);
  const newer = entries.slice(present.length);
  if (newer.length > 0 && !(await books.adopt(book, present.length, newer))) throw new RefusalError({ code: 'busy' });
  const missing: string[] = [];
  for (const hash of namedFiles(entries)) if (!(await stores.blobs.has(hash))) missing.push(hash);
  return { added: newer.length, kept: present.length, missing };
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
