/** Reasons that people give for points below full marks, made from the rules of the table. All of it is made up. */

import type { Item } from '#scheme/grammar.ts';
import type { Seeded } from '../writing/seeded.ts';

const openings = {
  self: ['对照标准自查：', '自查中发现', '本单位存在', '需要改进：'],
  peer: ['互查读网时发现', '查阅送评材料，', '对照佐证材料，', '电话抽查反映'],
  comprehensive: ['结合全年台账，', '综合平时检查和送评材料，', '核对佐证材料，', '复核认定'],
} as const;

const endings = {
  self: ['，已列入整改计划。', '，正在整改。', '，扣减相应分值。', '。'],
  peer: ['，酌情扣分。', '，建议整改。', '，佐证不足。', '。'],
  comprehensive: ['，按评分标准扣减。', '，扣减相应分值。', '，单位自评偏高。', '。'],
} as const;

export type Voice = keyof typeof openings;

/** A short reason in somebody's voice, about one of the item's own rules. */
export function noteOn(item: Item, voice: Voice, chance: Seeded): string {
  // a rule that takes all its points at once says too much for half a point
  const small = item.rules.filter(({ counting }) => counting === 'each');
  const rules = small.length > 0 ? small : item.rules;
  const about = rules.length === 0 ? item.title.zh : chance.pick(rules).text.zh;
  return `${chance.pick(openings[voice])}${about}${chance.pick(endings[voice])}`;
}
