/**
 * What the public meets: the questions, and a place to send answers to. Nobody is asked who they are.
 *
 * Nothing here asks for a person. Against stuffing: proof of work that rises with the wave, one-time codes
 * where a channel asks for them, and, on a server, a limit by network address that keeps no address.
 *
 * Imports: ledger (types), workflow, view (lazily), api.
 */

import type { AnswerWay } from '#ledger/answers-book.ts';
import { RefusalError } from '#workflow/refusal.ts';
import type { Answers } from './answers.ts';
import type { Books } from './books.ts';
import { fieldFaults, parseJson } from './input.ts';
import { json, statusOf } from './respond.ts';

export interface AskDeps {
  readonly books: Books;
  readonly answers: () => Promise<Answers>;
  readonly now: () => string;
  readonly way: AnswerWay;
  /** Seconds that whoever sent this must wait; 0: go on. */
  readonly limit: ((request: Request) => number) | undefined;
  readonly changed: ((book: string) => void) | undefined;
}

const answerLimit = 30_000;

export function askHandlers({ books, answers, now, way, limit, changed }: AskDeps) {
  const yearByShort = new Map<string, string>();

  async function yearOf(short: string): Promise<string> {
    if (!/^[a-hjkmnp-z2-9]{6}$/.test(short)) throw new RefusalError({ code: 'notFound', what: 'survey' });
    const known = yearByShort.get(short);
    if (known !== undefined && (await named(known, short))) return known;
    for (const year of await books.ids()) {
      if (!(await named(year, short))) continue;
      yearByShort.set(short, year);
      return year;
    }
    throw new RefusalError({ code: 'notFound', what: 'survey' });
  }

  /** A broken year must not stand in the way of the others. */
  async function named(year: string, short: string): Promise<boolean> {
    try {
      return (await books.load(year)).survey?.short === short;
    } catch {
      return false;
    }
  }

  async function form(short: string): Promise<Response> {
    const state = await books.load(await yearOf(short));
    const [{ askForm }, { bitsNow }, kept] = await Promise.all([import('#view/survey.ts'), import('#workflow/survey/decide-answer.ts'), answers()]);
    const content = state.survey?.content;
    const bits = content === undefined || way !== 'page' ? 0 : bitsNow(content, await kept.load(state.book), now());
    const made = askForm(state, bits, now());
    if (made === undefined) throw new RefusalError({ code: 'surveyNotOpen' });
    return json({ ok: true, form: made });
  }

  async function take(short: string, request: Request): Promise<Response> {
    const wait = limit?.(request) ?? 0;
    if (wait > 0) throw new RefusalError({ code: 'tooMany', seconds: wait });
    const text = await request.text();
    if (text.length > answerLimit) throw new RefusalError({ code: 'tooLarge', limit: answerLimit });
    const [{ answerInput }, { decideAnswer }, kept] = await Promise.all([import('#workflow/survey/answer-input.ts'), import('#workflow/survey/decide-answer.ts'), answers()]);
    const checked = answerInput.safeParse(parseJson(text));
    if (!checked.success) throw new RefusalError({ code: 'invalidInput', fields: fieldFaults(checked.error) });
    const state = await books.load(await yearOf(short));
    const outcome = await kept.change(state.book, (book) => decideAnswer({ state, answers: book, now: now(), way }, checked.data));
    if (!outcome.ok) return json(outcome, statusOf(outcome.refusal));
    if (outcome.written > 0) changed?.(state.book);
    // no place in the book and no hash of it: a receipt must not tell how many came before
    return json({ ok: true, receipt: checked.data.answer.slice(0, 8) });
  }

  return { form, take };
}
