/**
 * Text of whole numbers of 10^-places, the unit of a deduction table.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact } from './decimal.ts';
import type { Exact } from './facts.ts';
import { rational } from './rational.ts';

/** So many different deductions a table hardly has; beyond them text is made anew each time. */
const remembered = 2_000;

/**
 * A writer of such numbers, which remembers what it wrote: tables repeat the same few.
 *
 * Example  1 place: 25n -> "2.5"; 30n -> "3".
 */
export function createUnitsWriter(places: number): (units: bigint) => Exact {
  const scale = 10n ** BigInt(places);
  const textByUnits = new Map<bigint, Exact>();
  return (units) => {
    const known = textByUnits.get(units);
    if (known !== undefined) return known;
    const text = formatExact(rational(units, scale));
    if (textByUnits.size < remembered) textByUnits.set(units, text);
    return text;
  };
}
