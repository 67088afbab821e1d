/**
 * The inner loop of a batch for small points: several lanes in a word (word-plan.ts).
 *
 * Imports: nothing beyond the room.
 */

import type { Figures } from './columns.ts';
import type { LanePlan } from './lane-plan.ts';
import type { UnitDeductions } from './unit-deductions.ts';
import type { WordPlan } from './word-plan.ts';

/**
 * What the findings of all units cost, as deduct-units.ts has it.
 *
 * All findings of a unit are added up as if none repeated a problem. Problems are numbered in the order of their first appearance, so
 * the number of the last one tells whether one does: then each problem keeps its dearest place, and the others are taken back.
 * A unit whose counts could overflow a lane is added up anew, each lane stopping at its cap.
 */
export function deductInWords(lanes: LanePlan, words: WordPlan, { columns, out }: Desk): void {
  const { pointsOfCategory, full } = lanes;
  const { width, high, itemWords, caps, joins, wordOfRule, pointsInWord, mostCounts, endOfCategory } = words;
  const { units, offsets, mostFindings } = columns;
  const { rule: rules, count: counts, problem: problems } = columns.findings;
  const { categories, left } = out;
  const items = new Int32Array(out.items.buffer, out.items.byteOffset, units * itemWords);
  const allWords = caps.length;
  const categoryCount = pointsOfCategory.length;
  const low = width - 1;
  const word = new Int32Array(allWords);
  const chosen = new Int32Array(mostFindings);
  // times a word, the sum of its lanes stands in the highest one
  const ones = width === 8 ? 0x01010101 : 0x00010001;

  let finding = 0;
  let itemAt = 0;
  let categoryAt = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const start = finding;
    const end = offsets[unit + 1] ?? 0;
    let sum = 0;
    for (; finding < end; finding += 1) {
      const rule = rules[finding] ?? 0;
      const count = counts[finding] ?? 0;
      const own = wordOfRule[rule] ?? 0;
      word[own] = (word[own] ?? 0) + Math.imul(pointsInWord[rule] ?? 0, count);
      sum += count;
    }
    if (sum > mostCounts || (end > start && problems[end - 1] !== end - start - 1)) {
      const desk = { lanes, words, columns, word, chosen, start, end };
      const known = takeBackRepeated(desk);
      if (sum > mostCounts) addUpCapped(desk, known);
    }

    for (let own = itemWords; own < allWords; own += 1) {
      const joined = joins[own - itemWords] ?? 0;
      const cap = caps[own] ?? 0;
      const here = word[own] ?? 0;
      const fits = ((cap | high) - here) & high;
      const mask = fits - (fits >>> low);
      word[joined] = (word[joined] ?? 0) + (cap ^ ((cap ^ here) & mask));
      word[own] = 0;
    }
    let rest = full;
    let item = 0;
    for (let category = 0; category < categoryCount; category += 1) {
      let lanesOf = 0;
      for (const last = endOfCategory[category] ?? 0; item < last; item += 1) {
        const cap = caps[item] ?? 0;
        const here = word[item] ?? 0;
        const fits = ((cap | high) - here) & high;
        const mask = fits - (fits >>> low);
        const deducted = cap ^ ((cap ^ here) & mask);
        word[item] = 0;
        items[itemAt] = deducted;
        itemAt += 1;
        lanesOf += deducted;
      }
      const deducted = Math.imul(lanesOf, ones) >>> (32 - width);
      rest -= deducted;
      categories[categoryAt] = (pointsOfCategory[category] ?? 0) - deducted;
      categoryAt += 1;
    }
    left[unit] = rest;
  }
}

interface Desk {
  readonly columns: Figures;
  readonly out: UnitDeductions;
}

interface UnitDesk {
  readonly lanes: LanePlan;
  readonly words: WordPlan;
  readonly columns: Figures;
  /** What the findings of the unit come to. */
  readonly word: Int32Array;
  /** Finding that holds each problem of the unit. */
  readonly chosen: Int32Array;
  /** Of the unit's findings. */
  readonly start: number;
  readonly end: number;
}

/** Leaves each problem its dearest place, a tie the first in the table, and takes the others back; how many problems there are. */
function takeBackRepeated({ lanes: { points }, words: { wordOfRule, pointsInWord }, columns: { findings }, word, chosen, start, end }: UnitDesk): number {
  const { rule: rules, count: counts, problem: problems } = findings;
  let known = 0;
  for (let finding = start; finding < end; finding += 1) {
    const problem = problems[finding] ?? 0;
    if (problem === known) {
      chosen[known] = finding;
      known += 1;
      continue;
    }
    const holder = chosen[problem] ?? 0;
    const [rule, heldRule] = [rules[finding] ?? 0, rules[holder] ?? 0];
    const [count, heldCount] = [counts[finding] ?? 0, counts[holder] ?? 0];
    const more = Math.imul(points[rule] ?? 0, count) - Math.imul(points[heldRule] ?? 0, heldCount);
    const isDearer = more > 0 || (more === 0 && rule < heldRule);
    if (isDearer) chosen[problem] = finding;
    const [left, leftCount] = isDearer ? [heldRule, heldCount] : [rule, count];
    const from = wordOfRule[left] ?? 0;
    word[from] = (word[from] ?? 0) - Math.imul(pointsInWord[left] ?? 0, leftCount);
  }
  return known;
}

/** Adds up again, each lane to its cap and no further: for the few units whose lanes may have run over. */
function addUpCapped({ lanes: { points, laneOfRule, caps }, words: { wordOfRule, shiftOfRule }, columns, word, chosen }: UnitDesk, known: number): void {
  const { rule: rules, count: counts } = columns.findings;
  const lane = new Int32Array(caps.length);
  word.fill(0);
  for (let problem = 0; problem < known; problem += 1) {
    const finding = chosen[problem] ?? 0;
    const rule = rules[finding] ?? 0;
    const own = laneOfRule[rule] ?? 0;
    const before = lane[own] ?? 0;
    const sum = Math.min(before + Math.imul(points[rule] ?? 0, counts[finding] ?? 0), caps[own] ?? 0);
    lane[own] = sum;
    const at = wordOfRule[rule] ?? 0;
    word[at] = (word[at] ?? 0) + ((sum - before) << (shiftOfRule[rule] ?? 0));
  }
}
