/**
 * From a rounded total to its grade, and from a range to the grades in it.
 *
 * A grade is decided on the rounded, published score, so lines are compared in whole hundredths:
 * a line between two hundredths begins at the next one that can be printed.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { Exact } from './facts.ts';
import { roundHalfUp, type Rational } from './rational.ts';
import type { EvaluationSettings, GradeLine } from './settings.ts';

/** A line in hundredths (or whatever the scheme rounds to): the band's scores are from…below. */
export interface Band {
  readonly name: string;
  readonly from: bigint;
  /** Where the next better band begins; undefined for the best. */
  readonly below: bigint | undefined;
}

/** The bands in force: the plan's where it sets them, else the scheme's. Best first. */
export function bandsOf(scheme: Scheme, settings?: EvaluationSettings): readonly Band[] {
  const lines: readonly GradeLine[] =
    settings?.bands ?? scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
  const starts = lines.map(({ min }) => firstPrintable(parseExact(min), scheme.rounding.places));
  return lines.map(({ name }, index) => ({ name, from: starts[index] ?? 0n, below: starts[index - 1] }));
}

/**
 * The grade of a total, which is rounded first.
 *
 * Source   Scheme, `rounding` and `grades`.
 * Example  Arxan: "89.995" -> rounded 90.00 -> 优秀; "89.99" -> 合格.
 */
export function gradeOf(scheme: Scheme, total: Exact, settings?: EvaluationSettings): string {
  return gradeAt(bandsOf(scheme, settings), roundHalfUp(parseExact(total), scheme.rounding.places));
}

/** Errors: RangeError where the bands do not reach down to the total; valid bands end at 0. */
export function gradeAt(bands: readonly Band[], units: bigint): string {
  const band = bands.find(({ from }) => units >= from);
  if (band === undefined) throw new RangeError('The lowest grade band must start at 0.');
  return band.name;
}

/** Grades of the printable totals from `low` to `high`, best first. */
export function gradesWithin(bands: readonly Band[], low: bigint, high: bigint): readonly string[] {
  return bands
    .filter(({ from, below }) => {
      const first = from > low ? from : low;
      const last = below !== undefined && below - 1n < high ? below - 1n : high;
      return first <= last;
    })
    .map(({ name }) => name);
}

function firstPrintable({ numerator, denominator }: Rational, places: number): bigint {
  const scaled = numerator * 10n ** BigInt(places);
  return (scaled + denominator - 1n) / denominator;
}
