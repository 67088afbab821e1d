/**
 * Problems that turn up twice, or stand in two places of the table, and what the office makes of them.
 *
 * Imports: workflow, writing, words.
 */

import { problemIn } from '#workflow/decide-problem.ts';
import { byComplaint, type Found } from '../words/found.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { checker, clerk } from '../writing/people.ts';
import { recordFound } from './inspections.ts';

/** How often a problem was changed: what its next author says to have seen. */
export function seenProblem(writer: BookWriter, problem: string): number {
  const found = problemIn(writer.state, problem);
  if (found === undefined) throw new RangeError(`${writer.book} has no problem ${problem}.`);
  return found.revision;
}

export function decideCharge(writer: BookWriter, problem: string, charge: number, reason: string): void {
  writer.ask(clerk, { kind: 'decideCharge', problem, seen: seenProblem(writer, problem), charge, reason });
}

export function withdraw(writer: BookWriter, problem: string, reason: string): void {
  writer.ask(checker, { kind: 'withdrawProblem', problem, seen: seenProblem(writer, problem), reason });
}

/** The unit's newest problem of its own that is neither withdrawn nor joined. */
export function newestProblem(writer: BookWriter, unit: string): string {
  const open = [...writer.unit(unit).problems.values()].filter((problem) => problem.withdrawn === null && problem.joinedInto === null);
  const newest = open.at(-1);
  if (newest === undefined) throw new RangeError(`${writer.book}: ${unit} has no problem.`);
  return newest.id;
}

/** The same thing once by an inspector and once by a complaint: recorded twice, then joined. */
export function recordTwice(writer: BookWriter, unit: string, found: Found): { readonly first: string; readonly second: string } {
  const first = recordFound(writer, unit, found);
  const second = recordFound(writer, unit, { ...found, ...byComplaint, words: `12345热线转来同一情况：${found.words}` }, { actor: clerk });
  return { first, second };
}

export function join(writer: BookWriter, { first, second }: { readonly first: string; readonly second: string }): void {
  writer.ask(clerk, { kind: 'joinProblems', problem: second, seen: seenProblem(writer, second), into: first, reason: '与检查中已记录的是同一个问题，只在一处扣分。' });
}
