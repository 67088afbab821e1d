/**
 * What one charge takes, by the way its rule counts.
 *
 * Imports: nothing beyond the room.
 */

import { parseExact } from './decimal.ts';
import type { RulePlan } from './deduction-plan.ts';
import type { ChargeFact } from './facts.ts';
import { minus, over } from './rational.ts';

/**
 * How many a charge counts: steps of what was missed where the rule looks at a shortfall, else its count.
 *
 * Example  target 40, step 1, 31 reached -> 9; step 10, full steps, 9 missing -> 0, begun -> 1.
 */
export function countOf({ shortfall }: RulePlan, { count, reached }: ChargeFact): bigint {
  if (shortfall === undefined) return BigInt(count);
  const { target, step, begun } = shortfall;
  const { numerator, denominator } = over(minus(target, parseExact(reached ?? '0')), step);
  if (numerator <= 0n) return 0n;
  const full = numerator / denominator;
  return begun && full * denominator < numerator ? full + 1n : full;
}

/**
 * What `count` more take where `before` have counted already.
 *
 * Source   Order does not matter: the sum over all charges of a rule depends on the sum of their counts alone.
 * Example  first 1, each further 2: three at once -> 5; three more -> 6.
 */
export function costOf({ points, once, further, most }: RulePlan, count: bigint, before: bigint): bigint {
  if (once) return before > 0n ? 0n : points;
  const counted = most === undefined ? count : smaller(count, most > before ? most - before : 0n);
  return before === 0n ? points + further * (counted - 1n) : further * counted;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
