/**
 * Things from the best on, those with equal figures side by side: what places and quotas are counted along.
 *
 * Imports: nothing beyond the room.
 */

import { compare, type Rational } from './rational.ts';

export interface Level<Thing> {
  readonly things: readonly Thing[];
  /** How many things are better. */
  readonly ahead: number;
}

/**
 * Shape    Within a level the things keep their order.
 * Example  figures 90, 80, 80 -> levels of 1 with 0 ahead, and of 2 with 1 ahead.
 */
export function levelsOf<Thing>(things: readonly Thing[], figureOf: (thing: Thing) => Rational, better: 'more' | 'fewer'): readonly Level<Thing>[] {
  const sign = better === 'more' ? -1 : 1;
  const sorted = things.map((thing) => ({ thing, figure: figureOf(thing) })).sort((a, b) => sign * compare(a.figure, b.figure));
  const levels: { things: Thing[]; ahead: number }[] = [];
  sorted.forEach(({ thing, figure }, ahead) => {
    const before = sorted[ahead - 1];
    if (before !== undefined && compare(before.figure, figure) === 0) levels[levels.length - 1]?.things.push(thing);
    else levels.push({ things: [thing], ahead });
  });
  return levels;
}
