/**
 * How the points of an item are earned, where it does not simply start at full marks.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Decimal, Text } from './text.ts';

/** Somebody picks a level: A 10, B 8, C 6, D 0. Best first, points strictly falling, the first being the item's own. */
export interface LevelsEarning {
  readonly kind: 'levels';
  readonly levels: readonly Level[];
}

export interface Level {
  readonly id: string;
  readonly title: Text;
  readonly points: Decimal;
}

/** A figure falls between lines: from 95 on 10, from 90 on 8, from 0 on 0. `from` strictly falling to 0. */
export interface ScaleEarning {
  readonly kind: 'scale';
  /** What the figure is: "share published in time, in percent". */
  readonly figure: Text;
  /** Points strictly fall (more is better) or strictly rise (fewer is better). */
  readonly steps: readonly { readonly from: Decimal; readonly points: Decimal }[];
}

/** A figure reaches its quota or not: all the points, or below it nothing or the share reached. */
export interface QuotaEarning {
  readonly kind: 'quota';
  readonly figure: Text;
  readonly quota: Decimal;
  readonly below: 'nothing' | 'share';
}

/** So many done of so many due: rate × points. Nothing due: the item does not apply. */
export interface RateEarning {
  readonly kind: 'rate';
  readonly done: Text;
  readonly due: Text;
}

/** Units of a group are put in order by a figure; the place brings points. */
export interface RankingEarning {
  readonly kind: 'ranking';
  readonly figure: Text;
  readonly better: 'more' | 'fewer';
  /** Who is ranked together: all units, or those of the unit's class. */
  readonly within: 'all' | 'class';
  /** `upTo` is the last place of the step, or with 'percent' the last share of the units. */
  readonly count: 'places' | 'percent';
  /** `upTo` strictly rising, points strictly falling, the first being the item's own. */
  readonly steps: readonly { readonly upTo: Decimal; readonly points: Decimal }[];
  /** Points behind the last step. */
  readonly rest: Decimal;
  /** Units with one figure share the better or the worse of their places. */
  readonly ties: 'better' | 'worse';
}

export type Earning = LevelsEarning | ScaleEarning | QuotaEarning | RateEarning | RankingEarning;
