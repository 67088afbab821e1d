/**
 * The questionnaire for those who run it: what it comes to, its answers, what is left out, and taking the result over.
 *
 * Imports: ledger, workflow, view and exchange (lazily), api.
 */

import * as z from 'zod/mini';

import { hashText } from '#ledger/chain.ts';
import type { Actor } from '#ledger/fields.ts';
import * as f from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { mayDo, type Action } from '#workflow/policy.ts';
import { refuse, RefusalError } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import type { Answers } from './answers.ts';
import type { Books } from './books.ts';
import { fieldFaults, parseJson } from './input.ts';
import { json, statusOf, tagged } from './respond.ts';

export interface SurveyDeps {
  readonly books: Books;
  readonly answers: () => Promise<Answers>;
  readonly now: () => string;
  readonly open: (book: string, viewer: Actor) => Promise<BookState>;
  readonly changed: ((book: string) => void) | undefined;
}

/** One request, taken apart: what was sent, which year, who asks. */
export interface SurveyAsk { readonly request: Request; readonly book: string; readonly viewer: Actor }

const commandLimit = 6_000_000;
const fileLimit = 100_000_000;

const adoption = z.strictObject({ id: f.uuid, head: z.string(), units: z.array(f.key).check(z.minLength(1), z.maxLength(5000)), source: f.reason });

export function surveyHandlers({ books, answers, now, open, changed }: SurveyDeps) {
  const views = () => import('#view/survey.ts');

  /** The year, for somebody who may read its questionnaire; for everybody else there is none. */
  async function opened(book: string, viewer: Actor): Promise<BookState> {
    const state = await open(book, viewer);
    if (!mayDo(viewer.role, 'readSurvey', state.stage)) throw new RefusalError({ code: 'notFound', what: 'survey' });
    return state;
  }

  function may(state: BookState, { role }: Actor, action: Action): void {
    if (!mayDo(role, action, state.stage)) throw new RefusalError({ code: 'notAllowed', action, stage: state.stage, role });
  }

  /** Single answers are the office's alone. */
  function officeOnly(viewer: Actor): void {
    if (viewer.role !== 'office') throw new RefusalError({ code: 'notFound', what: 'survey' });
  }

  async function view({ request, book, viewer }: SurveyAsk): Promise<Response> {
    const state = await opened(book, viewer);
    const kept = await (await answers()).load(state.book);
    const tag = hashText(JSON.stringify([state.head, kept.head, viewer, shanghaiDay(now())])).slice(0, 24);
    return tagged(request, tag, async () => (await views()).surveyView(state, kept, { viewer, now: now() }));
  }

  async function list({ request, book, viewer }: SurveyAsk): Promise<Response> {
    officeOnly(viewer);
    const state = await opened(book, viewer);
    const kept = await (await answers()).load(state.book);
    return tagged(request, hashText(JSON.stringify([state.head, kept.head])).slice(0, 24), async () => (await views()).answersView(state, kept));
  }

  async function file({ book, viewer }: SurveyAsk): Promise<Response> {
    officeOnly(viewer);
    const state = await opened(book, viewer);
    const { writeAnswersFile } = await import('#exchange/answers-file.ts');
    const text = writeAnswersFile({ year: state.book, savedAt: now(), entries: await (await answers()).sealed(state.book) });
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });
  }

  async function act({ request, book, viewer }: SurveyAsk): Promise<Response> {
    const state = await opened(book, viewer);
    may(state, viewer, 'manageSurvey');
    const text = await request.text();
    if (text.length > commandLimit) throw new RefusalError({ code: 'tooLarge', limit: commandLimit });
    const [{ answersCommand }, { decideAnswers }] = await Promise.all([import('#workflow/survey/answer-input.ts'), import('#workflow/survey/decide-answer.ts')]);
    const checked = answersCommand.safeParse(parseJson(text));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const outcome = await (await answers()).change(state.book, (kept) => decideAnswers({ state, answers: kept, now: now() }, checked.data, viewer));
    if (!outcome.ok) return json(outcome, statusOf(outcome.refusal));
    changed?.(state.book);
    return json(outcome);
  }

  /** Answers of another device. What is here already is not written twice; a file that carries ours on is taken as it is. */
  async function merge({ request, book, viewer }: SurveyAsk): Promise<Response> {
    const state = await opened(book, viewer);
    may(state, viewer, 'manageSurvey');
    const text = await request.text();
    if (text.length > fileLimit) throw new RefusalError({ code: 'tooLarge', limit: fileLimit });
    const { readAnswersFile } = await import('#exchange/answers-file.ts');
    const read = readAnswersFile(text);
    if (!read.ok) throw new RefusalError({ code: 'backup', fault: read.fault });
    if (read.year !== state.book) throw new RefusalError({ code: 'backup', fault: 'exists', where: read.year });
    const { mergeAnswers } = await import('./merge-answers.ts');
    const outcome = await mergeAnswers(await answers(), state, read.entries);
    changed?.(state.book);
    return json({ ok: true, ...outcome });
  }

  async function adopt({ request, book, viewer }: SurveyAsk): Promise<Response> {
    const state = await opened(book, viewer);
    may(state, viewer, 'adoptSurvey');
    const checked = adoption.safeParse(parseJson(await request.text()));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const { id, head, units, source } = checked.data;
    // sent again, it was done: what stands now is what it made
    if (state.requestByCommand.has(id)) return json({ ok: true, length: state.length, head: state.head, replayed: true, written: [] });
    const kept = await (await answers()).load(state.book);
    const { surveyView } = await views();
    const { leaf, rows } = surveyView(state, kept, { viewer, now: now() });
    // what is taken over is what was looked at
    if (head !== kept.head) {
      const refused = refuse({ code: 'changedMeanwhile', what: 'surveyAnswers', seen: 0, current: kept.length });
      return json(refused, statusOf(refused.refusal));
    }
    const asked = rows.filter(({ unit, entering }) => units.includes(unit) && entering !== null);
    if (leaf === null || asked.length < units.length) throw new RefusalError({ code: 'notFound', what: 'leaf' });
    const isCounted = state.scheme.total.kind !== 'entered' && kindOf(state, leaf.id) === 'questionnaire';
    const outcome = await books.carryOut(state.book, {
      kind: 'adoptSurvey', id, leaf: leaf.id, source,
      rows: asked.map(({ unit, entered, entering, cleaned }) => ({
        unit, seen: entered.revision, counted: cleaned.answers,
        ...(isCounted ? { answers: scoredCounts(state, leaf.id, cleaned.counts) } : { score: entering ?? '0' }),
      })),
    }, { actor: viewer, now: now() });
    if (outcome.ok && !outcome.replayed) changed?.(state.book);
    return outcome.ok ? json(outcome) : json(outcome, statusOf(outcome.refusal));
  }

  return { view, list, file, act, merge, adopt };
}

function kindOf({ scheme }: BookState, id: string): string | undefined {
  const all = (node: BookState['scheme']['total']): readonly BookState['scheme']['total'][] => (node.kind === 'weighted' ? [node, ...node.parts.flatMap(({ of }) => all(of))] : [node]);
  return all(scheme.total).find((node) => node.id === id)?.kind;
}

/** Of the questions that the part asks for, the options that it scores. */
function scoredCounts({ scheme }: BookState, id: string, counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Record<string, Record<string, number>> {
  const all = (node: BookState['scheme']['total']): readonly BookState['scheme']['total'][] => (node.kind === 'weighted' ? node.parts.flatMap(({ of }) => all(of)) : [node]);
  const leaf = all(scheme.total).find((node) => node.id === id);
  if (leaf?.kind !== 'questionnaire') return {};
  return Object.fromEntries(leaf.questions.map((question) => [question.id, Object.fromEntries(question.options.map((option) => [option.id, counts[question.id]?.[option.id] ?? 0]))]));
}
