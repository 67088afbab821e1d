/**
 * The last promise about books: whatever is called in whatever order, the store agrees with a plain list.
 *
 * Imports: store (types), fast-check.
 */

import * as fc from 'fast-check';

import type { BookStore, StoredEntry } from '#store/book-store.ts';
import { entriesBetween } from './entries.ts';
import type { StorePromise } from './promises.ts';
import { same } from './same.ts';

export const modelPromise: StorePromise = {
  says: 'agrees with a plain list through any sequence of calls',
  check: async ({ stores: { books } }) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        run += 1;
        const model = new Map<string, StoredEntry[]>();
        for (const step of steps) await takeStep(books, model, `${run}.${step.book}`, step);
        for (const book of ['x', 'y']) same(await books.read(`${run}.${book}`, 0), model.get(`${run}.${book}`) ?? []);
        for (const book of model.keys()) await books.remove(book);
        same(await books.list(), []);
      }),
      { numRuns: 60 },
    );
  },
};

type Step = { readonly book: string } & (
  | { readonly kind: 'append'; readonly off: number; readonly size: number; readonly text: string }
  | { readonly kind: 'read'; readonly from: number }
  | { readonly kind: 'remove' }
);

const anyBook = fc.constantFrom('x', 'y');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      book: anyBook,
      kind: fc.constant('append' as const),
      off: fc.constantFrom(0, 0, 0, 0, 1, -1),
      size: fc.oneof(fc.nat(4), fc.nat(120), fc.integer({ min: 250, max: 520 })),
      text: fc.string({ unit: 'binary', maxLength: 300 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ book: anyBook, kind: fc.constant('read' as const), from: fc.nat(800) }) },
  { weight: 1, arbitrary: fc.record({ book: anyBook, kind: fc.constant('remove' as const) }) },
);

async function takeStep(books: BookStore, model: Map<string, StoredEntry[]>, book: string, step: Step): Promise<void> {
  const known = model.get(book) ?? [];
  if (step.kind === 'remove') {
    await books.remove(book);
    model.delete(book);
  } else if (step.kind === 'read') {
    same(await books.read(book, step.from), known.slice(step.from));
  } else {
    const expected = Math.max(0, known.length + step.off);
    const entries = entriesBetween(expected, expected + step.size).map((entry) => ({ ...entry, text: step.text + entry.text }));
    same(await books.append(book, expected, entries), expected === known.length);
    if (expected === known.length && entries.length > 0) model.set(book, [...known, ...entries]);
  }
  same(await books.length(book), (model.get(book) ?? []).length);
}
