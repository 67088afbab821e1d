/**
 * Short forms for writing a scheme down: bilingual text, clauses, items and rules.
 *
 * They build plain data and decide nothing; the finished scheme holds no trace of them.
 *
 * Imports: scheme/grammar (types).
 */

import type { Clause, Item, Rule, Text } from '../grammar.ts';

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** A place in the official text, with its wording. */
export function clause(ref: Text, quote?: string): Clause {
  return quote === undefined ? { ref } : { ref, quote };
}

/** What this project supplied; `quote` is the official sentence nearest to it, if there is one. */
export function ours(ref: Text, quote?: string): Clause {
  return { ...clause(ref, quote), ours: true };
}

export type Finding = Omit<Rule, 'counting' | 'per'>;

/** A rule that takes its points for everything counted: "per content". */
export function each(finding: Finding, per: Text): Rule {
  return { ...finding, counting: 'each', per };
}

/** A rule that takes its points once, however often it is found. */
export function once(finding: Finding): Rule {
  return { ...finding, counting: 'once', per: text('一次性', 'once') };
}

export type Help = NonNullable<Item['help']>;

export function help(good: Text, bad: Text): Help {
  return { good, bad };
}
