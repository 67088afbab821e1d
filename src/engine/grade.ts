/**
 * From a total to its grade, and from a range to the grades in it.
 *
 * Unless the scheme says otherwise a grade is decided on the rounded, published score, so lines are compared in whole
 * units of the last place: a line between two of them begins at the next one that can be printed.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { Exact } from './facts.ts';
import { compare, type Rational } from './rational.ts';
import { roundTo } from './rounding.ts';
import type { EvaluationSettings, GradeLine } from './settings.ts';

/** A line in hundredths (or whatever the scheme rounds to): the band's scores are from…below. */
export interface Band {
  readonly name: string;
  readonly from: bigint;
  /** Where the next better band begins; undefined for the best. */
  readonly below: bigint | undefined;
  /** The line itself, for grades by the exact score. */
  readonly min: Rational;
}

/** The bands in force: the plan's where it sets them, else the scheme's. Best first. */
export function bandsOf(scheme: Scheme, settings?: EvaluationSettings): readonly Band[] {
  const lines: readonly GradeLine[] =
    settings?.bands ?? scheme.grades.bands.map(({ name, min }) => ({ name: name.zh, min }));
  const starts = lines.map(({ min }) => firstPrintable(parseExact(min), scheme.rounding.places));
  return lines.map(({ name, min }, index) => ({ name, from: starts[index] ?? 0n, below: starts[index - 1], min: parseExact(min) }));
}

/**
 * The grade of a total by its line alone.
 *
 * Source   Scheme, `rounding` and `grades`.
 * Example  Arxan: "89.995" -> rounded 90.00 -> 优秀; "89.99" -> 合格.
 */
export function gradeOf(scheme: Scheme, total: Exact, settings?: EvaluationSettings): string {
  return lineAt(scheme, bandsOf(scheme, settings), parseExact(total));
}

/** The same where the bands are at hand. */
export function lineAt({ grades, rounding }: Scheme, bands: readonly Band[], total: Rational): string {
  return grades.by === 'exact' ? nameIn(bands.find(({ min }) => compare(total, min) >= 0)) : gradeAt(bands, roundTo(total, rounding));
}

/** Errors: RangeError where the bands do not reach down to the total; valid bands end at 0. */
export function gradeAt(bands: readonly Band[], units: bigint): string {
  return nameIn(bands.find(({ from }) => units >= from));
}

/** Grades whose lines lie within a range of totals, best first. */
export function linesWithin({ grades, rounding }: Scheme, bands: readonly Band[], { low, high }: { readonly low: Rational; readonly high: Rational }): readonly string[] {
  if (grades.by !== 'exact') return gradesWithin(bands, roundTo(low, rounding), roundTo(high, rounding));
  return bands.filter(({ min }, index) => compare(high, min) >= 0 && (index === 0 || compare(low, bands[index - 1]?.min ?? min) < 0)).map(({ name }) => name);
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

function nameIn(band: Band | undefined): string {
  if (band === undefined) throw new RangeError('The lowest grade band must start at 0.');
  return band.name;
}

function firstPrintable({ numerator, denominator }: Rational, places: number): bigint {
  const scaled = numerator * 10n ** BigInt(places);
  return (scaled + denominator - 1n) / denominator;
}
