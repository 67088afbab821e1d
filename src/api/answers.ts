/**
 * The books of public answers over the store: folded once, brought up to date, changed one after the other.
 *
 * Imports: ledger, store (types), workflow.
 */

import { answersEntry, emptyAnswers, evolveAnswers, type AnswersEntry, type AnswersState } from '#ledger/answers-book.ts';
import { answersBook } from '#ledger/answers-name.ts';
import { hashText, seal, type ChainFault, type Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { BookStore } from '#store/book-store.ts';
import { refuse, RefusalError, type Decision } from '#workflow/refusal.ts';

const attempts = 8;
/** A longer chain is checked when somebody asks. */
const checkedOnLoad = 3000;

export type AnswersOutcome = { readonly ok: true; readonly written: number; readonly length: number; readonly head: string } | Extract<Decision<AnswersEntry>, { ok: false }>;

export interface Answers {
  readonly load: (year: string) => Promise<AnswersState>;
  /** `decide` is asked again where another window was first. */
  readonly change: (year: string, decide: (state: AnswersState) => Decision<AnswersEntry>) => Promise<AnswersOutcome>;
  readonly sealed: (year: string) => Promise<readonly Sealed[]>;
  readonly verify: (year: string) => Promise<ChainFault | undefined>;
  readonly adopt: (year: string, expected: number, entries: readonly Sealed[]) => Promise<boolean>;
}

export function createAnswers(store: BookStore): Answers {
  const stateByYear = new Map<string, AnswersState>();
  const queueByYear = new Map<string, Promise<unknown>>();

  async function upToDate(year: string): Promise<AnswersState> {
    const book = answersBook(year);
    const state = stateByYear.get(year) ?? emptyAnswers();
    const fresh = await (state.length === 0 ? store.read(book, 0) : store.follow(book, state));
    const [next] = fresh ?? [];
    if (fresh === undefined || (state.length > 0 && next !== undefined && hashText(state.head + next.text) !== next.hash)) {
      // not the book we know: its newest end was lost, or it was removed and begun anew
      stateByYear.delete(year);
      return upToDate(year);
    }
    if (next === undefined) return state;
    if (state.length === 0 && fresh.length <= checkedOnLoad) {
      const fault = verifyChain(book, fresh, answersEntry);
      if (fault !== undefined) throw new RefusalError({ code: 'brokenBook', fault });
    }
    for (const sealed of fresh) evolveAnswers(state, JSON.parse(sealed.text) as AnswersEntry, sealed);
    stateByYear.set(year, state);
    return state;
  }

  async function change(year: string, decide: (state: AnswersState) => Decision<AnswersEntry>): Promise<AnswersOutcome> {
    const book = answersBook(year);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const state = await upToDate(year);
      const decision = decide(state);
      if (!decision.ok) return decision;
      const sealed = seal({ book, length: state.length, head: state.head }, decision.events);
      const last = sealed.at(-1);
      if (last === undefined) return { ok: true, written: 0, length: state.length, head: state.head };
      if (await store.append(book, state.length === 0 ? 0 : { length: state.length, head: state.head }, sealed)) {
        for (const one of sealed) evolveAnswers(state, JSON.parse(one.text) as AnswersEntry, one);
        stateByYear.set(year, state);
        return { ok: true, written: sealed.length, length: state.length, head: state.head };
      }
    }
    return refuse({ code: 'busy' });
  }

  /** One at a time per year; a failure does not stop those behind it, and nothing kept survives one. */
  function inTurn<T>(year: string, work: () => Promise<T>): Promise<T> {
    const guarded = async () => {
      try {
        return await work();
      } catch (cause) {
        stateByYear.delete(year);
        throw cause;
      }
    };
    const turn = (queueByYear.get(year) ?? Promise.resolve()).then(guarded, guarded);
    queueByYear.set(year, turn.catch(() => undefined));
    return turn;
  }

  return {
    load: (year) => inTurn(year, () => upToDate(year)),
    change: (year, decide) => inTurn(year, () => change(year, decide)),
    sealed: (year) => store.read(answersBook(year), 0),
    verify: async (year) => verifyChain(answersBook(year), await store.read(answersBook(year), 0), answersEntry),
    adopt: (year, expected, entries) => inTurn(year, async () => {
      stateByYear.delete(year);
      return store.append(answersBook(year), expected, entries);
    }),
  };
}
