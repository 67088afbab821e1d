/**
 * What people do: read, and record, revise and withdraw what they read of, sometimes on what is old or not allowed; type drafts in two
 * windows at once; record on site into an outbox that outlives a crash.
 *
 * Imports: client.
 */

import type { Actor } from '#client/actor.ts';
import { newId, sendCommand, type Accepted, type CommandInput } from '#client/commands.ts';
import { sendRecord } from '#client/site/send-record.ts';
import type { SiteRecord } from '#client/site/site-record.ts';
import { RefusalError, type Refusal } from '#workflow/refusal.ts';
import type { Life } from './computer.ts';
import type { Deed, Notebook } from './notebook.ts';
import type { Random } from './random.ts';

export const books = ['one', 'two'] as const;
type Book = (typeof books)[number];

export interface Person {
  readonly name: string;
  readonly actor: Actor;
  readonly random: Random;
  readonly notebook: Notebook;
  readonly now: () => number;
  /** Deeds left to do; outlives a crash. */
  left: number;
  /** What a crash leaves: records of the outbox, by id, and which deed each is. */
  readonly disk: Map<string, { record: SiteRecord; readonly deed: Deed }>;
  /** The deed that a command of this id or content belongs to. */
  readonly deedByMark: Map<string, Deed>;
}

interface ProblemRow { readonly id: string; readonly revision: number; readonly words: string; readonly state: string }
interface ProblemsBody { readonly problems: readonly ProblemRow[] }

/** No answer: nobody knows yet whether it was done. */
const open: readonly Refusal['code'][] = ['unreachable', 'busy', 'storeBlocked', 'storeFull', 'unexpected'];

const evidence: [] = [];
const charges = [{ item: '2.1', rule: 'a', count: 1 }];

/** From the start of the computer until everything is done. */
export async function work(person: Person, life: Life): Promise<void> {
  while (person.left > 0 || [...person.disk.values()].some(({ record }) => isWaiting(record))) {
    await life.sleep(person.random.next() * 2500);
    const waiting = [...person.disk.values()].find(({ record }) => isWaiting(record));
    if (waiting !== undefined) await sendFromOutbox(person, life, waiting);
    else if (person.random.chance(0.3)) await typeDraft(person, life);
    else await actOnBook(person, life);
  }
}

function isWaiting({ state }: SiteRecord): boolean {
  return state === 'waiting' || state === 'sending';
}

/** Undefined where the way is closed. */
async function readProblems({ notebook, random }: Person, { api }: Life, book: Book): Promise<readonly ProblemRow[] | undefined> {
  // what anybody was shown before this was asked
  const before = notebook.standing();
  const least = (what: string) => before.get(what) ?? 0;
  notebook.counts.reads += 1;
  try {
    const { problems } = await api.get<ProblemsBody>(`/books/${book}/problems`);
    if (random.chance(0.2)) {
      const { ok, length } = await api.get<{ readonly ok: boolean; readonly length: number }>(`/books/${book}/verify`);
      if (!ok) notebook.fault(`book ${book}: found broken while people worked`);
      if (length < least(`${book} length`)) notebook.fault(`book ${book}: ${length} entries after ${least(`${book} length`)} had been shown`);
      notebook.shown(`${book} length`, length);
    }
    for (const { id, revision } of problems) {
      if (revision < least(id)) notebook.fault(`problem ${id} of ${book}: revision ${revision} after ${least(id)} had been shown`);
      notebook.shown(id, revision);
    }
    return problems;
  } catch (cause) {
    expectOpen(notebook, cause, `reading ${book}`);
    return undefined;
  }
}

function expectOpen(notebook: Notebook, cause: unknown, what: string): void {
  if (!(cause instanceof RefusalError)) throw cause;
  if (!open.includes(cause.refusal.code)) notebook.fault(`${what}: ${JSON.stringify(cause.refusal)}`);
}

async function actOnBook(person: Person, life: Life): Promise<void> {
  const { random } = person;
  const book = random.pick(books);
  const problems = await readProblems(person, life, book);
  if (problems === undefined) return;
  person.left -= 1;
  // time to think: others act meanwhile
  await life.sleep(random.next() * 4000);
  const input = inputFor(person, problems);
  const mark = `${person.name}-${person.notebook.counts.asked}`;
  const deed = person.notebook.begin({ mark, book, kind: input.kind });
  const marked = { ...input, ...('words' in input ? { words: `〔${mark}〕` } : { reason: `〔${mark}〕` }) } as CommandInput;
  person.deedByMark.set(mark, deed);
  if (random.chance(0.25)) {
    const id = newId();
    const record = { id, at: '2025-06-02T01:00:00.000Z', order: person.disk.size, book, bookTitle: book, pack: null, actor: person.actor, about: { kind: 'problem', unit: 'a', words: mark }, commands: [{ ...marked, id }], files: [], state: 'waiting', refusal: null, sentAt: null } satisfies Omit<SiteRecord, 'commands'> & { commands: object[] };
    person.disk.set(id, { deed, record: record as unknown as SiteRecord });
    return;
  }
  const hurried = input.kind === 'recordProblem' && random.chance(0.4) ? correctAtOnce(person, life, { book, problem: input.problem }) : undefined;
  await sendAsDeed(person, life, { deed, input: marked });
  await hurried;
}

async function sendAsDeed(person: Person, life: Life, { deed, input }: { readonly deed: Deed; readonly input: CommandInput }): Promise<void> {
  try {
    acknowledged(person, deed, await sendCommand(life.api, deed.book, input));
  } catch (cause) {
    await refused(person, deed, { cause, life, input });
  }
}

/** Does not wait for the answer to what is corrected: where the correction comes first it is refused, and must stay so. */
async function correctAtOnce(person: Person, life: Life, { book, problem }: { readonly book: Book; readonly problem: string }): Promise<void> {
  const mark = `${person.name}-${person.notebook.counts.asked}`;
  const deed = person.notebook.begin({ mark, book, kind: 'reviseProblem' });
  person.deedByMark.set(mark, deed);
  await sendAsDeed(person, life, { deed, input: { kind: 'reviseProblem', problem, seen: 0, words: `〔${mark}〕`, reason: '更正', charges, foundOn: '2025-06-01', method: 'website', evidence } });
}

function inputFor({ random }: Person, problems: readonly ProblemRow[]): CommandInput {
  const found = problems.length === 0 ? undefined : random.pick(problems);
  const common = { charges, foundOn: random.chance(0.05) ? '2099-01-01' : '2025-06-01', method: 'website', evidence } as const;
  if (found === undefined || random.chance(0.35)) return { kind: 'recordProblem', problem: newId(), unit: random.chance(0.05) ? 'nobody' : random.pick(['a', 'b']), words: '', ...common };
  const seen = random.chance(0.1) ? found.revision + 1 : found.revision;
  if (random.chance(0.15)) return { kind: 'withdrawProblem', problem: found.id, seen, reason: '' };
  return { kind: 'reviseProblem', problem: found.id, seen, words: '', reason: '更正', ...common };
}

function acknowledged({ notebook }: Person, deed: Deed, accepted: Accepted): void {
  deed.outcome = 'acknowledged';
  deed.accepted = accepted;
  notebook.counts.acknowledged += 1;
  if (accepted.replayed) notebook.counts.replayed += 1;
  notebook.shown(`${deed.book} length`, accepted.length);
}

async function refused(person: Person, deed: Deed, { cause, life, input }: { readonly cause: unknown; readonly life: Life; readonly input: CommandInput }): Promise<void> {
  const { notebook } = person;
  if (!(cause instanceof RefusalError)) throw cause;
  const { refusal } = cause;
  if (open.includes(refusal.code)) {
    deed.outcome = 'unknown';
    notebook.counts.unknown += 1;
    return;
  }
  deed.outcome = 'refused';
  notebook.counts.refused += 1;
  if (refusal.code === 'brokenBook' || refusal.code === 'commandReused' || refusal.code === 'exists') notebook.fault(`${deed.mark}: ${JSON.stringify(refusal)}`);
  if (refusal.code === 'changedMeanwhile') await bothVersions(person, { refusal, life, input, book: deed.book as Book });
}

/** Whoever was second is told what they saw and what there is now, and can read the other's version beside their own. */
async function bothVersions(person: Person, { refusal, life, input, book }: { readonly refusal: Extract<Refusal, { code: 'changedMeanwhile' }>; readonly life: Life; readonly input: CommandInput; readonly book: Book }): Promise<void> {
  const { notebook } = person;
  notebook.counts.conflicts += 1;
  const seen = 'seen' in input ? input.seen : undefined;
  if (refusal.seen !== seen || refusal.current === seen) notebook.fault(`conflict: sent ${seen}, told ${refusal.seen} and ${refusal.current}`);
  const problems = await readProblems(person, life, book);
  if (problems === undefined || !('problem' in input)) return;
  const current = problems.find(({ id }) => id === input.problem);
  if (current === undefined || current.revision < refusal.current) notebook.fault(`conflict: revision ${refusal.current} told, ${current?.revision} shown`);
}

async function sendFromOutbox(person: Person, life: Life, kept: { record: SiteRecord; readonly deed: Deed }): Promise<void> {
  const { disk, notebook } = person;
  await sendRecord(life.api, kept.record, {
    file: async () => undefined,
    write: async (record) => {
      if (!life.isOver()) disk.set(record.id, { ...kept, record });
      return true;
    },
    now: () => '2025-06-02T01:00:00.000Z',
  });
  const after = disk.get(kept.record.id)?.record;
  if (after?.state === 'sent') {
    // what it became is not told to the outbox; it is there or it is not
    kept.deed.outcome = 'acknowledged';
    notebook.counts.acknowledged += 1;
  } else if (after?.state === 'refused') {
    kept.deed.outcome = 'refused';
    notebook.counts.refused += 1;
  }
}

interface DraftBody { readonly draft: { readonly savedAt: string; readonly content: string } | null }

/** Two people of the office type into one draft, as two windows of one person do. */
async function typeDraft({ random, notebook, name, now }: Person, { api, sleep }: Life): Promise<void> {
  const [book] = books;
  const key = 'form';
  const path = `/books/${book}/drafts/${key}`;
  try {
    const { draft } = await api.get<DraftBody>(path);
    let seen = draft?.savedAt ?? null;
    for (let more = random.whole(3); more >= 0; more -= 1) {
      // on the stroke of a second, so that two windows save at the same moment often enough
      await sleep(1000 - (now() % 1000));
      const save = { key: `${book} ${key}`, seen, content: `${name} ${notebook.counts.saves}`, savedAt: null as string | null };
      notebook.saves.push(save);
      notebook.counts.saves += 1;
      save.savedAt = (await api.send<{ readonly draft: { readonly savedAt: string } }>('PUT', path, { content: save.content, seen })).draft.savedAt;
      seen = save.savedAt;
    }
  } catch (cause) {
    if (cause instanceof RefusalError && cause.refusal.code === 'draftChanged') notebook.counts.draftConflicts += 1;
    else expectOpen(notebook, cause, `draft of ${book}`);
  }
}

/** What leaves the computer: the ids of a deed are noted, so that the books can be asked for them. */
export function noteSent({ deedByMark }: Person, text: string): void {
  const mark = /〔(.+?)〕/.exec(text)?.[1];
  const id = /"id":"([0-9a-f-]{36})"/.exec(text)?.[1];
  if (mark !== undefined && id !== undefined) deedByMark.get(mark)?.ids.add(id);
}
