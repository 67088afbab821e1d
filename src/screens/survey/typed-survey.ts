/**
 * The questionnaire while it is being written: how it begins, and what is still wrong with it.
 *
 * Imports: view (types).
 */

import type { SurveyView } from '#view/survey.ts';

export type TypedSurvey = NonNullable<SurveyView['content']>;
export type TypedQuestion = TypedSurvey['questions'][number];
export type TypedChannel = TypedSurvey['channels'][number];

/** As it stands; or the scheme's questions for every unit of the year, by the portal and at the service hall. */
export function firstContent({ content, proposed, units, today }: SurveyView, word: (key: 'channel.web' | 'channel.hall' | 'introText') => string): TypedSurvey {
  if (content !== null) return content;
  return {
    title: proposed?.title.zh ?? '', intro: word('introText'), questions: proposed?.questions ?? [], units: units.map(({ id }) => id), opens: today, closes: dayAfter(today, 30),
    channels: [{ id: 'web', name: word('channel.web'), codes: 'none' }, { id: 'hall', name: word('channel.hall'), codes: 'none' }], work: 14,
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export interface SurveyFault { readonly fault: 'title' | 'days' | 'units' | 'questions' | 'question' | 'options' | 'score' | 'channels' | 'channel'; readonly number: number }

export function surveyFaults({ title, opens, closes, units, questions, channels }: TypedSurvey): readonly SurveyFault[] {
  const found: SurveyFault[] = [];
  const say = (fault: SurveyFault['fault'], number = 0) => void found.push({ fault, number });
  if (title.trim() === '') say('title');
  if (opens === '' || closes === '' || opens > closes) say('days');
  if (units.length === 0) say('units');
  if (questions.length === 0) say('questions');
  questions.forEach(({ title: words, kind, options }, at) => {
    if (words.zh.trim() === '') say('question', at + 1);
    if (kind !== 'text' && (options.length < 2 || options.some((option) => option.title.zh.trim() === ''))) say('options', at + 1);
    if (options.some(({ score }) => score !== undefined && !(/^\d{1,3}(\.\d{1,6})?$/.test(score) && Number(score) <= 100))) say('score', at + 1);
  });
  if (channels.length === 0) say('channels');
  channels.forEach(({ name }, at) => {
    if (name.trim() === '') say('channel', at + 1);
  });
  return found;
}

export function freeId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
