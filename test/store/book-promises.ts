/**
 * What a store promises about books, one sentence each.
 *
 * Imports: store (types).
 */

import type { BookStore, StoredEntry } from '#store/book-store.ts';
import { entriesBetween, entryAt } from './entries.ts';
import type { StorePromise } from './promises.ts';
import { rejection, same } from './same.ts';

export const bookPromises: readonly StorePromise[] = [
  {
    says: 'knows no book at first',
    check: async ({ stores: { books } }) => {
      same(await books.list(), []);
      same(await books.length('b'), 0);
      same(await books.read('b', 0), []);
    },
  },
  {
    says: 'gives back what was appended, in order, with length and head',
    check: async ({ stores: { books } }) => {
      same(await books.append('b', 0, entriesBetween(0, 3)), true);
      same(await books.append('b', 3, entriesBetween(3, 4)), true);
      same(await books.read('b', 0), entriesBetween(0, 4));
      same(await books.length('b'), 4);
      same(await books.list(), [{ book: 'b', length: 4, head: entryAt(3).hash }]);
    },
  },
  {
    says: 'refuses to append where the book is longer or shorter than expected, and writes nothing',
    check: async ({ stores: { books } }) => {
      await books.append('b', 0, entriesBetween(0, 3));
      for (const expected of [0, 2, 4]) {
        same(await books.append('b', expected, entriesBetween(expected, expected + 2)), false, `expected ${expected}`);
      }
      same(await books.append('other', 1, entriesBetween(1, 2)), false);
      same(await books.read('b', 0), entriesBetween(0, 3));
      same((await books.list()).length, 1);
    },
  },
  {
    says: 'refuses to append where the length is right but the head is another',
    check: async ({ stores: { books } }) => {
      await books.append('b', 0, entriesBetween(0, 3));
      same(await books.append('b', { length: 3, head: 'another' }, [entryAt(3)]), false);
      same(await books.length('b'), 3);
      same(await books.append('b', { length: 3, head: entryAt(2).hash }, [entryAt(3)]), true);
      same(await books.append('new', { length: 0, head: '' }, [entryAt(0)]), true);
    },
  },
  {
    says: 'gives what follows on what is known, and says where the book is no longer that',
    check: async ({ stores: { books } }) => {
      same(await books.follow('b', { length: 0, head: '' }), []);
      await books.append('b', 0, entriesBetween(0, 4));
      const known = (length: number) => ({ length, head: entryAt(length - 1).hash });
      same(await books.follow('b', { length: 0, head: '' }), entriesBetween(0, 4));
      same(await books.follow('b', known(3)), [entryAt(3)]);
      same(await books.follow('b', known(4)), []);
      same(await books.follow('b', known(5)), undefined, 'shorter');
      same(await books.follow('b', { length: 4, head: 'another' }), undefined, 'another head');
      await books.remove('b');
      same(await books.follow('b', known(3)), undefined, 'gone');
    },
  },
  {
    says: 'keeps what was told of a refused command, once, and lets no copy of it in',
    check: async ({ stores: { books, refusals }, another }) => {
      if (refusals === undefined) return;
      const command = 'c1';
      const standing = { length: 2, head: entryAt(1).hash };
      same(await refusals.put('b', { length: 0, head: '' }, { command, text: '{}' }), false, 'no book');
      await books.append('b', 0, entriesBetween(0, 2));
      same(await refusals.put('b', { length: 1, head: entryAt(0).hash }, { command, text: '{}' }), false, 'on an older book');
      same(await refusals.get('b', command), undefined);
      same(await refusals.put('b', standing, { command, text: '{"told":1}' }), true);
      same(await refusals.put('b', standing, { command, text: '{"told":2}' }), false, 'told already');
      const other = await another();
      same(await other.refusals?.get('b', command), '{"told":1}');
      same(await other.books.append('b', { ...standing, unrefused: command }, [entryAt(2)]), false, 'a late copy');
      same(await books.read('b', 0), entriesBetween(0, 2));
      same(await other.books.append('b', { ...standing, unrefused: 'c2' }, [entryAt(2)]), true);
      await books.remove('b');
      same(await refusals.get('b', command), undefined);
    },
  },
  {
    says: 'throws on entries that do not follow on the expected length, and writes nothing',
    check: async ({ stores: { books } }) => {
      await books.append('b', 0, entriesBetween(0, 3));
      for (const entries of [[entryAt(4)], [entryAt(2)], [entryAt(3), entryAt(5)], [entryAt(3), entryAt(3)]]) {
        same((await rejection(books.append('b', 3, entries))) instanceof RangeError, true);
      }
      same(await books.length('b'), 3);
    },
  },
  {
    says: 'takes an empty batch as a question and begins no book for it',
    check: async ({ stores: { books } }) => {
      same(await books.append('b', 0, []), true);
      same(await books.append('b', 1, []), false);
      same(await books.list(), []);
    },
  },
  {
    says: 'lets one of many appends at the same place win',
    check: async ({ stores, another }) => {
      const doors = [stores.books, (await another()).books];
      const offers = Array.from({ length: 10 }, (_, author) => [entryAt(0, `author ${author}`), entryAt(1, `author ${author}`)]);
      const won = await Promise.all(offers.map((offer, author) => at(doors, author % 2).append('b', 0, offer)));
      same(won.filter(Boolean).length, 1);
      for (const books of doors) same(await books.read('b', 0), at(offers, won.indexOf(true)));
    },
  },
  {
    says: 'lets two authors who try again interleave without loss or gap',
    check: async ({ stores, another }) => {
      const doors = [stores.books, (await another()).books];
      await Promise.all(doors.map((books, author) => appendWithRetry(books, 'b', Array.from({ length: 40 }, (_, n) => `${author}:${n}`))));
      const written = await stores.books.read('b', 0);
      same(written.map(({ seq }) => seq), Array.from({ length: 80 }, (_, seq) => seq));
      for (const author of [0, 1]) {
        const own = written.map(({ text }) => text).filter((text) => text.startsWith(`${author}:`));
        same(own, Array.from({ length: 40 }, (_, n) => `${author}:${n}`));
      }
    },
  },
  {
    says: 'reads the same from every position, however the entries came in',
    check: async ({ stores: { books } }) => {
      let length = 0;
      for (const size of [1, 1, 254, 1, 300, 2, 255, 1, 1, 256, 3]) {
        same(await books.append('b', length, entriesBetween(length, length + size)), true);
        length += size;
      }
      for (const from of [0, 1, 75, 254, 255, 256, 257, 511, 512, 556, 557, 558, 812, length - 2, length - 1, length, length + 10]) {
        same(await books.read('b', from), entriesBetween(from, length), `from ${from}`);
      }
    },
  },
  {
    says: 'reads the same after 600 appends of one entry each',
    check: async ({ stores: { books } }) => {
      for (let seq = 0; seq < 600; seq += 1) await books.append('b', seq, [entryAt(seq)]);
      same(await books.read('b', 0), entriesBetween(0, 600));
      same(await books.read('b', 599), [entryAt(599)]);
    },
  },
  {
    says: 'takes a large batch whole',
    check: async ({ stores: { books } }) => {
      same(await books.append('b', 0, entriesBetween(0, 10_000)), true);
      same(await books.append('b', 10_000, [entryAt(10_000)]), true);
      same(await books.read('b', 0), entriesBetween(0, 10_001));
    },
  },
  {
    says: 'shows the other tab what was appended',
    check: async ({ stores, another }) => {
      const other = await another();
      await stores.books.append('b', 0, entriesBetween(0, 2));
      await other.books.append('b', 2, entriesBetween(2, 3));
      same(await stores.books.read('b', 1), entriesBetween(1, 3));
      same(await other.books.length('b'), 3);
    },
  },
  {
    says: 'keeps every character of a text, and texts of any length',
    check: async ({ stores: { books } }) => {
      const texts = ['', '公开 𠮷 👩‍👩‍👧 é', 'a\u0000b\nc\u2028', '\ud800 alone', '"quotes" \\ and /', '\ufeffmark', '长'.repeat(100_000)];
      const entries = texts.map((text, seq) => entryAt(seq, text));
      await books.append('b', 0, entries);
      for (let seq = texts.length; seq < 300; seq += 1) await books.append('b', seq, [entryAt(seq)]);
      same((await books.read('b', 0)).slice(0, texts.length), entries);
    },
  },
  {
    says: 'keeps books apart whose names begin alike',
    check: async ({ stores: { books } }) => {
      const names = ['', 'a', 'a\u0000', 'a,1', 'ab', 'b', '公开', '公开考评', '\uffff'];
      for (const [index, name] of names.entries()) await books.append(name, 0, entriesBetween(0, index + 1));
      for (const [index, name] of names.entries()) same(await books.read(name, 0), entriesBetween(0, index + 1), `book ${name}`);
      same(await books.list(), names.map((book, index) => ({ book, length: index + 1, head: entryAt(index).hash })));
    },
  },
  {
    says: 'removes everything of a book and nothing of another, and lets it begin anew',
    check: async ({ stores: { books, drafts } }) => {
      await books.append('a', 0, entriesBetween(0, 300));
      await books.append('a', 300, entriesBetween(300, 303));
      await books.append('ab', 0, entriesBetween(0, 2));
      for (const book of ['a', 'ab']) await drafts.put(book, { key: 'k', savedAt: '2026-03-02T08:00:00.000Z', text: '{}' });
      await books.remove('a');
      await books.remove('never there');
      same(await books.list(), [{ book: 'ab', length: 2, head: entryAt(1).hash }]);
      same(await books.read('a', 0), []);
      same(await drafts.list('a', ''), []);
      same((await drafts.list('ab', '')).length, 1);
      same(await books.append('a', 303, [entryAt(303)]), false);
      same(await books.append('a', 0, [entryAt(0, 'anew')]), true);
      same(await books.read('a', 0), [entryAt(0, 'anew')]);
    },
  },
  {
    says: 'is not changed by what its caller does to lists afterwards',
    check: async ({ stores: { books } }) => {
      const mine = [entryAt(0), entryAt(1)];
      await books.append('b', 0, mine);
      mine.pop();
      mine[0] = entryAt(0, 'changed');
      const read = (await books.read('b', 0)) as StoredEntry[];
      same(read, entriesBetween(0, 2));
      read.pop();
      same(await books.read('b', 0), entriesBetween(0, 2));
    },
  },
];

/** Appends one entry per text, reading on and trying again whenever another author was quicker. */
async function appendWithRetry(books: BookStore, book: string, texts: readonly string[]): Promise<void> {
  let length = 0;
  for (const text of texts) {
    while (!(await books.append(book, length, [entryAt(length, text)]))) {
      length += (await books.read(book, length)).length;
    }
    length += 1;
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Nothing at ${index}.`);
  return value;
}
