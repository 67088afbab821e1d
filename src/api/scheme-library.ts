/**
 * The office's own schemes over the store: read, checked, changed by commands, one after the other.
 *
 * Imports: ledger, workflow, store (types).
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { catalogue, loadScheme } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { hashText, seal, type ChainFault } from '#ledger/chain.ts';
import type { Actor } from '#ledger/fields.ts';
import { libraryBook } from '#ledger/library-book.ts';
import { emptyLibrary, evolveLibrary, libraryEntry, type LibraryEntry, type LibraryState } from '#ledger/scheme-library.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { BookStore, Draft, Stores } from '#store/book-store.ts';
import type { DraftRow, SchemeDraft } from '#view/scheme-library.ts';
import { baseRefusal, decideLibrary, type LibraryCommand } from '#workflow/decide-library.ts';
import { refuse, RefusalError, type Refusal } from '#workflow/refusal.ts';
import type { Tiers } from './tiers.ts';
import { createToldRefusals } from './told-refusals.ts';

export { libraryCommand } from '#workflow/decide-library.ts';
export { libraryView, publishedView } from '#view/scheme-library.ts';

export type LibraryOutcome =
  | { readonly ok: true; readonly length: number; readonly head: string; readonly replayed: boolean; readonly hash: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

const attempts = 8;

export type Library = ReturnType<typeof createLibrary>;

/** `above`: where the office above keeps its schemes. */
export function createLibrary({ books, drafts, refusals }: Pick<Stores, 'books' | 'drafts' | 'refusals'>, above: Tiers['above'] = async () => undefined) {
  const stateAbove = async (): Promise<LibraryState> => {
    const stores = await above();
    return stores === undefined ? emptyLibrary() : readLibrary(stores.books);
  };

  /** The scheme that another one says it keeps to: published here or above, or one that ships; undefined where it is not at hand. */
  async function baseOf(scheme: unknown): Promise<Scheme | undefined> {
    const hash = baseHashIn(scheme);
    if (hash === undefined) return undefined;
    for (const state of [await readLibrary(books), await stateAbove()]) {
      const found = state.published.find((one) => one.hash === hash);
      if (found !== undefined) return found.scheme;
    }
    const shipped = await Promise.all(catalogue.map(({ id }) => loadScheme(id)));
    return shipped.find((one) => one !== undefined && schemeHash(one) === hash);
  }

  const told = createToldRefusals(refusals);
  let queue: Promise<unknown> = Promise.resolve();

  async function carryOut(command: LibraryCommand, { actor, now }: { readonly actor: Actor; readonly now: string }): Promise<LibraryOutcome> {
    const request = hashText(canonicalJson({ command, role: actor.role, unit: actor.unit ?? '' }));
    const asked = { command: command.id, request };
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const earlier = attempt === 0 ? undefined : await told.of(libraryBook, asked);
      if (earlier !== undefined) return earlier;
      const state = await readLibrary(books);
      const before = state.requestByCommand.get(command.id);
      if (before !== undefined) {
        if (before !== request) return refuse({ code: 'commandReused' });
        return { ok: true, length: state.length, head: state.head, replayed: true, hash: state.published.at(-1)?.hash ?? null };
      }
      const decision = decideLibrary(state, command, { actor, base: command.kind === 'publishScheme' ? await baseOf(command.scheme) : undefined });
      if (!decision.ok) {
        if (await told.keep({ ...state, book: libraryBook }, asked, decision.refusal)) return decision;
        continue;
      }
      const entries = decision.events.map((event): LibraryEntry => ({ ...event, v: 1, at: now, by: actor, command: command.id, request }));
      const sealed = seal({ ...state, book: libraryBook }, entries);
      if (await books.append(libraryBook, state.length === 0 ? 0 : { length: state.length, head: state.head, unrefused: command.id }, sealed)) {
        const last = entries.at(-1);
        const { hash: head, seq } = sealed.at(-1) ?? { hash: state.head, seq: state.length - 1 };
        return { ok: true, length: seq + 1, head, replayed: false, hash: last?.schemeHash ?? null };
      }
    }
    return refuse({ code: 'busy' });
  }

  return {
    state: () => readLibrary(books), stateAbove,
    /** Why a year cannot begin with a scheme: it departs from the one above that it names. */
    departure: async (scheme: unknown): Promise<Refusal | undefined> => (baseHashIn(scheme) === undefined ? undefined : baseRefusal(scheme as Scheme, await baseOf(scheme))),
    drafts: async () => (await drafts.list(libraryBook, '')).flatMap(draftRow),
    carryOut: (command: LibraryCommand, who: { readonly actor: Actor; readonly now: string }): Promise<LibraryOutcome> => {
      const turn = queue.then(() => carryOut(command, who));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** Looked for in what nobody has checked yet. */
function baseHashIn(scheme: unknown): string | undefined {
  const base = typeof scheme === 'object' && scheme !== null && 'base' in scheme ? scheme.base : undefined;
  const hash = typeof base === 'object' && base !== null && 'hash' in base ? base.hash : undefined;
  return typeof hash === 'string' ? hash : undefined;
}

/** A handful of entries, so they are read and checked each time: nothing kept can go stale. */
async function readLibrary(store: BookStore): Promise<LibraryState> {
  const sealed = await store.read(libraryBook, 0);
  const fault = verifyChain(libraryBook, sealed, libraryEntry);
  if (fault !== undefined) throw broken(fault);
  const state = emptyLibrary();
  for (const one of sealed) evolveLibrary(state, JSON.parse(one.text) as LibraryEntry, one);
  return state;
}

function broken(fault: ChainFault): RefusalError {
  return new RefusalError({ code: 'brokenBook', fault });
}

/** What the list says of a draft; one that cannot be read is left out of the list and stays where it is. */
function draftRow({ key, savedAt, text }: Draft): readonly DraftRow[] {
  const draft = /\/scheme:(.+)$/.exec(key)?.[1];
  if (draft === undefined) return [];
  try {
    const { scheme, origin } = JSON.parse(text) as SchemeDraft;
    return [{ draft, savedAt, title: { zh: scheme.title.zh, en: scheme.title.en }, origin, base: scheme.base ?? null }];
  } catch {
    return [];
  }
}
