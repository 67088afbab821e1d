/** Scores that are known, and those that still can be anything: what steps and joins make of them, and how often they are computed. */

import { describe, expect, it } from 'vitest';

import { plus, rational, zero, type Rational } from '#engine/rational.ts';
import { anyScore, joinSpans, knownSpan, mapSpan, widened, type Span } from '#engine/span.ts';

const [ten, twenty, thirty, hundred] = [rational(10n), rational(20n), rational(30n), rational(100n)];
const between = (low: Rational, value: Rational, high: Rational): Span => ({ known: true, value, low, high });

/** What a step or a join makes of the spans, and how often it was taken. */
function counted<Given>(of: (given: Given) => Rational, run: (step: (given: Given) => Rational) => Span) {
  let taken = 0;
  const span = run((given) => {
    taken += 1;
    return of(given);
  });
  return { span, taken };
}

describe('one step on', () => {
  it.each<readonly [what: string, from: Span, to: Span, taken: number]>([
    ['a known score is taken once', knownSpan(ten), knownSpan(twenty), 1],
    ['a known score that could have been less', between(zero, ten, ten), between(ten, twenty, twenty), 3],
    ['a known score that could have been more', between(ten, ten, twenty), between(twenty, twenty, thirty), 3],
    ['a known score between two others', between(zero, ten, twenty), between(ten, twenty, thirty), 3],
    ['a missing score is taken at both ends', { known: false, value: ten, low: zero, high: twenty }, { known: false, value: ten, low: ten, high: thirty }, 2],
    ['a missing score with one way left stays missing', { known: false, value: ten, low: ten, high: ten }, { known: false, value: twenty, low: twenty, high: twenty }, 2],
  ])('%s', (_what, from, to, taken) => {
    expect(counted((value: Rational) => plus(value, ten), (step) => mapSpan(from, step))).toEqual({ span: to, taken });
  });
});

describe('joined', () => {
  it.each<readonly [what: string, spans: readonly Span[], joined: Span, taken: number]>([
    ['known scores once', [knownSpan(ten), knownSpan(twenty)], knownSpan(thirty), 1],
    ['none at all', [], knownSpan(zero), 1],
    ['a known score and one that could have been more', [knownSpan(ten), between(zero, zero, ten)], between(ten, ten, twenty), 3],
    ['a known score and a missing one', [knownSpan(zero), anyScore], { known: false, value: zero, low: zero, high: hundred }, 2],
    ['a missing one with one way left, and a known score', [{ known: false, value: ten, low: ten, high: ten }, knownSpan(ten)], { known: false, value: twenty, low: twenty, high: twenty }, 2],
  ])('%s', (_what, spans, joined, taken) => {
    expect(counted((values: readonly Rational[]) => values.reduce(plus, zero), (join) => joinSpans(spans, join))).toEqual({ span: joined, taken });
  });
});

it('what a rule puts in the place of a missing score is known, and may lie beyond what could be', () => {
  expect([widened(between(ten, ten, twenty), thirty), widened(between(ten, ten, twenty), zero), widened(between(zero, ten, thirty), twenty)]).toEqual([between(ten, thirty, thirty), between(zero, zero, twenty), between(zero, twenty, thirty)]);
});
