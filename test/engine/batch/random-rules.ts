/** Rules of every way of counting, and tables with caps of their own, for random schemes. */

import type { Rule, Scheme, Table } from '#scheme/grammar.ts';
import { makeRule, ruleOf } from '../make-scheme.ts';
import type { Dice } from './dice.ts';

const clause = { ref: { zh: '文', en: 'text' } };

interface Points {
  /** Whole units of the table's finest place as text. */
  readonly text: (units: number) => string;
  /** Of the item. */
  readonly item: number;
}

export function randomRule(dice: Dice, id: string, { text, item }: Points): Rule {
  const points = text(1 + dice.roll(12));
  switch (dice.pick(['each', 'each', 'each', 'once', 'once', 'graduated', 'all', 'period', 'shortfall', 'percent'])) {
    case 'once':
      return makeRule(id, points, 'once');
    case 'graduated':
      return ruleOf(id, points, { counting: 'graduated', further: text(1 + dice.roll(12)) });
    case 'all':
      return ruleOf(id, text(item), { counting: 'all' });
    case 'period':
      return ruleOf(id, points, { counting: 'period', period: dice.pick(['year', 'quarter', 'month'] as const) });
    case 'shortfall':
      return ruleOf(id, points, { counting: 'shortfall', target: '40', step: dice.pick(['1', '2.5', '10']), steps: dice.pick(['full', 'begun'] as const) });
    case 'percent':
      return ruleOf(id, dice.pick(['5', '10', '12.5']), { counting: 'each', unit: 'percent' });
    default:
      return makeRule(id, points);
  }
}

/** Some items have no cap, some categories one of their own. */
export function withCaps(dice: Dice, table: Table): Table {
  const categories = table.categories.map((category) => {
    const items = category.items.map((item) => (item.rules.length > 0 && dice.chance(15) ? { ...item, uncapped: true as const } : item));
    const most = items.some(({ uncapped }) => uncapped) ? undefined : Math.floor(Number(category.points) / 2);
    return { ...category, items, ...(most !== undefined && most > 0 && category.items.every(({ rules }) => rules.length > 0) && { cap: String(most) }) };
  });
  return { ...table, categories };
}

export function randomRounding(dice: Dice): Pick<Scheme, 'rounding'> {
  return { rounding: { mode: dice.pick(['halfUp', 'halfEven', 'down', 'up'] as const), places: dice.pick([0, 1, 2, 2] as const), clause } };
}
