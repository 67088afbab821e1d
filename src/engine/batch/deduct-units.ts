/**
 * From findings to deductions, for many units: the inner loop of a batch.
 *
 * Imports: nothing beyond the room.
 */

import type { Figures } from './columns.ts';
import { deductInWords } from './deduct-words.ts';
import type { LanePlan } from './lane-plan.ts';
import type { UnitDeductions } from './unit-deductions.ts';

/**
 * What the findings of all units cost.
 *
 * Shape    Writes `out`, unit by unit.
 * Errors   None for columns that columns-from.ts has made.
 * Source   Arxan 2021, annex 11, table, notes 1 (cap per item) and 2 (one place per problem).
 *
 * One pass per unit: each problem keeps the place that costs most (a tie goes to the first in the table), then each goes
 * to its lane and stops at the lane's cap, then the lanes of rules that count once join their items, which stop at theirs.
 */
export function deductUnits(lanes: LanePlan, columns: Figures, out: UnitDeductions): void {
  if (lanes.words === undefined) deductInLanes(lanes, columns, out);
  else deductInWords(lanes, lanes.words, { columns, out });
}

function deductInLanes(lanes: LanePlan, columns: Figures, out: UnitDeductions): void {
  const { points, firstMore, laneOfRule, caps, itemOfLane, moreOfLane, items: itemCount, categories: categoryCount } = lanes;
  const { pointsOfCategory, endOfCategory, capOfCategory, full } = lanes;
  const { units, offsets, mostFindings } = columns;
  const { rule: rules, count: counts, problem: problems } = columns.findings;
  const { items, categories, left } = out;
  const laneCount = caps.length;
  const lane = new Int32Array(laneCount);
  const chosenRule = new Int32Array(mostFindings);
  const chosenCost = new Int32Array(mostFindings);

  let finding = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const end = offsets[unit + 1] ?? 0;
    let known = 0;
    for (; finding < end; finding += 1) {
      const rule = rules[finding] ?? 0;
      const cost = Math.imul(points[rule] ?? 0, counts[finding] ?? 0) + (firstMore[rule] ?? 0);
      const problem = problems[finding] ?? 0;
      if (problem === known) {
        chosenRule[known] = rule;
        chosenCost[known] = cost;
        known += 1;
      } else {
        const before = chosenCost[problem] ?? 0;
        if (cost > before || (cost === before && rule < (chosenRule[problem] ?? 0))) {
          chosenRule[problem] = rule;
          chosenCost[problem] = cost;
        }
      }
    }

    for (let own = 0; own < laneCount; own += 1) lane[own] = 0;
    for (let problem = 0; problem < known; problem += 1) {
      const rule = chosenRule[problem] ?? 0;
      const own = laneOfRule[rule] ?? 0;
      const sum = (lane[own] ?? 0) + (chosenCost[problem] ?? 0) - (firstMore[rule] ?? 0);
      const cap = caps[own] ?? 0;
      lane[own] = sum < cap ? sum : cap;
    }
    for (let own = itemCount; own < laneCount; own += 1) {
      const item = itemOfLane[own] ?? 0;
      const taken = lane[own] ?? 0;
      if (taken > 0) lane[item] = Math.min((lane[item] ?? 0) + taken + (moreOfLane[own] ?? 0), caps[item] ?? 0);
    }

    let rest = full;
    let item = 0;
    for (let category = 0; category < categoryCount; category += 1) {
      let ofCategory = 0;
      for (const last = endOfCategory[category] ?? 0; item < last; item += 1) {
        const deducted = lane[item] ?? 0;
        items[unit * itemCount + item] = deducted;
        ofCategory += deducted;
      }
      const cap = capOfCategory[category] ?? 0;
      const deducted = ofCategory < cap ? ofCategory : cap;
      rest -= deducted;
      categories[unit * categoryCount + category] = (pointsOfCategory[category] ?? 0) - deducted;
    }
    left[unit] = rest < 0 ? 0 : rest;
  }
}
