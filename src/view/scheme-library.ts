/**
 * The office's own schemes as a list: what was published, and for the office what is being written.
 *
 * Imports: scheme and ledger (types), workflow (rights).
 */

import type { Actor } from '#ledger/fields.ts';
import type { LibraryState, PublishedScheme } from '#ledger/scheme-library.ts';
import type { Base, Scheme, Text } from '#scheme/grammar.ts';
import { libraryActions, mayDoInLibrary, type LibraryAction } from '#workflow/policy.ts';

/** A scheme that is being written. It may be full of faults; `scheme` has the shape of one all the same. */
export interface SchemeDraft {
  readonly scheme: Scheme;
  /** What it was begun from; its hash finds that scheme again. */
  readonly origin: SchemeOrigin | null;
  /** Facts invented to try the scheme out, as they were typed. */
  readonly tryOut: unknown;
  /** Day and note of a publication that is being prepared. */
  readonly publication: { readonly from: string; readonly note: string };
}

export interface SchemeOrigin { readonly kind: 'shipped' | 'published' | 'file'; readonly id: string; readonly hash: string; readonly title: Text }

export type PublishedRow = Omit<PublishedScheme, 'scheme'> & { readonly id: string; readonly title: Text; readonly issuer: Text; readonly issued: string; readonly base: Base | null; readonly hasLocks: boolean };

export interface DraftRow { readonly draft: string; readonly title: Text; readonly savedAt: string; readonly origin: SchemeOrigin | null; readonly base: Base | null }

export interface LibraryView {
  /** Newest first. */
  readonly published: readonly PublishedRow[];
  /** In force with the office above, newest first: to begin from, keeping to what they lock. */
  readonly above: readonly PublishedRow[];
  /** Last saved first; empty for who may not edit. */
  readonly drafts: readonly DraftRow[];
  readonly allowed: readonly LibraryAction[];
}

export interface PublishedView extends PublishedRow { readonly scheme: Scheme }

/** `above`: of the office above; an empty library where there is none. */
export function libraryView({ own: state, above }: { readonly own: LibraryState; readonly above: LibraryState }, drafts: readonly DraftRow[], viewer: Actor): LibraryView {
  return {
    published: state.published.map(publishedRow).reverse(),
    above: above.published.filter(({ retired }) => retired === null).map(publishedRow).reverse(),
    drafts: mayDoInLibrary(viewer.role, 'editSchemes') ? [...drafts].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)) : [],
    allowed: libraryActions.filter((action) => mayDoInLibrary(viewer.role, action)),
  };
}

export function publishedView(state: LibraryState, hash: string): PublishedView | undefined {
  const found = state.published.find((one) => one.hash === hash);
  return found === undefined ? undefined : { ...publishedRow(found), scheme: found.scheme };
}

function publishedRow({ scheme: { id, title, issuer, source, base, locks }, ...rest }: PublishedScheme): PublishedRow {
  return { ...rest, id, title, issuer, issued: source.issued, base: base ?? null, hasLocks: locks !== undefined };
}
