/**
 * A scheme made ready for very many units: whole numbers of fixed width in typed arrays, and nothing else.
 *
 * A deduction table becomes lanes (one per item, one more per rule that counts once), a weighted total becomes one
 * fraction of whole numbers. What cannot be held that way is said here, before any unit is scored; evaluate.ts, which
 * can do everything, remains the oracle and scores the rest (many-scorer.ts).
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { constructsOf, type Construct } from '../constructs.ts';
import { compileScheme, type Plan } from '../plan.ts';
import { hundred, times } from '../rational.ts';
import { roundTo } from '../rounding.ts';
import type { EvaluationSettings } from '../settings.ts';
import { prepareLanes, type LanePlan } from './lane-plan.ts';
import { prepareWeights, type WeightsPlan } from './weights-plan.ts';

export interface BatchPlan {
  /** The plan of the plain evaluator: the oracle, and the scorer of facts that do not fit into columns. */
  readonly oracle: Plan;
  /** The class whose units this plan scores; undefined where the scheme has none. */
  readonly unitClass: string | undefined;
  readonly fraud: Plan['fraud'];
  /** Lanes of the total's deductions, if it has any. */
  readonly lanes: LanePlan | undefined;
  readonly weights: WeightsPlan;
  /** Names of the bands, best first: what a grade index points to. */
  readonly grades: readonly string[];
  /** Grade index of every total in hundredths, up to the highest one of the scheme. */
  readonly gradeByTotal: Uint8Array;
  /** Grades go by the exact total: by its hundredths before rounding. */
  readonly gradesByExact: boolean;
  /** Grades with a quota depend on the other units (quotas.ts): those of this plan stand by their lines. */
  readonly hasQuotas: boolean;
  /** A missing leaf is waited for: there is no total. Otherwise a rule of the scheme may stand in for it. */
  readonly waits: boolean;
}

/**
 * pointsTooFine    points of the table, written as whole numbers of their smallest part, exceed 30 bits.
 * tooManyRules     more rules than 16 bits can number.
 * weightsTooFine   the weights' common denominator leaves no room below 2^53.
 * bandsDoNotReach  no band for some total, or lines for exact totals finer than hundredths.
 * constructs       the scheme says more than lanes and weights do; `constructs` names what.
 */
export type UnsupportedReason = 'pointsTooFine' | 'tooManyRules' | 'weightsTooFine' | 'bandsDoNotReach' | 'constructs';

export interface UnsupportedBatch {
  readonly unsupported: UnsupportedReason;
  readonly constructs?: readonly Construct[];
}

/** Hundredths of the highest total that 16 bits hold. */
const mostTotal = 32_767;
/** Grade index and total of a unit that has none. */
export const noGrade = 255;
export const noTotal = -1;

/**
 * What columns and lanes can say. Bonuses, adjustments, vetoes, flags, parts that do not apply and rules for missing parts are facts of
 * few units: those units are left to the oracle (columns-from.ts), the others are scored as if the scheme had none.
 */
const supported: ReadonlySet<Construct> = new Set([
  'graduated', 'all', 'period', 'shortfall', 'percent', 'itemCap', 'categoryCap', 'questionnaire', 'voices', 'scaledEntry', 'missingRule', 'notApplicable',
  'rounding', 'exactGrades', 'gradeQuota', 'gradeRequirement', 'highest', 'bonus', 'adjustment', 'veto', 'flag',
]);

/**
 * The batch plan of a valid scheme, or why it has none.
 *
 * Shape    scheme, settings: as for evaluate.ts. unitClass: the class whose units are scored, where the scheme has classes.
 * Gaps     Grades stand by their lines and requirements: quotas need all units (quotas.ts).
 * Errors   RangeError on a scheme that scheme/validate.ts would refuse, and on a class that it has not.
 */
export function compileBatch(scheme: Scheme, settings?: EvaluationSettings, unitClass?: string): BatchPlan | UnsupportedBatch {
  const whole = compileScheme(scheme, settings);
  const own = unitClass === undefined ? whole : whole.classes?.get(unitClass);
  if (own === undefined) throw new RangeError(`No class ${String(unitClass)} in scheme ${scheme.id}.`);
  const used = constructsOf(own.scheme);
  const beyond = used.filter((construct) => !supported.has(construct));
  if (beyond.length > 0) return { unsupported: 'constructs', constructs: beyond };
  const lanes = own.deductions && prepareLanes(own.deductions);
  if (typeof lanes === 'string') return { unsupported: lanes };
  const weights = prepareWeights(own.root, own.deductions, own.scheme.rounding);
  if (weights === undefined) return { unsupported: 'weightsTooFine' };
  const highest = highestTotalOf(own, weights.rounding.unit);
  if (highest > mostTotal) return { unsupported: 'constructs', constructs: ['highest'] };
  const gradesByExact = own.scheme.grades.by === 'exact';
  const gradeByTotal = gradesOfTotals(own, weights.rounding.unit, highest);
  if (gradeByTotal === undefined) return { unsupported: 'bandsDoNotReach' };
  const hasRules = used.some((construct) => construct === 'missingRule' || construct === 'notApplicable');
  return { oracle: whole, unitClass, fraud: own.fraud, lanes, weights, grades: own.bands.map(({ name }) => name), gradeByTotal, gradesByExact, hasQuotas: own.scheme.grades.bands.some(({ quota }) => quota !== undefined), waits: !hasRules };
}

/** Whether a scheme has a batch plan. */
export function isBatchPlan(plan: BatchPlan | UnsupportedBatch): plan is BatchPlan {
  return !('unsupported' in plan);
}

/** Bonuses lead above 100; where totals have fewer places, the highest one may be rounded up. */
function highestTotalOf({ beyond, scheme: { rounding } }: Plan, unit: number): number {
  return Number(roundTo(beyond.highest, { mode: 'up', places: rounding.places })) * unit;
}

/** Lines by the rounded total begin at the next total that can be printed; exact lines must be hundredths. */
function gradesOfTotals({ bands, scheme }: Plan, unit: number, highest: number): Uint8Array | undefined {
  const grades = new Uint8Array(highest + 1).fill(noGrade);
  if (bands.length >= noGrade) return undefined;
  // from the lowest up, so that a better band lies over the worse
  for (const [grade, { min, from }] of [...bands.entries()].reverse()) {
    const line = times(min, hundred);
    if (scheme.grades.by === 'exact' && line.denominator !== 1n) return undefined;
    grades.fill(grade, scheme.grades.by === 'exact' ? Number(line.numerator) : Number(from) * unit);
  }
  return grades.includes(noGrade) ? undefined : grades;
}
