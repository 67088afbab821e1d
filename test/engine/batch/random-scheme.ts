/** Small valid schemes of any shape: tables with fine points, rules that count once, nested weights, means with and without trimming. */

import type { Node, Scheme, Table } from '#scheme/grammar.ts';
import { makeItem, makeScheme, makeTable, node, sheetsOver } from '../make-scheme.ts';
import type { Dice } from './dice.ts';
import { randomRounding, randomRule, withCaps } from './random-rules.ts';

const clause = { ref: { zh: '文', en: 'text' } };
const bands = [
  ['90', '70', '0'],
  ['85.5', '60.005', '33.333', '0'],
  ['100', '0'],
];
/** The last but one is too fine for columns where it stands inside itself. */
const shares = [['1'], ['0.5', '0.5'], ['0.2', '0.1', '0.7'], ['0.25', '0.35', '0.4'], ['0.333333', '0.666667'], ['0.3333', '0.6667']];

export function randomScheme(dice: Dice): Scheme {
  const plain = randomTable(dice);
  const table = dice.chance(30) ? withCaps(dice, plain) : plain;
  const lines = dice.pick(bands);
  return makeScheme(randomTotal(dice), {
    tables: [table],
    sheets: sheetsOver(table.id),
    grades: { bands: lines.map((min, place) => ({ name: { zh: `第${place}`, en: `${place}` }, min })), setByOffice: true, clause, ...(dice.chance(20) && { by: 'exact' as const }) },
    ...(dice.chance(40) && randomRounding(dice)),
    ...(dice.chance(50) && { fraud: { min: '0.5', max: '5', clause } }),
  });
}

/** Points are drawn in whole units of the finest place, so that items add up to categories and those to the table. */
function randomTable(dice: Dice): Table {
  const places = dice.pick([0, 0, 1, 2, 3]);
  const text = (units: number) => decimal(units, places);
  let number = 0;
  const categories = Array.from({ length: 1 + dice.roll(3) }, (_, category) => {
    const items = Array.from({ length: 1 + dice.roll(3) }, () => {
      const cap = (1 + dice.roll(30)) * 10 ** dice.roll(places + 1);
      const rules = Array.from({ length: dice.roll(4) }, (_unused, rule) => randomRule(dice, 'abc'[rule] ?? 'x', { text, item: cap }));
      number += 1;
      return { cap, item: makeItem(`i${number}`, text(cap), rules) };
    });
    return { id: `c${category}`, points: items.reduce((sum, { cap }) => sum + cap, 0), items: items.map(({ item }) => item) };
  });
  const full = categories.reduce((sum, { points }) => sum + points, 0);
  return makeTable('table', text(full), categories.map(({ id, points, items }) => [id, text(points), items] as const));
}

function randomTotal(dice: Dice): Node {
  if (dice.chance(40)) return node.deductions('deductions', 'table');
  let number = 0;
  const inner = (depth: number, mayDeduct: boolean): Node => {
    number += 1;
    const id = `n${number}`;
    if (mayDeduct) return node.deductions('deductions', 'table');
    if (depth < 2 && dice.chance(25)) return weighted(id, depth, false);
    return dice.pick([node.entered(id), node.sheet(id), node.mean(id, dice.pick([0, 0, 3, 4]))]);
  };
  const weighted = (id: string, depth: number, withTable: boolean): Node => {
    const weights = dice.pick(shares);
    return node.weighted(id, weights.map((weight, place) => [weight, inner(depth + 1, withTable && place === 0)] as const));
  };
  return weighted('total', 0, dice.chance(60));
}

function decimal(units: number, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
