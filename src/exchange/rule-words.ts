/**
 * A rule as officials write it, and back: "制度不落实，每项制度扣1分". Whatever is written here is read here again.
 *
 * A sentence of another office is read as far as it can be, and says what was guessed.
 *
 * Imports: scheme (types).
 */

import type { Rule } from '#scheme/grammar.ts';

/** The part of a rule that a table says; id, English and clause are elsewhere. */
export type RuleSaid = { readonly text: string } & (
  | { readonly counting: 'each'; readonly points: string; readonly per: string; readonly unit?: 'percent' }
  | { readonly counting: 'once'; readonly points: string; readonly unit?: 'percent' }
  | { readonly counting: 'graduated'; readonly points: string; readonly further: string; readonly unit?: 'percent' }
  | { readonly counting: 'all' }
  | { readonly counting: 'period'; readonly points: string; readonly period: Extract<Rule, { counting: 'period' }>['period']; readonly unit?: 'percent' }
  | { readonly counting: 'shortfall'; readonly points: string; readonly target: string; readonly step: string; readonly steps: 'full' | 'begun'; readonly unit?: 'percent' }
);

export interface ReadRule {
  readonly said: RuleSaid;
  /** Points were found, but how they count is a guess; or no points were found at all. */
  readonly doubt: 'counting' | 'points' | null;
}

const periodWords = { week: '每周', month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' } as const;
const number = '(\\d+(?:\\.\\d+)?)';
const amount = `(?:${number}分|该项分值的${number}%)`;

export function ruleSentence(rule: Rule): string {
  return saidSentence({ ...rule, text: rule.text.zh, per: rule.per.zh } as RuleSaid);
}

export function saidSentence(rule: RuleSaid): string {
  const text = rule.text.replace(/[。；;]+$/, '');
  const takes = (points: string) => ('unit' in rule && rule.unit === 'percent' ? `扣该项分值的${points}%` : `扣${points}分`);
  switch (rule.counting) {
    case 'each':
      return `${text}，${rule.per}${takes(rule.points)}`;
    case 'once':
      return `${text}，${takes(rule.points)}（只扣一次）`;
    case 'graduated':
      return `${text}，首次${takes(rule.points)}，以后每次${takes(rule.further)}`;
    case 'all':
      return `${text}，该项不得分`;
    case 'period':
      return `${text}，${periodWords[rule.period]}${takes(rule.points)}`;
    case 'shortfall':
      return `${text}，应达到${rule.target}，每差${rule.step}${takes(rule.points)}（${rule.steps === 'begun' ? '不足一档按一档计' : '只计满一档的'}）`;
  }
}

/** Shape  sentence: without its letter in front. Never fails: what is not understood is the text, with a doubt. */
export function readRule(sentence: string): ReadRule {
  const tidy = sentence.normalize('NFKC').replace(/\s+/g, '').replace(/,/g, '，').replace(/;/g, '；').replace(/\(/g, '（').replace(/\)/g, '）').replace(/[。；]+$/, '');
  for (const read of readers) {
    const said = read(tidy);
    if (said !== undefined) return { said, doubt: null };
  }
  const found = new RegExp(`^(.*?)[，的]*(?:一次|每次|每项|每处|1次|1项|1处)?扣${number}分`).exec(tidy);
  if (found !== null) return { said: { text: tidy, counting: 'each', points: found[2] ?? '', per: /(?:每|1)(次|项|处|条|件|个|期)/.exec(tidy)?.[0].replace('1', '每') ?? '每次' }, doubt: 'counting' };
  return { said: { text: tidy, counting: 'each', points: '', per: '每次' }, doubt: 'points' };
}

type Reader = (sentence: string) => RuleSaid | undefined;

const readers: readonly Reader[] = [
  (sentence) => {
    const found = new RegExp(`^(.+)，应达到${number}，每差${number}扣${amount}（(不足一档按一档计|只计满一档的)）$`).exec(sentence);
    return found === null ? undefined : { text: found[1] ?? '', counting: 'shortfall', target: found[2] ?? '', step: found[3] ?? '', ...takes(found, 4), steps: found[6] === '只计满一档的' ? 'full' : 'begun' };
  },
  (sentence) => {
    const found = new RegExp(`^(.+)，首次扣${amount}，以后每次扣${amount}$`).exec(sentence);
    return found === null ? undefined : { text: found[1] ?? '', counting: 'graduated', ...takes(found, 2), further: found[4] ?? found[5] ?? '' };
  },
  (sentence) => {
    const found = new RegExp(`^(.+)，扣${amount}（只扣一次）$`).exec(sentence);
    return found === null ? undefined : { text: found[1] ?? '', counting: 'once', ...takes(found, 2) };
  },
  (sentence) => {
    const found = /^(.+)，该项不得分$/.exec(sentence);
    return found === null ? undefined : { text: found[1] ?? '', counting: 'all' };
  },
  (sentence) => {
    const period = Object.entries(periodWords).find(([, word]) => new RegExp(`，${word}扣${amount}$`).test(sentence));
    const found = new RegExp(`^(.+)，每(?:周|月|季度|半年|年)扣${amount}$`).exec(sentence);
    return found === null || period === undefined ? undefined : { text: found[1] ?? '', counting: 'period', period: period[0] as keyof typeof periodWords, ...takes(found, 2) };
  },
  (sentence) => {
    const found = new RegExp(`^(.+)，([^，]+?)扣${amount}$`).exec(sentence);
    return found === null ? undefined : { text: found[1] ?? '', counting: 'each', per: found[2] ?? '', ...takes(found, 3) };
  },
];

/** The points at a place of the match, or the percent behind it. */
function takes(found: RegExpExecArray, at: number): { readonly points: string; readonly unit?: 'percent' } {
  const points = found[at];
  return points === undefined ? { points: found[at + 1] ?? '', unit: 'percent' } : { points };
}
