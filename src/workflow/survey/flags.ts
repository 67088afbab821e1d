/**
 * What looks odd about an answer: signs for a person to look at, never a verdict.
 *
 * A strong sign makes an answer suspect, a weak one is only told. That everything is ticked alike is weak: people who are
 * content do so. A wave of answers is weak too, as a link shared in a chat makes one; that much of a wave says the very same,
 * and others do not, is strong. What this finds and misses is measured in docs/questionnaire.md.
 *
 * Shape    Linear in the number of answers, but for sorting.
 *
 * Imports: ledger, scheme, workflow.
 */

import type { AnswersState, AnswerState } from '#ledger/answers-book.ts';
import { isScored } from '#scheme/scored-question.ts';
import type { Content } from './decide-answer.ts';

export const signKinds = ['fast', 'straight', 'sameText', 'sameBrowser', 'copies', 'wave', 'waveAlike'] as const;
export type SignKind = (typeof signKinds)[number];

export interface Sign {
  readonly kind: SignKind;
  readonly isStrong: boolean;
  /** What the sentence needs: seconds, how many are alike. */
  readonly count: number;
}

/** Below this many seconds for each question nobody has read them. */
const secondsPerQuestion = 1.2;
const waveLength = 600_000;
const smallestWave = 8;

export function signsOf(content: Content, { answers }: Pick<AnswersState, 'answers'>, version: number): ReadonlyMap<string, readonly Sign[]> {
  const signs = new Map<string, Sign[]>();
  const say = (answer: AnswerState, kind: SignKind, isStrong: boolean, count: number) => {
    const own = signs.get(answer.id);
    if (own === undefined) signs.set(answer.id, [{ kind, isStrong, count }]);
    else own.push({ kind, isStrong, count });
  };
  const present = answers.filter((answer) => answer.version === version);
  const scored = content.questions.filter((question) => isScored(question)).map(({ id }) => id);
  const patterns = new Map(present.map((answer) => [answer, scored.map((id) => answer.picks[id]?.[0] ?? '-').join(' ')]));
  const patternOf = (answer: AnswerState) => patterns.get(answer) ?? '';

  fastOnes(content, present, say);
  if (scored.length >= 4) for (const answer of present) if (isStraight(content, answer, scored)) say(answer, 'straight', false, scored.length);
  repeated(present, ({ unit, mark }) => (mark === null ? undefined : `${unit} ${mark}`), (group) => {
    for (const answer of group.slice(1)) say(answer, 'sameBrowser', true, group.length);
  });
  repeated(present, ({ unit, words }) => longText(unit, words), (group) => {
    for (const answer of group) say(answer, 'sameText', true, group.length);
  });
  const byUnit = groups(present, ({ unit }) => unit);
  for (const own of byUnit.values()) {
    copiesIn(own, { scored, patternOf, isStraightPattern: (answer) => isStraight(content, answer, scored) }, say);
    wavesIn(own, present, { patternOf }, say);
  }
  return signs;
}

export function isSuspect(signs: readonly Sign[] | undefined): boolean {
  return signs !== undefined && signs.some(({ isStrong }) => isStrong);
}

type Say = (answer: AnswerState, kind: SignKind, isStrong: boolean, count: number) => void;

/** Far quicker than anybody can read, or than a quarter of what others took. */
function fastOnes(content: Content, present: readonly AnswerState[], say: Say): void {
  const times = present.flatMap(({ took }) => (took === null ? [] : [took])).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const asked = content.questions.filter(({ kind, isOptional }) => kind !== 'text' && isOptional !== true).length;
  const least = Math.max(asked * secondsPerQuestion, times.length >= 20 ? median / 5 : 0);
  for (const answer of present) if (answer.took !== null && answer.took < least) say(answer, 'fast', true, answer.took);
}

/** The same place in the list for everything that is scored. */
function isStraight({ questions }: Content, { picks }: AnswerState, scored: readonly string[]): boolean {
  let place = -1;
  for (const id of scored) {
    const at = questions.find((question) => question.id === id)?.options.findIndex((option) => option.id === picks[id]?.[0]) ?? -1;
    const kind = questions.find((question) => question.id === id)?.kind;
    if (kind === 'scale') continue;
    if (at < 0 || (place >= 0 && at !== place)) return false;
    place = at;
  }
  return place >= 0;
}

/** Letters alone; short phrases ("no opinion") are everybody's. */
function longText(unit: string, words: AnswerState['words']): string | undefined {
  if (words === null) return undefined;
  const text = Object.values(words).join('').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return text.length >= 10 ? `${unit} ${text}` : undefined;
}

function groups(answers: readonly AnswerState[], keyOf: (answer: AnswerState) => string | undefined): Map<string, AnswerState[]> {
  const found = new Map<string, AnswerState[]>();
  for (const answer of answers) {
    const key = keyOf(answer);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [answer]);
    else group.push(answer);
  }
  return found;
}

function repeated(answers: readonly AnswerState[], keyOf: (answer: AnswerState) => string | undefined, tell: (group: readonly AnswerState[]) => void): void {
  for (const group of groups(answers, keyOf).values()) if (group.length > 1) tell(group);
}

interface Patterns { readonly patternOf: (answer: AnswerState) => string }

/**
 * One and the same mixed pattern far more often than its answers, each by itself, would bring together.
 *
 * Gaps     People's answers hang together, so that a pattern may come five times as often as by chance before it is told.
 */
function copiesIn(own: readonly AnswerState[], { scored, patternOf, isStraightPattern }: Patterns & { readonly scored: readonly string[]; readonly isStraightPattern: (answer: AnswerState) => boolean }, say: Say): void {
  if (scored.length < 5 || own.length < 20) return;
  const shares = scored.map((id) => {
    const counts = new Map<string, number>();
    for (const { picks } of own) counts.set(picks[id]?.[0] ?? '-', (counts.get(picks[id]?.[0] ?? '-') ?? 0) + 1);
    return counts;
  });
  for (const [pattern, group] of groups(own, patternOf)) {
    const [first] = group;
    if (group.length < 6 || first === undefined || isStraightPattern(first)) continue;
    const chance = pattern.split(' ').reduce((product, option, at) => product * ((shares[at]?.get(option) ?? 0) / own.length), 1);
    const expected = chance * own.length * 5;
    if (group.length > expected + 4 * Math.sqrt(expected) + 4) for (const answer of group) say(answer, 'copies', true, group.length);
  }
}

/** Ten minutes that brought a unit far more answers than usual, and those that run into one another. */
function wavesIn(own: readonly AnswerState[], present: readonly AnswerState[], { patternOf }: Patterns, say: Say): void {
  const sorted = own.filter(({ way }) => way !== 'paper').sort((a, b) => a.at - b.at);
  if (sorted.length < smallestWave) return;
  const hours = new Set(present.map(({ at }) => Math.floor(at / 3_600_000))).size;
  const usual = sorted.length / Math.max(1, hours * 6);
  const enough = Math.max(smallestWave, usual + 6 * Math.sqrt(usual + 1));
  const counts = groups(own, patternOf);
  const tell = (wave: readonly AnswerState[]) => {
    const inWave = [...groups(wave, patternOf).values()];
    for (const alike of inWave) {
      const [first] = alike;
      const all = first === undefined ? 0 : (counts.get(patternOf(first))?.length ?? 0);
      const shareIn = alike.length / wave.length;
      const others = own.length - wave.length;
      const shareElse = others === 0 ? 0 : (all - alike.length) / others;
      const isAlike = alike.length >= 6 && shareIn >= 0.4 && shareIn > shareElse * 2;
      for (const answer of alike) say(answer, isAlike ? 'waveAlike' : 'wave', isAlike, isAlike ? alike.length : wave.length);
    }
  };
  let from = 0;
  let wave: AnswerState[] = [];
  let end = -1;
  for (const [to, answer] of sorted.entries()) {
    while (answer.at - (sorted[from]?.at ?? 0) > waveLength) from += 1;
    if (to - from + 1 < enough) continue;
    if (from > end + 1 && wave.length > 0) {
      tell(wave);
      wave = [];
    }
    wave.push(...sorted.slice(Math.max(from, end + 1), to + 1));
    end = to;
  }
  if (wave.length > 0) tell(wave);
}
