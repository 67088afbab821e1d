/**
 * What a charge must say besides its item and rule.
 *
 * Imports: engine (decimals), scheme.
 */

import { compareExact, isDecimal } from '#engine/decimal.ts';
import { periodsInYear, type Rule } from '#scheme/grammar.ts';

export type ChargeFault = 'figureNeeded' | 'notShort' | 'figureUnasked' | 'tooManyPeriods';

/**
 * Why a rule cannot take this charge.
 *
 * Gaps     figureNeeded: what was reached is missing or no number. notShort: the target was reached, so nothing is short.
 *          figureUnasked: the rule looks at no target. tooManyPeriods: a year has fewer.
 * Example  target 40, 31 reached -> undefined; by months, count 13 -> 'tooManyPeriods'.
 */
export function chargeFault(rule: Rule, { count, reached }: { readonly count: number; readonly reached?: string | undefined }): ChargeFault | undefined {
  if (rule.counting !== 'shortfall') {
    if (reached !== undefined) return 'figureUnasked';
    return rule.counting === 'period' && count > periodsInYear[rule.period] ? 'tooManyPeriods' : undefined;
  }
  if (!isDecimal(reached) || count !== 1) return 'figureNeeded';
  return compareExact(reached, rule.target) >= 0 ? 'notShort' : undefined;
}
