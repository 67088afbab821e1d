/**
 * One year out of the service into a file, as a tab saves it, and back.
 *
 * Imports: store, the files beside it.
 */

import { readFileSync, writeFileSync } from 'node:fs';

import { officeStores } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { officeIn, ownApi, type At, type Command } from './admin-command.ts';

export const bookCommands: Readonly<Record<'export-book' | 'import-book', Command>> = {
  'export-book': {
    needs: 2,
    run: async ([book = '', file = '', ...more], at) => {
      const office = await officeIn(more, at);
      const answer = await ownApi(at, office).request(`/api/books/${encodeURIComponent(book)}/backup`);
      if (answer.status === 404) return noBook(book, office, at);
      if (answer.status !== 200) return refused(answer, at);
      writeFileSync(file, await answer.text(), { flush: true });
      return 0;
    },
  },
  'import-book': {
    needs: 1,
    run: async ([file = '', ...more], at) => {
      const answer = await ownApi(at, await officeIn(more, at)).request('/api/restore', { method: 'POST', body: readFileSync(file, 'utf8') });
      if (answer.status !== 200) return refused(answer, at);
      const { book, added, kept, missing } = (await answer.json()) as { readonly book: string; readonly added: number; readonly kept: number; readonly missing: readonly string[] };
      at.say(`${book}: ${added} entries written, ${kept} were there`);
      for (const hash of missing) at.say(`evidence file neither in the backup nor here: ${hash}`);
      return 0;
    },
  },
};

/** Whoever does not know what the books are called learns it here. */
async function noBook(book: string, office: string, { pool, say }: At): Promise<number> {
  const there = await officeStores(openPostgresStores(pool), office).books.list();
  say(`There is no book ${book}. ${there.length === 0 ? 'There is none at all.' : `There are: ${there.map((one) => one.book).join(', ')}`}`);
  return 1;
}

/** A code and where it lies: `backup fault=chain where=entries.2`. */
async function refused(answer: Response, { say }: At): Promise<number> {
  const { refusal } = (await answer.json()) as { readonly refusal: { readonly code: string; readonly [detail: string]: unknown } };
  const details = Object.entries(refusal).filter(([name]) => name !== 'code').map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  say(`refused: ${refusal.code}${details.join('')}`);
  return 1;
}
