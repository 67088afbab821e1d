/**
 * Which rules need a lane of their own.
 *
 * Imports: nothing beyond the room.
 */

import type { RulePlan } from '../deduction-plan.ts';

/** Takes its points one time, whatever the count. */
export function isOnce({ once, further }: RulePlan): boolean {
  return once || further === 0n;
}

/** Most that a rule takes in all; undefined where only its item has a cap. */
export function capOfRule(rule: RulePlan): bigint | undefined {
  return isOnce(rule) ? rule.points : rule.most === undefined ? undefined : rule.points * rule.most;
}

/** The first one costs other than each further one. */
export function isGraduated(rule: RulePlan): boolean {
  return !isOnce(rule) && rule.further !== rule.points;
}
