/**
 * One command on one book: decided, sealed, written, folded.
 *
 * Imports: ledger, workflow, store (types).
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { hashText, seal, type Sealed } from '#ledger/chain.ts';
import type { Entry, Event } from '#ledger/entries.ts';
import { evolve } from '#ledger/evolve.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState, MutableBookState } from '#ledger/state.ts';
import type { BookStore, Stores } from '#store/book-store.ts';
import type { Command } from '#workflow/commands.ts';
import { refuse, RefusalError, type Refusal } from '#workflow/refusal.ts';
import { loadOnce } from './load-once.ts';
import { missingEvidence } from './missing-evidence.ts';
import { createToldRefusals } from './told-refusals.ts';

export type Outcome =
  | { readonly ok: true; readonly length: number; readonly head: string; readonly replayed: boolean; readonly written: readonly { readonly seq: number; readonly hash: string; readonly kind: Entry['kind'] }[] }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Who {
  readonly actor: Actor;
  readonly now: string;
  /** Whether the book is there for whoever asks; asked of the very state that the command is decided on. */
  readonly maySee?: (state: BookState) => boolean;
}

export type WritableStores = Pick<Stores, 'books' | 'blobs' | 'refusals' | 'hold'>;

export interface CarryOutDeps {
  readonly stores: WritableStores;
  /** As last known, without asking the store; undefined where it must be asked. */
  readonly remembered: (book: string) => MutableBookState | undefined;
  /** Up to date with the store that is asked. */
  readonly checked: (book: string, from: BookStore) => Promise<MutableBookState>;
  readonly keep: (book: string, state: MutableBookState) => void;
}

/** Whoever shares a busy book with another window may lose it many times in a row. */
const attempts = 30;
/** So many tries beside others; then the book is held, where the store can, and nobody can be faster. */
const freeAttempts = 2;
// whoever only reads does without the rules of writing
const rules = loadOnce(() => import('#workflow/decide.ts'));

/** What a try came to; undefined: to be decided again. `grown`: what was written, to be folded once it is there for good. */
type Tried = { readonly outcome: Outcome; readonly grown?: { readonly state: MutableBookState; readonly sealed: readonly Sealed[] } } | undefined;

/**
 * Decided on what is known: the store takes the entries only where that is still the whole book, so the book need not be
 * read first. Whatever else comes out of what is known, a refusal above all, is decided again on the book as it stands.
 */
export function createCarryOut({ stores, remembered, checked, keep }: CarryOutDeps): (book: string, command: Command, who: Who) => Promise<Outcome> {
  return async (book, command, who) => {
    const request = hashText(canonicalJson({ command, role: who.actor.role, unit: who.actor.unit ?? '' }));
    const once = async (on: WritableStores, known?: MutableBookState) => tryOnce({ stores: on, book, known, checked }, command, { ...who, request });
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const known = attempt === 0 ? remembered(book) : undefined;
      const held = attempt >= freeAttempts ? stores.hold : undefined;
      const tried = await (held === undefined ? once(stores, known) : held(book, (own) => once(own)));
      if (tried === undefined) continue;
      const { outcome, grown } = tried;
      if (grown !== undefined) {
        // as it is read back: whoever folds the same entries elsewhere has the same state, to the order of its keys
        for (const one of grown.sealed) evolve(grown.state, JSON.parse(one.text) as Entry, one);
        keep(book, grown.state);
      }
      return outcome;
    }
    return refuse({ code: 'busy' });
  };
}

interface Place extends Pick<CarryOutDeps, 'stores' | 'checked'> { readonly book: string; /** Without it the store is asked. */ readonly known: MutableBookState | undefined }

async function tryOnce({ stores, book, known, checked }: Place, command: Command, { request, ...who }: Who & { readonly request: string }): Promise<Tried> {
  const { decide } = await rules();
  const told = createToldRefusals(stores.refusals);
  const asked = { command: command.id, request };
  const state = known ?? (await checked(book, stores.books));
  const maySee = who.maySee?.(state) ?? true;
  const before = state.requestByCommand.get(command.id);
  const decision = maySee && before === undefined ? decide(state, command, who.actor, who.now) : undefined;
  if (decision?.ok !== true) {
    if (known !== undefined) return undefined;
    if (!maySee) throw new RefusalError({ code: 'notFound', what: 'book' });
    if (decision === undefined) return { outcome: before === request ? { ok: true, length: state.length, head: state.head, replayed: true, written: [] } : refuse({ code: 'commandReused' }) };
    if (await told.keep(state, asked, decision.refusal)) return { outcome: decision };
  } else {
    const entries = decision.events.map((event) => toEntry(event, command.id, { ...who, request }));
    const sealed = seal(state, entries);
    const files = await missingEvidence(stores, book, sealed);
    if (files.length > 0) return { outcome: refuse({ code: 'evidenceMissing', files }) };
    if (await stores.books.append(book, state.length === 0 ? 0 : { length: state.length, head: state.head, unrefused: command.id }, sealed)) {
      const written = sealed.map(({ seq, hash }, index) => ({ seq, hash, kind: (entries[index] as Entry).kind }));
      const last = sealed.at(-1);
      return { outcome: { ok: true, length: state.length + sealed.length, head: last?.hash ?? state.head, replayed: false, written }, grown: { state, sealed } };
    }
  }
  // somebody else was faster: with another command, or with a copy of this one that was refused
  const earlier = await told.of(book, asked);
  return earlier === undefined ? undefined : { outcome: earlier };
}

function toEntry(event: Event, command: string, { actor, now, request }: { actor: Actor; now: string; request: string }): Entry {
  return { ...event, v: 1, at: now, by: actor, command, request } as Entry;
}
