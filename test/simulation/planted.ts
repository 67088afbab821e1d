/**
 * Stores, servers and computers that break a promise now and then. A simulation that does not find them is blind.
 *
 * Imports: ledger, store.
 */

import { seal } from '#ledger/chain.ts';
import type { BookStore, Draft, StoredEntry, Stores } from '#store/book-store.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export const plantedFaults = [
  'acknowledges before writing', 'applies twice', 'forgets the idempotency key', 'forks', 'answers from yesterday', 'sends again under a new id', 'puts drafts over drafts', 'forgets what it refused', 'swallows one in twenty',
] as const;
export type PlantedFault = (typeof plantedFaults)[number];

interface Tools { readonly clock: Clock; readonly random: Random }

export function spoiledStores(planted: PlantedFault | undefined, stores: Stores, tools: Tools): Stores {
  const spoil = planted === undefined ? undefined : byFault[planted];
  return spoil === undefined ? stores : { ...stores, ...spoil(stores, tools) };
}

const byFault: Readonly<Partial<Record<PlantedFault, (stores: Stores, tools: Tools) => Partial<Stores>>>> = {
  /** True at once; the write comes later, if nobody was faster. */
  'acknowledges before writing': ({ books }, { clock, random }) => ({
    books: {
      ...books,
      append: async (book, expected, entries) => {
        const length = typeof expected === 'number' ? expected : expected.length;
        if ((await books.length(book)) !== length) return false;
        clock.after(random.next() * 200, () => void books.append(book, expected, entries));
        return true;
      },
    },
  }),
  /** The second time behind the first, in a chain that is whole. */
  'applies twice': ({ books }, { random }) => ({
    books: {
      ...books,
      append: async (book, expected, entries) => {
        const isDone = await books.append(book, expected, entries);
        if (isDone && random.chance(0.1)) await appendSealedAnew(books, book, entries);
        return isDone;
      },
    },
  }),
  /** Whatever the author believes. */
  forks: ({ books }) => ({
    books: { ...books, append: async (book, _expected, entries) => appendAfterAll(books, book, entries) },
  }),
  /** A copy that is behind. */
  'answers from yesterday': ({ books }, { random }) => ({
    books: {
      ...books,
      read: async (book, from) => {
        const entries = await books.read(book, from);
        return random.chance(0.1) ? entries.slice(0, -1) : entries;
      },
      follow: async (book, known) => {
        const entries = await books.follow(book, known);
        return random.chance(0.1) ? entries?.slice(0, -1) : entries;
      },
      length: async (book) => (await books.length(book)) - (random.chance(0.1) ? 1 : 0),
    },
  }),
  'puts drafts over drafts': ({ drafts }) => ({
    drafts: {
      ...drafts,
      put: async (book: string, draft: Draft) => {
        await drafts.put(book, draft);
        return true;
      },
    },
  }),
  /** Tells that it noted a refusal and did not. */
  'forgets what it refused': () => ({ refusals: { get: async () => undefined, put: async () => true } }),
  'swallows one in twenty': ({ books }, { random }) => ({
    books: { ...books, append: async (book, expected, entries) => (random.chance(0.05) ? true : books.append(book, expected, entries)) },
  }),
};

async function appendSealedAnew(books: BookStore, book: string, entries: readonly StoredEntry[]): Promise<boolean> {
  const all = await books.read(book, 0);
  const from = { book, length: all.length, head: all.at(-1)?.hash ?? '' };
  return books.append(book, from.length, seal(from, entries.map(({ text }) => JSON.parse(text) as object)));
}

async function appendAfterAll(books: BookStore, book: string, entries: readonly StoredEntry[]): Promise<boolean> {
  const length = await books.length(book);
  return books.append(book, length, entries.map((entry, index) => ({ ...entry, seq: length + index })));
}

/** What comes a second time is taken for something new. */
export function createForgetful(newId: () => string): (request: Request) => Promise<Request> {
  const known = new Set<string>();
  return async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/commands')) return request;
    const command = JSON.parse(await request.text()) as { readonly id: string };
    const id = known.has(command.id) ? newId() : command.id;
    known.add(command.id);
    return new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify({ ...command, id }) });
  };
}
