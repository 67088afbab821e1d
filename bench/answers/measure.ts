/**
 * How much of the stuffing the signs find, and how many honest answers they wrongly mark, in a made-up town.
 *
 * Imports: mock, ledger, workflow.
 */

import { emptyAnswers, evolveAnswers, type AnswersState } from '#ledger/answers-book.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { stuffing, townAnswers, type Stuffing, type Told } from '#mock/writing/answer-world.ts';
import type { Content } from '#workflow/survey/decide-answer.ts';
import { isSuspect, signsOf } from '#workflow/survey/flags.ts';
import { tallySurvey } from '#workflow/survey/results.ts';

export interface Found { readonly all: number; readonly found: number }
export interface Measured {
  readonly byWay: Readonly<Record<Stuffing, Found>>;
  readonly stuffed: Found;
  readonly honest: Found;
  /** Mean distance, over units, of the raw and of the cleaned score from that of the honest answers alone. */
  readonly off: { readonly raw: number; readonly cleaned: number };
}

const units = Array.from({ length: 20 }, (_, at) => `u${at + 1}`);
const { survey } = tianshui2015;

export const content: Content = {
  title: '社会评议', intro: '', questions: survey?.questions ?? [], units, opens: '2026-10-01', closes: '2026-10-31',
  channels: [{ id: 'web', name: '门户网站', codes: 'none' }, { id: 'hall', name: '办事大厅', codes: 'none' }], work: 14,
};

/** `count` answers, a tenth of them stuffed in four ways alike. */
export function town(count: number, seed: string): readonly Told[] {
  const each = Math.round(count / 40);
  return townAnswers({
    seed, content, version: 1, honest: count - each * 4, stuffed: { script: each, crew: each, copy: each, oneself: each }, from: '2026-10-01', days: 30,
    contentWith: (unit) => 62 + ((units.indexOf(unit) * 7) % 28),
  });
}

export function stateOf(told: readonly Told[]): AnswersState {
  const state = emptyAnswers();
  told.forEach(({ entry }, seq) => evolveAnswers(state, entry, { seq, hash: '' }));
  return state;
}

export function measure(count: number, seed: string): Measured {
  const told = town(count, seed);
  const state = stateOf(told);
  const signs = signsOf(content, state, 1);
  const share = (of: readonly Told[]): Found => ({ all: of.length, found: of.filter(({ entry }) => isSuspect(signs.get(entry.answer))).length });
  const byWay = Object.fromEntries(stuffing.map((way) => [way, share(told.filter(({ by }) => by === way))])) as Record<Stuffing, Found>;
  const truth = tallySurvey(content, stateOf(told.filter(({ by }) => by === 'honest')), 1);
  for (const { entry } of told) {
    const answer = state.answerById.get(entry.answer);
    if (answer !== undefined && isSuspect(signs.get(answer.id))) answer.excluded = { reason: 'bench', at: '', by: { role: 'office', person: 'bench' } };
  }
  const found = tallySurvey(content, state, 1);
  const number = (text: string | null) => (text === null ? 0 : text.includes('/') ? Number(text.split('/')[0]) / Number(text.split('/')[1]) : Number(text));
  const off = (side: 'raw' | 'cleaned') => truth.units.reduce((sum, unit, at) => sum + Math.abs(number(found.units[at]?.[side].score ?? null) - number(unit.raw.score)), 0) / truth.units.length;
  return { byWay, stuffed: share(told.filter(({ by }) => by !== 'honest')), honest: share(told.filter(({ by }) => by === 'honest')), off: { raw: off('raw'), cleaned: off('cleaned') } };
}
