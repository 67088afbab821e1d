/**
 * What a score still can be: from `low` to `high`. A score that is known has both the same.
 *
 * A missing score is never 0: it is the span of everything that it may become, and it is told
 * from a known one by `known`, not by its width.
 *
 * Imports: nothing beyond the room.
 */

import { hundred, zero, type Rational } from './rational.ts';

export interface Span {
  readonly known: boolean;
  readonly low: Rational;
  readonly high: Rational;
}

export function knownSpan(value: Rational): Span {
  return { known: true, low: value, high: value };
}

export const anyScore: Span = { known: false, low: zero, high: hundred };

/** The same steps on both ends; `step` must never fall when its argument rises. */
export function mapSpan({ known, low, high }: Span, step: (value: Rational) => Rational): Span {
  const lowest = step(low);
  return { known, low: lowest, high: known ? lowest : step(high) };
}

/** Several spans as one, `join` being rising in each of its arguments. */
export function joinSpans(spans: readonly Span[], join: (values: readonly Rational[]) => Rational): Span {
  const low = join(spans.map((span) => span.low));
  const known = spans.every((span) => span.known);
  return { known, low, high: known ? low : join(spans.map((span) => span.high)) };
}
