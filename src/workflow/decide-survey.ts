/**
 * The questionnaire of a year: written, published, taken back, and its result taken over into the score.
 *
 * Published questions stand: who answered on Monday was asked the same as who answers on Friday. To change them the
 * questionnaire is taken back and published anew, and the answers to the old questions no longer count.
 *
 * Imports: engine (decimals), ledger, scheme, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import { leavesOf } from '#ledger/leaves.ts';
import type { BookState } from '#ledger/state.ts';
import type { Content } from './survey/decide-answer.ts';
import type { SurveyContent } from '#ledger/survey-fields.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { isScored } from '#scheme/scored-question.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { refuse, seenRefusal, type Decision, type FieldFault, type Refusal } from './refusal.ts';
import { shanghaiDay } from './working-days.ts';

type Surveying = CommandOf<'setSurvey' | 'publishSurvey' | 'withdrawSurvey' | 'adoptSurvey'>;

export function decideSurvey({ state, command, now }: Asked<Surveying>): Decision<Event> {
  if (command.kind === 'adoptSurvey') return adopt(state, command);
  const { survey } = state;
  const refusal = seenRefusal('survey', command.seen, survey?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (command.kind === 'setSurvey') return set(state, command.content);
  if (survey === null) return refuse({ code: 'notFound', what: 'survey' });
  if (command.kind === 'withdrawSurvey') {
    return survey.status === 'published' ? { ok: true, events: [{ kind: 'surveyWithdrawn', reason: command.reason }] } : refuse({ code: 'surveyNotOpen' });
  }
  if (survey.status === 'published') return refuse({ code: 'exists' });
  const today = shanghaiDay(now);
  if (survey.content.closes < today) return refuse({ code: 'daysOrder', first: today, next: survey.content.closes });
  const unmet = lacking(state, survey.content);
  return unmet === undefined ? { ok: true, events: [{ kind: 'surveyPublished', short: command.short }] } : refuse(unmet);
}

function set(state: BookState, content: SurveyContent): Decision<Event> {
  const fields = faults(state, content);
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  if (content.opens > content.closes) return refuse({ code: 'daysOrder', first: content.opens, next: content.closes });
  const { survey } = state;
  if (survey?.status === 'published') {
    const fixed = ({ questions, units }: Content) => canonicalJson({ questions, units });
    const lost = survey.content.channels.some(({ id, codes }) => !content.channels.some((other) => other.id === id && other.codes === codes));
    if (fixed(survey.content) !== fixed(content) || lost) return refuse({ code: 'surveyPublished' });
  }
  return { ok: true, events: [{ kind: 'surveySet', content }] };
}

function faults(state: BookState, { questions, units, channels }: SurveyContent): readonly FieldFault[] {
  const found: FieldFault[] = [];
  const unique = (list: readonly { readonly id: string }[], path: string) => {
    list.forEach(({ id }, at) => {
      if (list.findIndex((other) => other.id === id) < at) found.push({ path: `${path}.${at}.id`, fault: 'duplicateId' });
    });
  };
  unique(questions, 'questions');
  unique(channels, 'channels');
  questions.forEach(({ kind, options }, at) => {
    unique(options, `questions.${at}.options`);
    if (kind === 'text' ? options.length > 0 : options.length < 2) found.push({ path: `questions.${at}.options`, fault: 'optionsNeeded' });
  });
  if (new Set(units).size < units.length) found.push({ path: 'units', fault: 'duplicateId' });
  for (const unit of units) if (state.units.get(unit)?.listed !== true) found.push({ path: 'units', fault: 'unknownUnit' });
  return found;
}

/** Published means fit for the scheme: its result has the questions that the scheme's part asks for. */
function lacking(state: BookState, { questions }: Content): Refusal | undefined {
  const leaf = surveyLeaf(state);
  if (leaf === undefined) return undefined;
  if (!questions.some(isScored)) return { code: 'invalidInput', fields: [{ path: 'questions', fault: 'scoredNeeded' }] };
  if (leaf.kind !== 'questionnaire') return undefined;
  const missing = leaf.questions.filter(({ id, options }) => {
    const asked = questions.find((question) => question.id === id);
    return asked === undefined || !options.every((option) => asked.options.some((other) => other.id === option.id && other.score === option.score));
  });
  return missing.length === 0 ? undefined : { code: 'invalidInput', fields: missing.map(({ id }) => ({ path: `questions.${id}`, fault: 'partQuestionNeeded' })) };
}

/** The part of the total that the result may become: named by the scheme's questionnaire, or its one part that counts answers. */
export function surveyLeaf({ scheme }: Pick<BookState, 'scheme'>) {
  const leaves = leavesOf(scheme.total);
  const leaf = scheme.survey === undefined ? leaves.find(({ kind }) => kind === 'questionnaire') : leaves.find(({ id }) => id === scheme.survey?.leaf);
  return leaf?.kind === 'entered' || leaf?.kind === 'questionnaire' ? leaf : undefined;
}

/** One act for all units, in the words of the entry that a single result makes. */
function adopt(state: BookState, { leaf, rows, source }: CommandOf<'adoptSurvey'>): Decision<Event> {
  const found = surveyLeaf(state);
  if (found === undefined || found.id !== leaf) return refuse({ code: 'notFound', what: 'leaf' });
  const events: Event[] = [];
  for (const { unit, seen, counted, score, answers } of rows) {
    const known = state.units.get(unit);
    if (known?.listed !== true) return refuse({ code: 'notFound', what: 'unit' });
    if (found.kind === 'entered') {
      const refusal = seenRefusal('result', seen, known.entered.get(leaf)?.revision);
      if (refusal !== undefined) return refuse(refusal);
      if (score === undefined || compareExact(score, found.of ?? '100') > 0) return refuse({ code: 'invalidInput', fields: [{ path: 'score', fault: 'tooMany' }] });
      events.push({ kind: 'resultEntered', unit, leaf, score, answers: counted, source, evidence: [] });
    } else {
      const refusal = seenRefusal('answers', seen, known.given.answers.get(leaf)?.revision);
      if (refusal !== undefined) return refuse(refusal);
      if (answers === undefined || Object.keys(answers).length !== found.questions.length) return refuse({ code: 'invalidInput', fields: [{ path: 'answers', fault: 'countsNeeded' }] });
      events.push({ kind: 'answersEntered', unit, leaf, answers, source, evidence: [] });
    }
  }
  return { ok: true, events };
}
