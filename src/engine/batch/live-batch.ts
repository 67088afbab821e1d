/**
 * A scored batch that follows its units: one finding more, or a unit's facts anew, and score, rank and distribution are
 * current. Only the unit's own lanes are added up again.
 *
 * Findings that come later stand in a chain per unit behind the columns, which are never moved.
 *
 * Imports: nothing beyond the room.
 */

import type { UnitFacts } from '../facts.ts';
import { evaluatePlan } from '../evaluate.ts';
import { noGrade, noTotal, type BatchPlan } from './batch-plan.ts';
import { columnsFrom } from './columns-from.ts';
import type { UnitColumns } from './columns.ts';
import { hundredthsOf } from './hundredths.ts';
import { createRanking, type Ranking } from './ranking.ts';
import { scoreBatch } from './score-batch.ts';
import { createUnitDesk, type LateFinding, type UnitScore } from './unit-desk.ts';

export type { LateFinding } from './unit-desk.ts';

export interface LiveBatch {
  readonly ranking: Ranking;
  /** Adds a finding to a unit and tells the unit's new total. */
  readonly addFinding: (unit: number, finding: LateFinding) => number;
  /** Puts new facts in the place of a unit's and tells its new total. */
  readonly change: (unit: number, facts: UnitFacts) => number;
}

/**
 * A live batch over columns.
 *
 * Units    Totals in hundredths, -1 without one.
 * Gaps     Units of `columns.outside` start without a total: give their facts to `change`. `addFinding` refuses them.
 * Errors   RangeError on a scheme with a quota of grades: one unit's finding would change the grades of others. FactsError from `change` on
 *          facts that check-facts.ts refuses; RangeError on findings that the plan does not know, and where the scheme has no deductions.
 */
export function createLiveBatch(plan: BatchPlan, columns: UnitColumns): LiveBatch {
  if (plan.hasQuotas) throw new RangeError(`Grades of scheme ${plan.oracle.scheme.id} have a quota: they need all units at once.`);
  const desk = createUnitDesk(plan, columns);
  const { totals, grades } = scoreBatch(plan, columns);
  const ranking = createRanking(totals, plan.gradeByTotal, grades);
  const told = (unit: number, { total, grade }: UnitScore) => {
    ranking.change(unit, total, grade);
    return total;
  };

  return {
    ranking,
    addFinding: (unit, finding) => told(unit, desk.addFinding(unit, finding)),
    change: (unit, facts) => {
      const own = columnsFrom(plan, [facts]);
      if (own.outside.length === 0) return told(unit, desk.replace(unit, own));
      const { total, grade } = evaluatePlan(plan.oracle, facts);
      desk.close(unit);
      if (total === null || grade === null) return told(unit, { total: noTotal, grade: noGrade });
      return told(unit, { total: hundredthsOf(total) ?? noTotal, grade: plan.grades.indexOf(grade) });
    },
  };
}
