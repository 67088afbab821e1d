/**
 * Answers that were gathered elsewhere, put to those that are here.
 *
 * Imports: ledger, api.
 */

import type { AnswersEntry } from '#ledger/answers-book.ts';
import type { Sealed } from '#ledger/chain.ts';
import type { BookState } from '#ledger/state.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { faultsOf } from '#workflow/survey/decide-answer.ts';
import type { Answers } from './answers.ts';

/** `added` answers are new here; `known` were here already; `other` belong to other questions than those published now. */
export interface Merged { readonly added: number; readonly known: number; readonly other: number }

export async function mergeAnswers(answers: Answers, state: BookState, entries: readonly Sealed[]): Promise<Merged> {
  const present = await answers.sealed(state.book);
  const given = entries.map(({ text }) => JSON.parse(text) as AnswersEntry);
  const last = present.at(-1);
  if (present.length <= entries.length && (last === undefined || entries[present.length - 1]?.hash === last.hash)) {
    const fresh = entries.slice(present.length);
    if (fresh.length > 0 && !(await answers.adopt(state.book, present.length, fresh))) throw new RefusalError({ code: 'busy' });
    const added = given.slice(present.length).filter(({ kind }) => kind === 'answerGiven').length;
    return { added, known: given.filter(({ kind }) => kind === 'answerGiven').length - added, other: 0 };
  }
  const { survey } = state;
  let merged: Merged = { added: 0, known: 0, other: 0 };
  const outcome = await answers.change(state.book, (kept) => {
    const events: AnswersEntry[] = [];
    let [known, other] = [0, 0];
    for (const entry of given) {
      if (entry.kind !== 'answerGiven') continue;
      if (kept.answerById.has(entry.answer)) known += 1;
      else if (survey === null || entry.version !== survey.version || faultsOf(survey.content, entry).length > 0) other += 1;
      else events.push(entry);
    }
    merged = { added: events.length, known, other };
    return { ok: true, events };
  });
  if (!outcome.ok) throw new RefusalError(outcome.refusal);
  return merged;
}
