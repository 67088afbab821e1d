/**
 * A scheme made ready for very many units: whole numbers of fixed width in typed arrays, and nothing else.
 *
 * A deduction table becomes lanes (one per item, one more per rule that counts once), a weighted total becomes one
 * fraction of whole numbers. What cannot be held that way is said here, before any unit is scored; evaluate.ts, which
 * can do everything, remains the oracle and scores the rest (score-facts.ts).
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { constructsOf, type Construct } from '../constructs.ts';
import { compileScheme, type Plan } from '../plan.ts';
import type { EvaluationSettings } from '../settings.ts';
import { prepareLanes, type LanePlan } from './lane-plan.ts';
import { prepareWeights, type WeightsPlan } from './weights-plan.ts';

export interface BatchPlan {
  /** The plan of the plain evaluator: the oracle, and the scorer of facts that do not fit into columns. */
  readonly oracle: Plan;
  /** Lanes of the total's deductions, if it has any. */
  readonly lanes: LanePlan | undefined;
  readonly weights: WeightsPlan;
  /** Names of the bands, best first: what a grade index points to. */
  readonly grades: readonly string[];
  /** Grade index of every total in hundredths, 0…10000. */
  readonly gradeByTotal: Uint8Array;
}

/**
 * pointsTooFine    points of the table, written as whole numbers of their smallest part, exceed 30 bits.
 * tooManyRules     more rules than 16 bits can number.
 * weightsTooFine   the weights' common denominator leaves no room below 2^53.
 * bandsDoNotReach  no band for some total.
 * constructs       the scheme says more than lanes and weights do; `constructs` names what.
 */
export type UnsupportedReason = 'pointsTooFine' | 'tooManyRules' | 'weightsTooFine' | 'bandsDoNotReach' | 'constructs';

export interface UnsupportedBatch {
  readonly unsupported: UnsupportedReason;
  readonly constructs?: readonly Construct[];
}

/** Hundredths of the highest total. */
export const highestTotal = 10_000;
/** Grade index and total of a unit that has none. */
export const noGrade = 255;
export const noTotal = -1;

/**
 * The batch plan of a valid scheme, or why it has none.
 *
 * Shape    scheme, settings: as for evaluate.ts.
 * Errors   RangeError on a scheme that scheme/validate.ts would refuse.
 */
export function compileBatch(scheme: Scheme, settings?: EvaluationSettings): BatchPlan | UnsupportedBatch {
  const beyond = constructsOf(scheme);
  if (beyond.length > 0) return { unsupported: 'constructs', constructs: beyond };
  const oracle = compileScheme(scheme, settings);
  const lanes = oracle.deductions && prepareLanes(oracle.deductions);
  if (typeof lanes === 'string') return { unsupported: lanes };
  const weights = prepareWeights(oracle.root, oracle.deductions);
  if (weights === undefined) return { unsupported: 'weightsTooFine' };
  const gradeByTotal = gradesOfTotals(oracle);
  if (gradeByTotal === undefined) return { unsupported: 'bandsDoNotReach' };
  return { oracle, lanes, weights, grades: oracle.bands.map(({ name }) => name), gradeByTotal };
}

/** Whether a scheme has a batch plan. */
export function isBatchPlan(plan: BatchPlan | UnsupportedBatch): plan is BatchPlan {
  return !('unsupported' in plan);
}

function gradesOfTotals({ bands }: Plan): Uint8Array | undefined {
  const grades = new Uint8Array(highestTotal + 1).fill(noGrade);
  if (bands.length >= noGrade) return undefined;
  // from the lowest up, so that a better band lies over the worse
  for (let grade = bands.length - 1; grade >= 0; grade -= 1) grades.fill(grade, Number(bands[grade]?.from));
  return grades.includes(noGrade) ? undefined : grades;
}
