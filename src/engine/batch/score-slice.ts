/**
 * Scores of many units, slice by slice: for a worker that tells how far it is, and for whoever must let go of the processor in
 * between.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal, Scheme } from '#scheme/grammar.ts';
import { evaluatePlan } from '../evaluate.ts';
import { FactsError, type FactsFault } from '../facts-fault.ts';
import type { UnitFacts } from '../facts.ts';
import { compileScheme, type Plan } from '../plan.ts';
import type { EvaluationSettings } from '../settings.ts';
import { compileBatch, isBatchPlan, type BatchPlan } from './batch-plan.ts';
import { columnsFrom } from './columns-from.ts';
import { scoreBatch } from './score-batch.ts';

export interface ManyScores {
  /** As evaluate.ts tells it, by unit; null where a part is missing or the facts are refused. */
  readonly totals: readonly (Decimal | null)[];
  /** Band `name.zh`, by unit; null without a total. */
  readonly grades: readonly (string | null)[];
  /** Units whose facts the scheme does not know what to do with, and why. */
  readonly refused: readonly RefusedUnit[];
}

export interface RefusedUnit {
  /** Place among the units. */
  readonly unit: number;
  readonly faults: readonly FactsFault[];
}

/**
 * A scorer of slices: the scheme is made ready once.
 *
 * Shape    One total and one grade for each unit of the slice, in its order.
 * Gaps     A unit whose facts are refused is named and has no total; the others are scored all the same.
 * Errors   RangeError on an invalid scheme.
 */
export function createSliceScorer(scheme: Scheme, settings?: EvaluationSettings): (slice: readonly UnitFacts[]) => ManyScores {
  const oracle = compileScheme(scheme, settings);
  const plans = [...(oracle.classes?.keys() ?? [undefined])].map((unitClass) => compileBatch(scheme, settings, unitClass)).filter(isBatchPlan);
  return (slice) => {
    const { totals, grades, outside } = inColumns(plans, slice);
    const refused: RefusedUnit[] = [];
    for (const unit of outside) {
      const one = slice[unit];
      const told = one && scoreOne(oracle, one);
      if (told === undefined) continue;
      if ('faults' in told) refused.push({ unit, faults: told.faults });
      else [totals[unit], grades[unit]] = [told.total, told.grade];
    }
    return { totals, grades, refused };
  };
}

/** Scores of slices as those of one: the slices one after another. */
export function joinScores(slices: readonly ManyScores[]): ManyScores {
  let first = 0;
  const refused = slices.flatMap((slice) => {
    const own = slice.refused.map(({ unit, faults }): RefusedUnit => ({ unit: unit + first, faults }));
    first += slice.totals.length;
    return own;
  });
  return { totals: slices.flatMap(({ totals }) => totals), grades: slices.flatMap(({ grades }) => grades), refused };
}

interface Begun {
  readonly totals: (Decimal | null)[];
  readonly grades: (string | null)[];
  /** Units for the plain evaluator. */
  readonly outside: readonly number[];
}

/** Each plan scores the units of its class. */
function inColumns(plans: readonly BatchPlan[], slice: readonly UnitFacts[]): Begun {
  const begun = { totals: slice.map((): Decimal | null => null), grades: slice.map((): string | null => null) };
  const left = new Set(slice.keys());
  for (const plan of plans) {
    const places = [...slice.keys()].filter((place) => slice[place]?.unitClass === plan.unitClass);
    const columns = columnsFrom(plan, places.flatMap((place) => slice[place] ?? []));
    const outside = new Set(columns.outside);
    const { totals, grades } = scoreBatch(plan, columns);
    places.forEach((place, unit) => {
      if (outside.has(unit)) return;
      const total = totals[unit] ?? -1;
      begun.totals[place] = total < 0 ? null : textOf(total, plan.oracle.scheme.rounding.places);
      begun.grades[place] = plan.grades[grades[unit] ?? 0] ?? null;
      left.delete(place);
    });
  }
  return { ...begun, outside: [...left] };
}

function scoreOne(oracle: Plan, facts: UnitFacts): Pick<ReturnType<typeof evaluatePlan>, 'total' | 'grade'> | { readonly faults: readonly FactsFault[] } {
  try {
    return evaluatePlan(oracle, facts);
  } catch (cause) {
    if (cause instanceof FactsError) return { faults: cause.faults };
    throw cause;
  }
}

/** Hundredths as the scheme prints totals: 9050 -> "90.50", with one place "90.5". */
function textOf(hundredths: number, places: number): Decimal {
  const digits = String(hundredths).padStart(3, '0');
  return places === 0 ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2).slice(0, places)}`;
}
