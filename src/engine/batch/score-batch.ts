/**
 * Scores of many units at once. The front door of the batch.
 *
 * Imports: nothing beyond the room.
 */

import { noGrade, type BatchPlan } from './batch-plan.ts';
import type { UnitColumns } from './columns.ts';
import { deductUnits } from './deduct-units.ts';
import type { LanePlan } from './lane-plan.ts';
import { totalUnits } from './total-units.ts';
import { roomForDeductions, type UnitDeductions } from './unit-deductions.ts';

export interface BatchResult {
  readonly units: number;
  /** Hundredths, by unit; -1 where a leaf is missing. */
  readonly totals: Int16Array;
  /** Index into the plan's `grades`; 255 where there is no total. */
  readonly grades: Uint8Array;
  /** Items and categories in the table's unit; undefined where nothing is asked of the deduction table. */
  readonly deductions: UnitDeductions | undefined;
}

const none = new Int32Array(0);

/**
 * Totals, grades, and the deductions behind them.
 *
 * Shape    One result per unit of the columns, in their order.
 * Units    Totals in hundredths; deductions in 10^-places of the table (LanePlan.places).
 * Gaps     A unit with a missing leaf has no total and no grade, but has its deductions. Units in `columns.outside` are empty:
 *          many-scorer.ts fills them in.
 * Errors   None for columns that columns-from.ts has made for the same plan.
 */
export function scoreBatch(plan: BatchPlan, columns: UnitColumns): BatchResult {
  const { units } = columns;
  const { lanes, weights, gradeByTotal } = plan;
  const totals = new Int16Array(units);
  const grades = new Uint8Array(units);
  const deductions = lanes && deductionsOf(lanes, columns);
  const floors = plan.gradesByExact ? new Int16Array(units) : undefined;
  totalUnits(weights, columns, { left: deductions?.left ?? none, totals, floors });
  const graded = floors ?? totals;
  for (let unit = 0; unit < units; unit += 1) {
    const total = graded[unit] ?? 0;
    grades[unit] = total < 0 ? noGrade : (gradeByTotal[total] ?? noGrade);
  }
  return { units, totals, grades, deductions };
}

function deductionsOf(lanes: LanePlan, columns: UnitColumns): UnitDeductions | undefined {
  if (!columns.hasDeductions) return undefined;
  const deductions = roomForDeductions(lanes, columns.units);
  deductUnits(lanes, columns, deductions);
  return deductions;
}
