/**
 * What an office has to do with those above and below it, where several share a service.
 *
 * Imports: store (types).
 */

import type { Stores } from '#store/book-store.ts';
import type { Books } from './books.ts';

export interface County { readonly id: string; readonly name: string; readonly books: Pick<Books, 'ids' | 'load'> }

export interface Tiers {
  /** The offices directly below, with their books to be read. */
  readonly below: () => Promise<readonly County[]>;
  /** Where the office above keeps its schemes; undefined for the first office. */
  readonly above: () => Promise<Pick<Stores, 'books' | 'drafts'> | undefined>;
}
