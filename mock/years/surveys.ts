/**
 * The questionnaires of the sample years, and what people answered: a few hundred, some of them stuffed, some left out.
 *
 * Imports: ledger, scheme, mock.
 */

import type { AnswersEntry } from '#ledger/answers-book.ts';
import { answersBook } from '#ledger/answers-name.ts';
import { seal, type Sealed } from '#ledger/chain.ts';
import type { SurveyContent } from '#ledger/survey-fields.ts';
import { townAnswers } from '../writing/answer-world.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { clerk } from '../writing/people.ts';
import { seeded } from '../writing/seeded.ts';

export interface SampleSurvey {
  readonly short: string;
  readonly closes: string;
  readonly honest: number;
  readonly days: number;
  /** Units to be judged; every unit of the year where left out. */
  readonly units?: readonly string[];
  readonly intro: string;
}

/** Writes and publishes the questionnaire as the last thing of the year so far, and gives its answers. */
export function survey(writer: BookWriter, { short, closes, honest, days, units, intro }: SampleSurvey): readonly Sealed[] {
  const chance = seeded(`${writer.book} survey`);
  const { scheme } = writer.state;
  if (scheme.survey === undefined) throw new RangeError(`${scheme.id} has no questionnaire.`);
  const opens = writer.clock.today();
  const content: SurveyContent = {
    title: scheme.survey.title.zh, intro, questions: structuredClone(scheme.survey.questions) as SurveyContent['questions'],
    units: units === undefined ? [...writer.state.units.keys()] : [...units], opens, closes,
    channels: [{ id: 'web', name: '政府门户网站', codes: 'none' }, { id: 'hall', name: '政务服务大厅', codes: 'none' }, { id: 'npc', name: '人大代表、政协委员', codes: 'perUnit' }], work: 14,
  };
  writer.ask(clerk, { kind: 'setSurvey', seen: 0, content }, chance.uuid());
  writer.ask(clerk, { kind: 'publishSurvey', seen: 1, short }, chance.uuid());
  const level = new Map(content.units.map((unit) => [unit, chance.between(68, 90)]));
  const told = townAnswers({
    seed: `${writer.book} answers`, content, version: 1, honest, stuffed: { script: 12, crew: 16, oneself: 8 }, from: opens, days,
    contentWith: (unit) => level.get(unit) ?? 75,
  });
  const last = told.at(-1)?.entry.at ?? writer.clock.now();
  const oneself = told.filter(({ by }) => by === 'oneself').slice(1).map(({ entry }) => entry.answer);
  const entries: AnswersEntry[] = [
    ...told.map(({ entry }) => entry),
    { kind: 'answersExcluded', v: 1, at: last, by: clerk, command: chance.uuid(), answers: oneself, reason: '同一浏览器对同一单位反复提交，只保留第一份。' },
  ];
  return seal({ book: answersBook(writer.book), length: 0, head: '' }, entries);
}
