/**
 * Whether an answer is taken, and what is written of it; and the office's acts on answers.
 *
 * Pure: both books' states, what was sent, when. Sent twice, an answer is one.
 *
 * Imports: ledger, workflow.
 */

import type { AnswerGiven, AnswersEntry, AnswersState, AnswerWay } from '#ledger/answers-book.ts';
import { bitsOf, codeHash, markHash } from '#ledger/answer-work.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { SurveyContent } from '#ledger/survey-fields.ts';
import type { Untouched } from '#ledger/state.ts';
import { refuse, type Decision, type FieldFault } from '../refusal.ts';
import { shanghaiDay } from '../working-days.ts';
import type { AnswerInput, AnswersCommand } from './answer-input.ts';

export type Content = Untouched<SurveyContent>;

export interface Asking { readonly state: BookState; readonly answers: AnswersState; readonly now: string; readonly way: AnswerWay }

/** What is written; nothing where the same answer was taken before. */
export function decideAnswer({ state, answers, now, way }: Asking, input: AnswerInput): Decision<AnswersEntry> {
  const { survey } = state;
  if (answers.answerById.has(input.answer)) return { ok: true, events: [] };
  if (survey === null || survey.status !== 'published') return refuse({ code: 'surveyNotOpen' });
  const { content, short, version } = survey;
  const today = shanghaiDay(now);
  if (way !== 'paper' && (today < content.opens || today > content.closes)) return refuse({ code: 'surveyNotOpen', opens: content.opens, closes: content.closes });
  if (input.version !== version) return refuse({ code: 'changedMeanwhile', what: 'survey', seen: input.version, current: version });
  const fields = faultsOf(content, input);
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  const channel = content.channels.find(({ id }) => id === input.channel);
  if (channel === undefined) return refuse({ code: 'invalidInput', fields: [{ path: 'channel', fault: 'unknownChannel' }] });
  const code = input.code === undefined || input.code === '' ? undefined : codeHash(short, input.code);
  if (way !== 'paper' && channel.codes !== 'none') {
    if (code === undefined) return refuse({ code: 'surveyCode', fault: 'needed' });
    const issued = answers.codes.get(code);
    if (issued === undefined || issued.channel !== channel.id) return refuse({ code: 'surveyCode', fault: 'unknown' });
    if (channel.codes === 'once' ? issued.used.size > 0 : issued.used.has(input.unit)) return refuse({ code: 'surveyCode', fault: 'used' });
  }
  if (way === 'page') {
    const needed = bitsNow(content, answers, now);
    const { work } = input;
    const isOfNow = work !== undefined && Math.abs(Date.parse(work.day) - Date.parse(today)) <= 86_400_000;
    // the wave may have risen while the page was working: one step is forgiven
    if (needed > 0 && (!isOfNow || bitsOf({ short, answer: input.answer, day: work.day }, work.nonce) < needed - 1)) return refuse({ code: 'surveyWork', bits: needed });
  }
  return { ok: true, events: [entryOf(input, { now, way, short, version, code: channel.codes === 'none' ? undefined : code })] };
}

function entryOf(input: AnswerInput, { now, way, short, version, code }: { now: string; way: AnswerWay; short: string; version: number; code: string | undefined }): AnswerGiven {
  const words = Object.fromEntries(Object.entries(input.words ?? {}).map(([id, text]) => [id, withoutPersonal(text)]));
  return {
    kind: 'answerGiven', v: 1, at: `${now.slice(0, 19)}Z`, answer: input.answer, version, unit: input.unit, channel: input.channel, way, picks: input.picks,
    ...(input.took === undefined || way === 'paper' ? {} : { took: input.took }),
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(code === undefined ? {} : { code }),
    ...(input.mark === undefined || way !== 'page' ? {} : { mark: markHash(short, input.mark) }),
  };
}

/** Numbers that could be a telephone or an identity card, and addresses of mail, are not kept. */
export function withoutPersonal(text: string): string {
  return text.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '□').replace(/\d(?:[\d\s-]{5,})[\dXx]/g, '□');
}

/** What is wrong with the answers themselves, by question. */
export function faultsOf({ questions, units }: Content, { unit, picks, words = {} }: Pick<AnswerInput, 'unit' | 'picks' | 'words'>): readonly FieldFault[] {
  const found: FieldFault[] = [];
  if (!units.includes(unit)) found.push({ path: 'unit', fault: 'unknownUnit' });
  const asked = new Map(questions.map((question) => [question.id, question]));
  for (const id of [...Object.keys(picks), ...Object.keys(words)]) if (!asked.has(id)) found.push({ path: id, fault: 'unknownQuestion' });
  for (const { id, kind, options, isOptional } of questions) {
    const chosen = picks[id];
    if (kind === 'text' ? words[id] === undefined : chosen === undefined) {
      if (isOptional !== true) found.push({ path: id, fault: 'answerNeeded' });
      continue;
    }
    if (kind === 'text') continue;
    const list = chosen ?? [];
    if (list.some((one) => !options.some((option) => option.id === one))) found.push({ path: id, fault: 'unknownOption' });
    else if ((kind !== 'multi' && list.length !== 1) || new Set(list).size < list.length) found.push({ path: id, fault: 'oneAnswer' });
  }
  return found;
}

const calm = 30;
const hardest = 22;

/** What the office set, and one bit more each time the answers of the last minute double beyond a calm measure. */
export function bitsNow({ work }: Pick<Content, 'work'>, { answers }: Pick<AnswersState, 'answers'>, now: string): number {
  if (work === 0) return 0;
  const since = Date.parse(now) - 60_000;
  let recent = 0;
  for (let at = answers.length - 1; at >= 0 && (answers[at]?.at ?? 0) >= since; at -= 1) recent += 1;
  let bits = work;
  for (let wave = recent; wave > calm && bits < hardest; wave /= 2) bits += 1;
  return bits;
}

/** Acts of the office. Rows of paper that are here already are left out. */
export function decideAnswers({ state, answers, now }: Omit<Asking, 'way'>, command: AnswersCommand, by: Actor): Decision<AnswersEntry> {
  if (answers.commands.has(command.id)) return { ok: true, events: [] };
  const person = { v: 1 as const, at: now, by, command: command.id };
  switch (command.kind) {
    case 'excludeAnswers':
    case 'restoreAnswers': {
      const isOut = command.kind === 'restoreAnswers';
      const listed = [...new Set(command.answers)];
      if (listed.some((id) => !answers.answerById.has(id))) return refuse({ code: 'notFound', what: 'answer' });
      // somebody else was first with some of them: those stay as they are
      const open = listed.filter((id) => (answers.answerById.get(id)?.excluded !== null) === isOut);
      if (open.length === 0) return refuse({ code: 'exists' });
      return { ok: true, events: [{ kind: isOut ? 'answersRestored' : 'answersExcluded', ...person, answers: open, reason: command.reason }] };
    }
    case 'issueCodes': {
      const channel = state.survey?.content.channels.find(({ id }) => id === command.channel);
      if (channel === undefined || channel.codes === 'none' || state.survey?.short === '') return refuse({ code: 'notFound', what: 'survey' });
      return { ok: true, events: [{ kind: 'codesIssued', ...person, channel: command.channel, note: command.note, hashes: command.hashes }] };
    }
    case 'importPaper': {
      const events: AnswersEntry[] = [];
      const fields: FieldFault[] = [];
      const taken = new Set<string>();
      command.rows.forEach((row, at) => {
        if (taken.has(row.answer)) return;
        taken.add(row.answer);
        const decision = decideAnswer({ state, answers, now, way: 'paper' }, row);
        if (decision.ok) events.push(...decision.events);
        else if (decision.refusal.code === 'invalidInput') fields.push(...decision.refusal.fields.map(({ path, fault }) => ({ path: `rows.${at}.${path}`, fault })));
        else fields.push({ path: `rows.${at}`, fault: decision.refusal.code });
      });
      return fields.length > 0 ? refuse({ code: 'invalidInput', fields: fields.slice(0, 50) }) : { ok: true, events };
    }
  }
}
