/**
 * What a score is, and what it still can be: from `low` to `high`.
 *
 * A missing score is never 0: it is the span of everything that it may become, and it is told
 * from a known one by `known`, not by its width. Where a scheme's rule stands in for what is missing, a
 * score is known and its span is still wide. What does not apply has no score at all.
 *
 * Imports: nothing beyond the room.
 */

import { greater, hundred, lesser, zero, type Rational } from './rational.ts';

export interface Span {
  readonly known: boolean;
  /** The score where it is known; no number of its own otherwise. */
  readonly value: Rational;
  readonly low: Rational;
  readonly high: Rational;
  /** The unit has no such score. */
  readonly notApplicable?: true;
}

export function knownSpan(value: Rational): Span {
  return { known: true, value, low: value, high: value };
}

export const anyScore: Span = { known: false, value: zero, low: zero, high: hundred };
export const notApplicable: Span = { known: false, value: zero, low: zero, high: hundred, notApplicable: true };

/** The same steps on all of it; `step` must never fall when its argument rises. */
export function mapSpan({ known, value, low, high }: Span, step: (value: Rational) => Rational): Span {
  if (known && low === value && high === value) return knownSpan(step(value));
  const lowest = step(low);
  return { known, value: known ? step(value) : lowest, low: lowest, high: step(high) };
}

/** Several spans as one, `join` being rising in each of its arguments. */
export function joinSpans(spans: readonly Span[], join: (values: readonly Rational[]) => Rational): Span {
  const low = join(spans.map((span) => span.low));
  const known = spans.every((span) => span.known);
  if (known && spans.every(({ low: from, high }) => from === high)) return knownSpan(low);
  return { known, value: known ? join(spans.map((span) => span.value)) : low, low, high: join(spans.map((span) => span.high)) };
}

/** A span that holds a value too: what a rule puts in the place of a missing score. */
export function widened({ low, high }: Pick<Span, 'low' | 'high'>, value: Rational): Span {
  return { known: true, value, low: lesser(low, value), high: greater(high, value) };
}
