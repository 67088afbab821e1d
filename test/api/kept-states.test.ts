/** Books that nobody asked for lately make room for others, and are there again when asked for. */

import { describe, expect, it } from 'vitest';

import { createBooks } from '#api/books.ts';
import { createKeptMemory } from '#api/kept-states.ts';
import { emptyBook } from '#ledger/evolve.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createMemoryStores } from '#store/memory.ts';
import type { BookStore } from '#store/book-store.ts';
import { createWorld, office, unit } from '../support/world.ts';

const ofLength = (book: string, length: number) => Object.assign(emptyBook(book), { length });

describe('kept states', () => {
  it('lets go of the book used longest ago, and says so', () => {
    const gone: string[] = [];
    const kept = createKeptMemory(25).part((book) => gone.push(book));
    for (const book of ['a', 'b']) kept.keep(book, ofLength(book, 10));
    kept.get('a');
    kept.keep('c', ofLength('c', 10));
    expect(gone).toEqual(['b']);
    expect(['a', 'b', 'c'].map((book) => kept.get(book)?.book)).toEqual(['a', undefined, 'c']);
  });

  it('keeps the book used last, however long it is', () => {
    const kept = createKeptMemory(5).part(() => undefined);
    kept.keep('a', ofLength('a', 3));
    kept.keep('long', ofLength('long', 100));
    expect([kept.get('a'), kept.get('long')?.length]).toEqual([undefined, 100]);
  });
});

describe('a memory that two share', () => {
  it('has one limit, and keeps books of one name apart', () => {
    const gone: string[] = [];
    const memory = createKeptMemory(25);
    const [ours, theirs] = [memory.part((book) => gone.push(`ours ${book}`)), memory.part((book) => gone.push(`theirs ${book}`))];
    ours.keep('2026', ofLength('2026', 10));
    theirs.keep('2026', ofLength('2026', 11));
    expect([ours.get('2026')?.length, theirs.get('2026')?.length]).toEqual([10, 11]);
    theirs.keep('2025', ofLength('2025', 12));
    expect(gone).toEqual(['ours 2026']);
    expect(theirs.get('2026')?.length).toBe(11);
  });
});

describe('books with room for one', () => {
  it('read and write every book as if all were kept', async () => {
    const stores = createMemoryStores();
    const world = createWorld({ stores });
    for (const book of ['a', 'b', 'c']) await world.createYear(book, arxan2021, [unit('u')]);
    const tight = createBooks(stores, { memory: createKeptMemory(1) });
    for (let round = 0; round < 3; round += 1) {
      for (const book of ['a', 'b', 'c']) {
        const { unitsRevision, length } = await tight.load(book);
        const outcome = await tight.carryOut(book, { id: world.newId(), kind: 'changeUnits', seen: unitsRevision, units: [unit('u'), unit(`u${round}`)] }, { actor: office, now: '2025-12-04T01:00:00.000Z' });
        expect(outcome).toMatchObject({ ok: true, length: length + 1 });
      }
    }
    for (const book of ['a', 'b', 'c']) expect(await tight.verify(book)).toBeUndefined();
  });
});

describe('the list of years', () => {
  it('reads no book that is known as it stands, and the one that somebody wrote', async () => {
    const stores = createMemoryStores();
    const world = createWorld({ stores });
    for (const book of ['a', 'b']) await world.createYear(book, arxan2021, [unit('u')]);
    const reads: string[] = [];
    const books = createBooks({ ...stores, books: { ...stores.books, read: (book, from) => (reads.push(book), stores.books.read(book, from)), follow: (book, known) => (reads.push(book), stores.books.follow(book, known)) } });
    const glances = async () => Promise.all((await books.list()).map(async (summary) => (await books.glance(summary)).state.length));
    for (const book of ['a', 'b']) await books.load(book);
    reads.length = 0;
    expect(await glances()).toEqual([2, 2]);
    expect(reads).toEqual([]);
    await world.done('b', office, { kind: 'changeUnits', seen: 1, units: [unit('u'), unit('v')] });
    expect(await glances()).toEqual([2, 3]);
    expect(new Set(reads)).toEqual(new Set(['b']));
  });
});

describe('a command on a book that is known', () => {
  /** Counts how often the store is read. */
  function counted(store: BookStore) {
    const count = { reads: 0 };
    return {
      count,
      store: { ...store, read: (...given: Parameters<BookStore['read']>) => ((count.reads += 1), store.read(...given)), follow: (...given: Parameters<BookStore['follow']>) => ((count.reads += 1), store.follow(...given)) },
    };
  }

  async function twoWindows() {
    const stores = createMemoryStores();
    const world = createWorld({ stores });
    await world.createYear('a', arxan2021, [unit('u')]);
    const { count, store } = counted(stores.books);
    const [ours, theirs] = [createBooks({ ...stores, books: store }), createBooks(stores)];
    await Promise.all([ours.load('a'), theirs.load('a')]);
    const change = (seen: number) => ({ id: world.newId(), kind: 'changeUnits' as const, seen, units: [unit('u'), unit(`u${seen}`)] });
    return { count, ours, theirs, change, who: { actor: office, now: '2025-12-04T01:00:00.000Z' } };
  }

  it('is written without reading the book first', async () => {
    const { count, ours, change, who } = await twoWindows();
    const before = count.reads;
    expect(await ours.carryOut('a', change(1), who)).toMatchObject({ ok: true });
    expect(count.reads).toBe(before);
  });

  it('is decided again where somebody wrote in between, and refused as a conflict', async () => {
    const { ours, theirs, change, who } = await twoWindows();
    expect(await theirs.carryOut('a', change(1), who)).toMatchObject({ ok: true });
    expect(await ours.carryOut('a', change(1), who)).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile' } });
  });

  it('is not refused because of what was true a moment ago', async () => {
    const { ours, theirs, change, who } = await twoWindows();
    expect(await theirs.carryOut('a', change(1), who)).toMatchObject({ ok: true });
    // what we know would refuse it: revision 2 was made in the other window
    expect(await ours.carryOut('a', change(2), who)).toMatchObject({ ok: true });
  });

  it('is carried out once, though the other window did it', async () => {
    const { ours, theirs, change, who } = await twoWindows();
    const command = change(1);
    expect(await theirs.carryOut('a', command, who)).toMatchObject({ ok: true, replayed: false });
    expect(await ours.carryOut('a', command, who)).toMatchObject({ ok: true, replayed: true });
  });

  it('finds no book where the reader may not see it, by what is true now', async () => {
    const { ours, change, who } = await twoWindows();
    await expect(ours.carryOut('a', change(1), { ...who, maySee: () => false })).rejects.toMatchObject({ refusal: { code: 'notFound' } });
  });
});
