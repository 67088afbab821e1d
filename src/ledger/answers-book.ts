/**
 * The book of a year's public answers: answers, one-time codes, and what a person left out, over a hash chain of its own.
 *
 * An answer holds no name, address, device or network of whoever gave it. Nothing is deleted: an answer that is left out
 * stays, with the reason and who decided.
 *
 * Imports: zod/mini, ledger.
 */

import * as z from 'zod/mini';

import type { Sealed } from './chain.ts';
import * as f from './fields.ts';

/** page: the public page over a server. kiosk: the same page on the office's device. paper: typed or read from a table. */
export const answerWays = ['page', 'kiosk', 'paper'] as const;
export type AnswerWay = (typeof answerWays)[number];

export const picks = z.record(f.key, z.array(f.key).check(z.minLength(1), z.maxLength(30)));
export const writtenWords = z.record(f.key, f.reason.check(z.maxLength(500)));
/** A random number that the page made for this questionnaire, hashed: it tells two answers of one browser, and nothing else. */
export const mark = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const byPerson = { v: z.literal(1), at: f.instant, by: f.actor, command: f.uuid };
const ids = z.array(f.uuid).check(z.minLength(1), z.maxLength(20_000));

export const answersEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answerGiven'), v: z.literal(1), at: f.instant, answer: f.uuid, version: f.revision, unit: f.key, channel: f.key, way: z.enum(answerWays),
    /** Whole seconds from the first question to sending; left out for paper. */
    took: z.optional(z.int().check(z.minimum(0), z.maximum(86_400))),
    picks, words: z.optional(writtenWords), code: z.optional(f.sha256), mark: z.optional(mark),
  }),
  z.strictObject({ kind: z.literal('codesIssued'), ...byPerson, channel: f.key, note: f.words, hashes: z.array(f.sha256).check(z.minLength(1), z.maxLength(5000)) }),
  z.strictObject({ kind: z.literal('answersExcluded'), ...byPerson, answers: ids, reason: f.reason }),
  z.strictObject({ kind: z.literal('answersRestored'), ...byPerson, answers: ids, reason: f.reason }),
]);
export type AnswersEntry = z.infer<typeof answersEntry>;
export type AnswerGiven = Extract<AnswersEntry, { kind: 'answerGiven' }>;

export interface AnswerState {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: number;
  readonly unit: string;
  readonly channel: string;
  readonly way: AnswerWay;
  readonly took: number | null;
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>> | null;
  readonly mark: string | null;
  readonly hasCode: boolean;
  excluded: { readonly reason: string; readonly at: string; readonly by: f.Actor } | null;
}

export interface AnswersState {
  length: number;
  head: string;
  readonly commands: Set<string>;
  /** In the order of arrival. */
  readonly answers: AnswerState[];
  readonly answerById: Map<string, AnswerState>;
  /** By the hash of the code: its channel, and the units that it was used for. */
  readonly codes: Map<string, { readonly channel: string; readonly used: Set<string> }>;
  readonly batches: { readonly channel: string; readonly note: string; readonly count: number; readonly at: string }[];
}

export function emptyAnswers(): AnswersState {
  return { length: 0, head: '', commands: new Set(), answers: [], answerById: new Map(), codes: new Map(), batches: [] };
}

/** Apply one entry to a state that the caller owns. Throws RangeError on an entry about an answer that is not there. */
export function evolveAnswers(state: AnswersState, entry: AnswersEntry, { seq, hash }: Pick<Sealed, 'seq' | 'hash'>): void {
  switch (entry.kind) {
    case 'answerGiven':
      give(state, entry);
      break;
    case 'codesIssued':
      for (const code of entry.hashes) if (!state.codes.has(code)) state.codes.set(code, { channel: entry.channel, used: new Set() });
      state.batches.push({ channel: entry.channel, note: entry.note, count: entry.hashes.length, at: entry.at });
      state.commands.add(entry.command);
      break;
    case 'answersExcluded':
    case 'answersRestored': {
      const { reason, at, by } = entry;
      for (const id of entry.answers) {
        const found = state.answerById.get(id);
        if (found === undefined) throw new RangeError(`The book has no answer ${id}.`);
        found.excluded = entry.kind === 'answersExcluded' ? { reason, at, by } : null;
      }
      state.commands.add(entry.command);
    }
  }
  state.length = seq + 1;
  state.head = hash;
}

function give(state: AnswersState, entry: AnswerGiven): void {
  const { answer: id, at, version, unit, channel, way, took = null, picks: chosen, words = null, mark: own = null, code } = entry;
  const answer: AnswerState = { id, at: Date.parse(at), version, unit, channel, way, took, picks: chosen, words, mark: own, hasCode: code !== undefined, excluded: null };
  state.answers.push(answer);
  state.answerById.set(id, answer);
  if (code !== undefined) state.codes.get(code)?.used.add(unit);
}
