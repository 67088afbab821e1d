/**
 * A town that answers a questionnaire: people who are content or not, in a hurry or not, who share links in chats; and, where
 * asked, people who stuff it in four ways. Whole numbers and a seed: the same answers on every machine.
 *
 * How people answer here was set down before the signs were tried on it; docs/questionnaire.md says what that is worth.
 *
 * Imports: ledger, scheme, workflow (types), mock.
 */

import type { AnswerGiven } from '#ledger/answers-book.ts';
import { isScored } from '#scheme/scored-question.ts';
import type { Content } from '#workflow/survey/decide-answer.ts';
import { seeded, type Seeded } from './seeded.ts';

/** script: a program, quickly, spread out. crew: many hands at once for their own unit. copy: one mixed pattern over and over. oneself: one browser again and again. */
export const stuffing = ['script', 'crew', 'copy', 'oneself'] as const;
export type Stuffing = (typeof stuffing)[number];

export interface Told { readonly entry: AnswerGiven; readonly by: 'honest' | Stuffing }

export interface Town {
  readonly seed: string;
  readonly content: Content;
  readonly version: number;
  readonly honest: number;
  /** Answers by each way of stuffing. */
  readonly stuffed: Readonly<Partial<Record<Stuffing, number>>>;
  /** First day and how many days. */
  readonly from: string;
  readonly days: number;
  /** How content people are with a unit, 0 to 100. */
  readonly contentWith: (unit: string) => number;
  readonly way?: AnswerGiven['way'];
}

const short = ['没有意见', '无', '满意', '挺好的', '希望继续努力', '没有', '暂无', '加强公开', '更新再快一些', '网站不太好找'];
const starts = ['建议', '希望', '请', '最好能', '能否'];
/** People write of where they live: hardly two write the very same long sentence of one unit. */
const places = ['在我们小区', '在镇上', '在东街社区', '在老城区', '在开发区', '对农村群众', '对个体工商户', '对外来务工人员', '对家长', '对退休职工', '在窗口', '在网上', ''];
const what = ['把办事指南写得更清楚', '在公众号上同步发布通知', '把财政信息做成表格下载', '在村里的公开栏也贴一份', '让政策解读少用术语', '把咨询电话放在首页', '按季度公布惠农补贴名单', '在服务大厅放触摸屏', '答复申请时附上文件', '把规划图放大一些'];
const ends = ['，老年人看不懂现在的页面', '，方便群众查找', '，目前要点很多层才能找到', '，我们社区很多人都有这个需要', '，去年问过两次没有回音', ''];

export function townAnswers(town: Town): readonly Told[] {
  const chance = seeded(town.seed);
  const told: Told[] = [];
  const make = maker(town, chance);
  const begin = Date.parse(`${town.from}T00:00:00Z`) - 8 * 3_600_000;
  const someTime = () => begin + (chance.between(0, town.days - 1) * 24 + pickHour(chance)) * 3_600_000 + chance.between(0, 3_599_000);
  const { units } = town.content;

  let left = town.honest;
  while (left > 0) {
    // every seventh or so comes with others, by a link that somebody shared
    const size = chance.happens(1) ? Math.min(left, chance.between(6, 24)) : 1;
    const unit = chance.pick(units);
    const at = someTime();
    for (let one = 0; one < size; one += 1, left -= 1) {
      told.push({ by: 'honest', entry: make.honest(size === 1 ? chance.pick(units) : unit, size === 1 ? at : at + chance.between(0, 1_500_000)) });
    }
  }
  for (const by of stuffing) {
    let wanted = town.stuffed[by] ?? 0;
    while (wanted > 0) {
      const size = Math.min(wanted, by === 'script' ? chance.between(20, 60) : by === 'oneself' ? chance.between(6, 20) : chance.between(15, 45));
      const campaign = make.campaign(by, chance.pick(units));
      const at = someTime();
      for (let one = 0; one < size; one += 1, wanted -= 1) told.push({ by, entry: campaign(by === 'crew' ? at + chance.between(0, 900_000) : someTime()) });
    }
  }
  return told.sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : 0));
}

/** Evenings and office hours more than nights. */
function pickHour(chance: Seeded): number {
  return chance.pick([8, 9, 9, 10, 10, 11, 12, 12, 13, 14, 15, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 22, 23, 7, 6]);
}

/** Around 0, seldom beyond twice `width`. */
function around(chance: Seeded, width: number): number {
  return Math.trunc(((chance.between(-100, 100) + chance.between(-100, 100) + chance.between(-100, 100)) * width) / 173);
}

function maker({ content, version, contentWith, way = 'page' }: Town, chance: Seeded) {
  const scored = content.questions.filter((question) => isScored(question));
  const channels = content.channels.filter(({ codes }) => codes === 'none').map(({ id }) => id);

  /** The option whose score is nearest to how content somebody is. */
  const nearest = (question: (typeof scored)[number], mood: number) => {
    let best = question.options[0];
    for (const option of question.options) {
      if (option.score !== undefined && (best?.score === undefined || Math.abs(Number(option.score) - mood) < Math.abs(Number(best.score) - mood))) best = option;
    }
    return best?.id ?? '';
  };
  const others = (): Record<string, string[]> => Object.fromEntries(content.questions.flatMap(({ id, kind, options }) => {
    if (kind !== 'multi' || chance.happens(15)) return [];
    return [[id, options.filter((_, at) => chance.happens(at === options.length - 1 ? 4 : 35)).map((option) => option.id)] as const].filter(([, list]) => list.length > 0);
  }));
  const entry = (unit: string, at: number, rest: { readonly took: number; readonly picks: Record<string, string[]>; readonly mark: string; readonly words?: string }): AnswerGiven => {
    const text = content.questions.find(({ kind }) => kind === 'text')?.id;
    return {
      kind: 'answerGiven', v: 1, at: `${new Date(at).toISOString().slice(0, 19)}Z`, answer: chance.uuid(), version, unit, channel: chance.pick(channels), way, took: rest.took, picks: rest.picks,
      ...(rest.words === undefined || text === undefined ? {} : { words: { [text]: rest.words } }),
      ...(way === 'page' ? { mark: rest.mark } : {}),
    };
  };
  const newMark = () => chance.uuid().replace(/-/g, '').slice(0, 16);
  const words = () => (chance.happens(45) ? chance.pick(short) : `${chance.pick(starts)}${chance.pick(places)}${chance.pick(what)}${chance.pick(ends)}`);
  const reading = () => chance.between(18, 45) + chance.between(0, 50) + (chance.happens(20) ? chance.between(40, 240) : 0);
  /** Two in a household at times share a telephone. */
  let lastMark = newMark();

  return {
    honest(unit: string, at: number): AnswerGiven {
      const mood = contentWith(unit) + around(chance, 18);
      const isEven = chance.happens(24);
      const picks = Object.fromEntries(scored.map((question) => [question.id, [
        !isEven && question.options.some(({ score }) => score === undefined) && chance.happens(7) ? (question.options.find(({ score }) => score === undefined)?.id ?? '') : nearest(question, mood + (isEven ? 0 : around(chance, 16))),
      ]]));
      if (!chance.happens(1)) lastMark = newMark();
      const took = chance.happens(4) ? chance.between(9, 18) : reading();
      return entry(unit, at, { took, picks: { ...picks, ...others() }, mark: lastMark, ...(chance.happens(14) ? { words: words() } : {}) });
    },
    campaign(by: Stuffing, unit: string): (at: number) => AnswerGiven {
      const isPraise = chance.happens(75);
      const best = Object.fromEntries(scored.map((question) => [question.id, [nearest(question, isPraise ? 100 : 0)]]));
      const mixed = Object.fromEntries(scored.map((question) => [question.id, [nearest(question, isPraise ? chance.between(75, 100) : chance.between(0, 40))]]));
      const mark = newMark();
      return (at) => {
        switch (by) {
          case 'script':
            return entry(unit, at, { took: chance.between(1, 6), picks: best, mark: newMark() });
          case 'crew':
            return entry(unit, at, { took: chance.between(15, 60), picks: chance.happens(80) ? best : { ...best, ...mixed }, mark: newMark() });
          case 'copy':
            return entry(unit, at, { took: reading(), picks: mixed, mark: newMark() });
          case 'oneself':
            return entry(unit, at, { took: reading(), picks: Object.fromEntries(scored.map((question) => [question.id, [nearest(question, (isPraise ? 92 : 15) + around(chance, 14))]])), mark });
        }
      };
    },
  };
}
