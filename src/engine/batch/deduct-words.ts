/**
 * The inner loop of a batch for small points: several lanes in a word (word-plan.ts).
 *
 * Imports: nothing beyond the room.
 */

import type { UnitColumns } from './columns.ts';
import type { LanePlan } from './lane-plan.ts';
import type { UnitDeductions } from './unit-deductions.ts';
import type { WordPlan } from './word-plan.ts';

/**
 * What the findings of all units cost, as deduct-units.ts has it.
 *
 * A finding of a new problem goes to its lane at once. One that repeats a problem is compared with the place that holds it,
 * and moves the points where it costs more. A unit whose counts could overflow a lane is added up anew, each lane stopping
 * at its cap.
 */
export function deductInWords(lanes: LanePlan, words: WordPlan, { columns, out }: Desk): void {
  const { points, pointsOfCategory, full } = lanes;
  const { width, high, itemWords, caps, joins, wordOfRule, pointsInWord, mostCounts, endOfCategory } = words;
  const { units, offsets, mostFindings } = columns;
  const { rule: rules, count: counts, problem: problems } = columns.findings;
  const { categories, left } = out;
  const items = new Int32Array(out.items.buffer, out.items.byteOffset, units * itemWords);
  const allWords = caps.length;
  const categoryCount = pointsOfCategory.length;
  const isBytes = width === 8;
  const low = width - 1;
  const word = new Int32Array(allWords);
  const chosen = new Int32Array(mostFindings);

  let finding = 0;
  let itemAt = 0;
  let categoryAt = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const end = offsets[unit + 1] ?? 0;
    let known = 0;
    let sum = 0;
    for (; finding < end; finding += 1) {
      const rule = rules[finding] ?? 0;
      const count = counts[finding] ?? 0;
      const problem = problems[finding] ?? 0;
      sum += count;
      if (problem === known) {
        chosen[known] = finding;
        known += 1;
      } else {
        const holder = chosen[problem] ?? 0;
        const [heldRule, heldCount] = [rules[holder] ?? 0, counts[holder] ?? 0];
        const more = Math.imul(points[rule] ?? 0, count) - Math.imul(points[heldRule] ?? 0, heldCount);
        if (more < 0 || (more === 0 && rule >= heldRule)) continue;
        chosen[problem] = finding;
        const from = wordOfRule[heldRule] ?? 0;
        word[from] = (word[from] ?? 0) - Math.imul(pointsInWord[heldRule] ?? 0, heldCount);
      }
      const own = wordOfRule[rule] ?? 0;
      word[own] = (word[own] ?? 0) + Math.imul(pointsInWord[rule] ?? 0, count);
    }
    if (sum > mostCounts) addUpCapped(lanes, words, { columns, word, chosen, known });

    for (let own = itemWords; own < allWords; own += 1) {
      const joined = joins[own - itemWords] ?? 0;
      const cap = caps[own] ?? 0;
      const here = word[own] ?? 0;
      const fits = ((cap | high) - here) & high;
      const mask = fits - (fits >>> low);
      word[joined] = (word[joined] ?? 0) + ((here & mask) | (cap & ~mask));
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
        const deducted = (here & mask) | (cap & ~mask);
        word[item] = 0;
        items[itemAt] = deducted;
        itemAt += 1;
        lanesOf += deducted;
      }
      const halves = isBytes ? (lanesOf & 0x00ff00ff) + ((lanesOf >>> 8) & 0x00ff00ff) : lanesOf;
      const deducted = (halves & 0xffff) + (halves >>> 16);
      rest -= deducted;
      categories[categoryAt] = (pointsOfCategory[category] ?? 0) - deducted;
      categoryAt += 1;
    }
    left[unit] = rest;
  }
}

interface Desk {
  readonly columns: UnitColumns;
  readonly out: UnitDeductions;
}

interface FullUnit {
  readonly columns: UnitColumns;
  readonly word: Int32Array;
  /** Finding that holds each problem, for the first `known`. */
  readonly chosen: Int32Array;
  readonly known: number;
}

/** Adds up again, each lane to its cap and no further: for the few units whose lanes may have run over. */
function addUpCapped({ points, laneOfRule, caps }: LanePlan, { wordOfRule, shiftOfRule }: WordPlan, { columns, word, chosen, known }: FullUnit): void {
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
