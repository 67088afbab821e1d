/**
 * Scores of many units, part by part: for a worker that tells how far it is, and for whoever must let go of the processor in
 * between.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal, Scheme } from '#scheme/grammar.ts';
import { faultsOf } from '../check-facts.ts';
import { evaluateInParts } from '../evaluate-all.ts';
import { evaluatePlan } from '../evaluate.ts';
import type { FactsFault } from '../facts-fault.ts';
import type { UnitFacts, UnitResult } from '../facts.ts';
import { compileScheme, type Plan } from '../plan.ts';
import type { EvaluationSettings } from '../settings.ts';
import { hasRanking } from '../standings.ts';
import { compileBatch, isBatchPlan, type BatchPlan } from './batch-plan.ts';
import { columnsFrom } from './columns-from.ts';
import { scoreBatch } from './score-batch.ts';

export interface ManyScores {
  /** As evaluate-all.ts tells it, by unit; null where a part is missing or the facts are refused. */
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

export interface ManyScorer {
  /** The next units. */
  readonly add: (units: readonly UnitFacts[]) => void;
  /** After the last `add`: scores some of the units that waited for the places of others; how many still wait. */
  readonly more: () => number;
  /** How many units were scored in columns; each of the others cost a hundred times as much. */
  readonly inColumns: () => number;
  /** One total and one grade for each unit, in their order. */
  readonly end: () => ManyScores;
}

/**
 * A scorer of many units: the scheme is made ready once.
 *
 * Gaps     A unit whose facts are refused is named and has no total; the others are scored all the same, and it takes nobody's place.
 * Errors   RangeError on an invalid scheme.
 * Source   In columns where each unit is scored for itself; by the plain evaluator where places and quotas look at the others.
 */
export function createManyScorer(scheme: Scheme, settings?: EvaluationSettings): ManyScorer {
  const oracle = compileScheme(scheme, settings);
  const looksAtOthers = hasRanking(oracle) || scheme.grades.bands.some(({ quota }) => quota !== undefined);
  return looksAtOthers ? scorerOfAll(oracle) : scorerInColumns(oracle, scheme, settings);
}

/** Each unit for itself. */
function scorerInColumns(oracle: Plan, scheme: Scheme, settings: EvaluationSettings | undefined): ManyScorer {
  const plans = [...(oracle.classes?.keys() ?? [undefined])].map((unitClass) => compileBatch(scheme, settings, unitClass)).filter(isBatchPlan);
  const told = emptyScores();
  let fitting = 0;
  return {
    add(units) {
      const first = told.totals.length;
      const { totals, grades, outside } = inColumns(plans, units);
      fitting += units.length - outside.length;
      for (const unit of outside) {
        const facts = units[unit];
        if (facts === undefined) continue;
        const faults = faultsOf(oracle, facts);
        if (faults.length > 0) told.refused.push({ unit: first + unit, faults });
        else ({ total: totals[unit], grade: grades[unit] } = evaluatePlan(oracle, facts));
      }
      totals.forEach((total, unit) => {
        told.totals.push(total);
        told.grades.push(grades[unit] ?? null);
      });
    },
    more: () => 0,
    inColumns: () => fitting,
    end: () => told,
  };
}

/** With the places and quotas of all. */
function scorerOfAll(oracle: Plan): ManyScorer {
  const year = evaluateInParts(oracle);
  const refused: RefusedUnit[] = [];
  /** By unit: whether it takes part. */
  const takesPart: boolean[] = [];
  return {
    add(units) {
      for (const facts of units) {
        const faults = faultsOf(oracle, facts);
        if (faults.length > 0) refused.push({ unit: takesPart.length, faults });
        else year.add([facts]);
        takesPart.push(faults.length === 0);
      }
    },
    more: year.more,
    inColumns: () => 0,
    end() {
      const results = year.end();
      let next = 0;
      const byUnit = takesPart.map((does): Pick<UnitResult, 'total' | 'grade'> | undefined => (does ? results[next++] : undefined));
      return { totals: byUnit.map((result) => result?.total ?? null), grades: byUnit.map((result) => result?.grade ?? null), refused };
    },
  };
}

interface Told {
  readonly totals: (Decimal | null)[];
  readonly grades: (string | null)[];
  readonly refused: RefusedUnit[];
}

function emptyScores(): Told {
  return { totals: [], grades: [], refused: [] };
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
    // units of other classes are outside of its columns
    const columns = columnsFrom(plan, slice);
    const outside = new Set(columns.outside);
    const { totals, grades } = scoreBatch(plan, columns);
    for (const unit of slice.keys()) {
      if (outside.has(unit)) continue;
      const total = totals[unit] ?? -1;
      begun.totals[unit] = total < 0 ? null : textOf(total, plan.oracle.scheme.rounding.places);
      begun.grades[unit] = plan.grades[grades[unit] ?? 0] ?? null;
      left.delete(unit);
    }
  }
  return { ...begun, outside: [...left] };
}

/** Hundredths as the scheme prints totals: 9050 -> "90.50", with one place "90.5". */
function textOf(hundredths: number, places: number): Decimal {
  const digits = String(hundredths).padStart(3, '0');
  return places === 0 ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2).slice(0, places)}`;
}
