/** A questionnaire with its answers in memory, for tests of what is made of them. */

import { emptyAnswers, evolveAnswers, type AnswersEntry, type AnswersState } from '#ledger/answers-book.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Content } from '#workflow/survey/decide-answer.ts';

const { survey } = tianshui2015;

export const content: Content = {
  title: '社会评议', intro: '', questions: survey?.questions ?? [], units: ['a', 'b'], opens: '2025-12-01', closes: '2025-12-31',
  channels: [{ id: 'web', name: '门户网站', codes: 'none' }, { id: 'hall', name: '办事大厅', codes: 'once' }, { id: 'npc', name: '人大代表', codes: 'perUnit' }], work: 4,
};

export interface Given { readonly unit?: string; readonly all?: string; readonly picks?: Readonly<Record<string, string>>; readonly at?: string; readonly took?: number; readonly mark?: string; readonly words?: string; readonly steps?: string }

export const uuid = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The same letter for every question of one choice unless said otherwise. */
export function picksOf({ all = 'B', picks = {}, steps = '4' }: Given): Record<string, string[]> {
  const asked = content.questions.filter(({ kind, isOptional }) => (kind === 'single' || kind === 'scale') && isOptional !== true);
  return Object.fromEntries(asked.map(({ id, kind }) => [id, [picks[id] ?? (kind === 'scale' ? steps : all)]]));
}

export function gathered(given: readonly Given[]): AnswersState {
  const state = emptyAnswers();
  given.forEach((one, seq) => {
    const { unit = 'a', at = `2025-12-0${1 + (seq % 9)}T0${seq % 10}:00:00Z`, took = 60, mark, words } = one;
    const entry: AnswersEntry = {
      kind: 'answerGiven', v: 1, at, answer: uuid(seq), version: 1, unit, channel: 'web', way: 'page', took, picks: picksOf(one),
      ...(mark === undefined ? {} : { mark }), ...(words === undefined ? {} : { words: { advice: words } }),
    };
    evolveAnswers(state, entry, { seq, hash: String(seq) });
  });
  return state;
}
