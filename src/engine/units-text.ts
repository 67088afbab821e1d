/**
 * Text of whole numbers of 10^-places, the unit of a deduction table.
 *
 * Imports: nothing beyond the room.
 */

import { formatUnits } from './decimal.ts';
import type { Exact } from './facts.ts';

/** So many different deductions a table hardly has; beyond them text is made anew each time. */
const remembered = 2_000;

/**
 * A writer of such numbers, which remembers what it wrote: tables repeat the same few.
 *
 * Example  1 place: 25n -> "2.5"; 30n -> "3".
 */
export function createUnitsWriter(places: number): (units: bigint) => Exact {
  const textByUnits = new Map<bigint, Exact>();
  return (units) => {
    const known = textByUnits.get(units);
    if (known !== undefined) return known;
    const text = withoutZeros(formatUnits(units, places));
    if (textByUnits.size < remembered) textByUnits.set(units, text);
    return text;
  };
}

function withoutZeros(text: string): Exact {
  if (!text.includes('.')) return text;
  let end = text.length;
  while (text.endsWith('0', end)) end -= 1;
  return text.slice(0, text.endsWith('.', end) ? end - 1 : end);
}
