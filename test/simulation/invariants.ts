/**
 * What must be true when all is quiet again, whatever befell: the notebooks of the people against the books, and every server
 * against a fresh one that knows nothing but the database.
 *
 * Imports: ledger, store.
 */

import type { Entry } from '#ledger/entries.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { StoredEntry, Stores } from '#store/book-store.ts';
import type { Actor } from '#client/actor.ts';
import type { Deed, Notebook, Save } from './notebook.ts';
import { books } from './people.ts';

interface App { readonly fetch: (request: Request) => Response | Promise<Response> }

export interface Checked {
  readonly disk: Stores;
  readonly notebook: Notebook;
  readonly apps: readonly App[];
  readonly fresh: App;
  readonly office: Actor;
}

export async function checkAll({ disk, notebook, ...more }: Checked): Promise<void> {
  for (const book of books) {
    const entries = await disk.books.read(book, 0);
    const fault = verifyChain(book, entries);
    if (fault !== undefined) notebook.fault(`book ${book}: entry ${fault.seq}: ${fault.code}`);
    for (const deed of notebook.deeds.filter((one) => one.book === book)) checkDeed(deed, entries, notebook);
  }
  await checkDrafts(disk, notebook);
  await checkReplicas(notebook, more);
}

function checkDeed(deed: Deed, entries: readonly StoredEntry[], notebook: Notebook): void {
  const written = entries.filter(({ text }) => text.includes(`〔${deed.mark}〕`));
  const told = (words: string) => notebook.fault(`${deed.kind} ${deed.mark} of ${deed.book}: ${words}`);
  if (written.length > 1) told(`${written.length} times in the book`);
  if (deed.outcome === 'acknowledged') {
    if (written.length === 0) told('acknowledged and not in the book');
    const [first] = deed.accepted?.written ?? [];
    if (first !== undefined && (written[0]?.seq !== first.seq || written[0]?.hash !== first.hash)) told('is not where its answer said');
  }
  for (const { text } of written) {
    const { command } = JSON.parse(text) as Entry;
    if (!deed.ids.has(command)) told(`written under ${command}, which nobody sent`);
  }
  // however late a copy of it came
  if (deed.outcome === 'refused' && written.length > 0) told('refused and in the book');
}

/** A version that was acknowledged stands, or whoever replaced it had seen it. */
async function checkDrafts(disk: Stores, { saves, fault }: Notebook): Promise<void> {
  const kept = (await Promise.all(books.map(async (book) => disk.drafts.list(book, '')))).flat();
  const stands = ({ content }: Save) => kept.some(({ text }) => text === JSON.stringify(content));
  for (const save of saves) {
    if (save.savedAt === null || stands(save)) continue;
    if (!saves.some(({ key, seen }) => key === save.key && seen === save.savedAt)) fault(`draft ${save.key}: "${save.content}" was acknowledged and replaced by somebody who had not seen it`);
  }
}

const paths = ['problems', 'units', 'results', 'audit', 'facts'];

async function checkReplicas({ fault }: Notebook, { apps, fresh, office }: Pick<Checked, 'apps' | 'fresh' | 'office'>): Promise<void> {
  const headers = { 'x-kaoping-actor': encodeURIComponent(JSON.stringify(office)) };
  for (const book of books) {
    for (const path of paths) {
      const body = async (app: App) => (await app.fetch(new Request(`http://tab/api/books/${book}/${path}`, { headers }))).text();
      const expected = await body(fresh);
      for (const [which, app] of apps.entries()) {
        const found = await body(app);
        if (found !== expected) fault(`server ${which}: ${path} of ${book} is not what a replay gives: ${difference(found, expected)}`);
      }
    }
  }
}

/** Where two texts part. */
function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  return `"${found.slice(Math.max(0, at - 40), at + 40)}" for "${expected.slice(Math.max(0, at - 40), at + 40)}"`;
}
