/**
 * Text of whole numbers of 10^-places, the unit of a deduction table.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact } from './decimal.ts';
import type { Exact } from './facts.ts';
import { rational } from './rational.ts';

/** Example: 25n with 1 place -> "2.5"; 30n with 1 place -> "3". */
export function textOfUnits(units: bigint, places: number): Exact {
  return places === 0 ? units.toString() : formatExact(rational(units, 10n ** BigInt(places)));
}
