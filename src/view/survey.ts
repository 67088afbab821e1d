/**
 * The questionnaire of a year: for the office as it is written and run, for the leading group its results.
 *
 * Imports: ledger, scheme, workflow.
 */

import type { AnswersState, AnswerState, AnswerWay } from '#ledger/answers-book.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Survey } from '#scheme/grammar.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { surveyLeaf } from '#workflow/decide-survey.ts';
import { mayDo } from '#workflow/policy.ts';
import { enteredScore, tallySurvey, type Tally, type UnitTally } from '#workflow/survey/results.ts';
import type { Content } from '#workflow/survey/decide-answer.ts';
import { isSuspect, signsOf, type Sign } from '#workflow/survey/flags.ts';
import { shanghaiDay } from '#workflow/working-days.ts';

export type SurveyPhase = 'none' | 'draft' | 'waiting' | 'open' | 'closed';

export interface SurveyUnitRow extends UnitTally {
  readonly name: string;
  /** Fewer counted answers than the scheme asks for. */
  readonly isThin: boolean;
  /** What taking over would enter, rounded; null where it cannot be taken over. */
  readonly entering: string | null;
  /** What the score rests on now, and the revision of it. */
  readonly entered: { readonly score: string | null; readonly answers: number | null; readonly revision: number };
}

export interface SurveyView {
  readonly card: BookCard;
  readonly phase: SurveyPhase;
  readonly today: string;
  readonly content: Content | null;
  readonly revision: number;
  readonly version: number;
  readonly short: string;
  readonly withdrawn: string;
  /** The scheme's questionnaire, to begin with. */
  readonly proposed: Survey | null;
  readonly rule: { readonly fewest: number; readonly below: Survey['below']; readonly places: 0 | 1 | 2 };
  readonly leaf: { readonly id: string; readonly title: { readonly zh: string; readonly en: string } } | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly may: { readonly manage: boolean; readonly adopt: boolean };
  readonly counts: { readonly answers: number; readonly excluded: number; readonly suspect: number; readonly earlier: number };
  readonly channels: readonly { readonly id: string; readonly answers: number; readonly issued: number; readonly used: number }[];
  readonly rows: readonly SurveyUnitRow[];
  readonly all: { readonly raw: Tally; readonly cleaned: Tally } | null;
  /** Of the answers' book: taking over names the one that was looked at. */
  readonly head: string;
}

export interface AnswerRow {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly unit: string;
  readonly channel: string;
  readonly way: AnswerWay;
  readonly took: number | null;
  readonly hasCode: boolean;
  readonly picks: AnswerState['picks'];
  readonly words: AnswerState['words'];
  readonly signs: readonly Sign[];
  readonly isSuspect: boolean;
  readonly excluded: AnswerState['excluded'];
}

export interface AnswersView { readonly head: string; readonly answers: readonly AnswerRow[] }

export function mayReadSurvey(state: BookState, viewer: Actor): boolean {
  return mayDo(viewer.role, 'readSurvey', state.stage);
}

/** What the scheme asks of a result; an office that writes a questionnaire without one has no rule to keep. */
export function ruleOf({ scheme }: Pick<BookState, 'scheme'>): SurveyView['rule'] {
  const { survey } = scheme;
  if (survey !== undefined) return { fewest: survey.fewest, below: survey.below, places: survey.places };
  const leaf = surveyLeaf({ scheme });
  return { fewest: leaf?.kind === 'questionnaire' ? (leaf.fewest ?? 1) : 1, below: 'missing', places: 2 };
}

export function surveyView(state: BookState, answers: AnswersState, { viewer, now }: { readonly viewer: Actor; readonly now: string }): SurveyView {
  const { survey, scheme } = state;
  const today = shanghaiDay(now);
  const content = survey?.content ?? null;
  const leaf = surveyLeaf(state);
  const rule = ruleOf(state);
  const version = survey?.version ?? 0;
  const tally = content === null ? null : tallySurvey(content, answers, version);
  const signs = content === null ? new Map<string, readonly Sign[]>() : signsOf(content, answers, version);
  const present = answers.answers.filter((answer) => answer.version === version);
  const full = leaf?.kind === 'entered' ? (leaf.of ?? '100') : '100';
  const rows = (tally?.units ?? []).flatMap((row): SurveyUnitRow[] => {
    const unit = state.units.get(row.unit);
    if (unit === undefined) return [];
    const isThin = row.cleaned.answers < rule.fewest;
    const entered = leaf === undefined ? undefined : unit.entered.get(leaf.id);
    const given = leaf === undefined ? undefined : unit.given.answers.get(leaf.id);
    const mayEnter = leaf !== undefined && row.cleaned.score !== null && !(isThin && rule.below === 'missing');
    return [{
      ...row, name: unit.unit.name, isThin,
      entering: mayEnter && row.cleaned.score !== null ? enteredScore(row.cleaned.score, { full, mode: scheme.rounding.mode, places: rule.places }) : null,
      entered: { score: entered?.score ?? null, answers: entered?.answers ?? null, revision: (leaf?.kind === 'questionnaire' ? given?.revision : entered?.revision) ?? 0 },
    }];
  });
  return {
    card: bookCard(state, viewer, now), phase: phaseOf(state, today), today, content, revision: survey?.revision ?? 0, version, short: survey?.short ?? '', withdrawn: survey?.withdrawn ?? '',
    proposed: scheme.survey ?? null, rule,
    leaf: leaf === undefined ? null : { id: leaf.id, title: leaf.title },
    units: [...state.units.values()].filter(({ listed }) => listed).map(({ unit: { id, name } }) => ({ id, name })),
    may: { manage: mayDo(viewer.role, 'manageSurvey', state.stage), adopt: mayDo(viewer.role, 'adoptSurvey', state.stage) },
    counts: {
      answers: present.length, excluded: present.filter(({ excluded }) => excluded !== null).length,
      suspect: present.filter(({ id, excluded }) => excluded === null && isSuspect(signs.get(id))).length, earlier: answers.answers.length - present.length,
    },
    channels: channelsOf(content, answers, present),
    rows, all: tally?.all ?? null, head: answers.head,
  };
}

function channelsOf(content: Content | null, { codes }: AnswersState, present: readonly AnswerState[]): SurveyView['channels'] {
  const count = new Map<string, number>();
  for (const { channel } of present) count.set(channel, (count.get(channel) ?? 0) + 1);
  const issued = [...codes.values()];
  return (content?.channels ?? []).map(({ id }) => {
    const own = issued.filter(({ channel }) => channel === id);
    return { id, answers: count.get(id) ?? 0, issued: own.length, used: own.filter(({ used }) => used.size > 0).length };
  });
}

export function phaseOf({ survey }: Pick<BookState, 'survey'>, today: string): SurveyPhase {
  if (survey === null) return 'none';
  if (survey.status === 'draft') return 'draft';
  if (today < survey.content.opens) return 'waiting';
  return today > survey.content.closes ? 'closed' : 'open';
}

/** Every answer to the questions as published now, newest first: for the office alone. */
export function answersView(state: BookState, answers: AnswersState): AnswersView {
  const { survey } = state;
  if (survey === null) return { head: answers.head, answers: [] };
  const signs = signsOf(survey.content, answers, survey.version);
  const rows = answers.answers.flatMap((answer, index): AnswerRow[] => {
    if (answer.version !== survey.version) return [];
    const { id, at, unit, channel, way, took, hasCode, picks, words, excluded } = answer;
    const own = signs.get(id) ?? [];
    return [{ id, number: index + 1, at: new Date(at).toISOString(), unit, channel, way, took, hasCode, picks, words, signs: own, isSuspect: isSuspect(own), excluded }];
  });
  return { head: answers.head, answers: rows.reverse() };
}

/** What anybody may read: the questions and who can be judged. Nothing of answers or results. */
export interface AskForm {
  readonly phase: 'waiting' | 'open' | 'closed';
  readonly short: string;
  readonly version: number;
  readonly title: string;
  readonly intro: string;
  readonly opens: string;
  readonly closes: string;
  readonly questions: readonly { readonly id: string; readonly kind: Content['questions'][number]['kind']; readonly title: Words; readonly isOptional: boolean; readonly options: readonly { readonly id: string; readonly title: Words }[] }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly { readonly id: string; readonly codes: Content['channels'][number]['codes'] }[];
  readonly bits: number;
  readonly day: string;
}
interface Words { readonly zh: string; readonly en: string }

export function askForm(state: BookState, bits: number, now: string): AskForm | undefined {
  const { survey } = state;
  const today = shanghaiDay(now);
  const phase = phaseOf(state, today);
  if (survey === null || phase === 'none' || phase === 'draft') return undefined;
  const { title, intro, opens, closes, questions, units, channels } = survey.content;
  return {
    phase, short: survey.short, version: survey.version, title, intro, opens, closes,
    // scores stay inside: who answers shall not aim
    questions: questions.map(({ id, kind, title: words, isOptional, options }) => ({ id, kind, title: words, isOptional: isOptional === true, options: options.map((option) => ({ id: option.id, title: option.title })) })),
    units: units.flatMap((id) => (state.units.get(id)?.listed === true ? [{ id, name: state.units.get(id)?.unit.name ?? id }] : [])),
    channels: channels.map(({ id, codes }) => ({ id, codes })), bits, day: today,
  };
}
