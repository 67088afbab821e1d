/**
 * What the findings of many units cost, item by item.
 *
 * Imports: nothing beyond the room.
 */

import type { LanePlan } from './lane-plan.ts';

/** Points in the table's unit, 10^-places. */
export interface UnitDeductions {
  /** Unit by unit, `lanesOfUnit` each; which of them is an item's, `placeOfItem` says. */
  readonly items: Uint8Array | Uint16Array | Int32Array;
  readonly lanesOfUnit: number;
  readonly placeOfItem: Uint16Array;
  /** Unit by unit, what is left of each category. */
  readonly categories: Uint8Array | Uint16Array | Int32Array;
  /** What is left of the table's full marks, by unit. */
  readonly left: Int32Array;
}

/** As few bits a figure as the table's points allow: half a million units in the memory of a photograph. */
export function roomForDeductions({ words, full, items, categories, maySink }: LanePlan, units: number): UnitDeductions {
  const lanesOfUnit = words === undefined ? items : (words.itemWords * 32) / words.width;
  const Numbers = words?.width === 8 ? Uint8Array : full < 2 ** 16 && !maySink ? Uint16Array : Int32Array;
  // lanes in words are as wide as the words say, whatever the whole table holds
  const Lanes = words?.width === 16 ? Uint16Array : Numbers;
  return {
    items: new Lanes(units * lanesOfUnit),
    lanesOfUnit,
    placeOfItem: words?.placeOfItem ?? Uint16Array.from({ length: items }, (_, item) => item),
    categories: new Numbers(units * categories),
    left: new Int32Array(units),
  };
}

/** An item's deduction in a unit. */
export function deductedIn({ items, lanesOfUnit, placeOfItem }: UnitDeductions, unit: number, item: number): number {
  return items[unit * lanesOfUnit + (placeOfItem[item] ?? 0)] ?? 0;
}
