/** The deduction table and the weights as everybody would prepare them: by name, in numbers of their choice. */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';

export interface PlainRule {
  readonly item: string;
  readonly points: number;
  readonly once: boolean;
  readonly order: number;
}

const items = arxan2021.tables.flatMap(({ categories }) => categories.flatMap((category) => category.items.map((item) => ({ item, category: category.id }))));

export const rules: ReadonlyMap<string, PlainRule> = new Map(
  items
    .flatMap(({ item }) => item.rules.map((rule) => ({ item, rule })))
    .map(({ item, rule }, order) => [`${item.id}${rule.id}`, { item: item.id, points: Number(rule.points), once: rule.counting === 'once', order }]),
);
export const caps = items.map(({ item, category }) => ({ id: item.id, category, cap: Number(item.points) }));
export const categories = arxan2021.tables.flatMap((table) => table.categories.map(({ id, points }) => ({ id, points: Number(points) })));
export const arxanBands = arxan2021.grades.bands.map(({ name, min }) => ({ name: name.zh, min: Number(min) }));
export const tianshuiBands = tianshui2015.grades.bands.map(({ name, min }) => ({ name: name.zh, min: Number(min) }));

/** Share of each leaf in the whole, written out. */
export const shares = { ordinary: '0.2', social: '0.1', self: '0.07', peers: '0.21', comprehensive: '0.42' } as const;
