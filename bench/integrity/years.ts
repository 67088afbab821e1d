/**
 * Years of peer review made up: honest ones, and the same with one thing wrong in each.
 *
 * The truth of these years is not what the panel assumes: levels of units and strays of sheets are drawn here, sheets have now and
 * then a far outlier, and the office has not scored every unit.
 *
 * Imports: workflow (the draw, chance), view (normal numbers).
 */

import { normalFrom } from '#view/integrity/honest.ts';
import type { ReviewedSheet, ReviewedYear } from '#view/integrity/year.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { chanceFrom } from '#workflow/peer-draw/random.ts';

export const wrongs = ['honest', 'lenient', 'pair', 'block', 'constant'] as const;
export type Wrong = (typeof wrongs)[number];

export interface MadeYear { readonly year: ReviewedYear; /** Whom a finding should name. */ readonly guilty: readonly string[] }

export interface YearShape { readonly units: number; readonly perUnit: number; /** Share of units that the office has scored. */ readonly office: number; /** Points of a hundred by which somebody favours. */ readonly favour: number }

export function makeYear({ units, perUnit, office: scored, favour }: YearShape, wrong: Wrong, seed: string): MadeYear {
  const ids = Array.from({ length: units }, (_, at) => `u${String(at).padStart(3, '0')}`);
  const chance = chanceFrom(`years\n${seed}`);
  const normal = normalFrom(`years\n${seed}`);
  const drawn = drawPeers({ seed, perUnit, groups: [{ name: 'all', units: ids, reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [] });
  if (!drawn.ok) throw new RangeError('Without conflicts there is always a draw.');
  let pairs: Pair[] = drawn.pairs.flatMap(({ unit, reviewers }) => reviewers.map((reviewer) => ({ unit, reviewer })));
  const favours = new Map<string, number>();
  const guilty: string[] = [];
  let constant = '';
  const [one = '', other = ''] = [ids[chance(units)], ids[chance(units)]];
  if (wrong === 'lenient') {
    guilty.push(one);
    for (const { unit } of pairs.filter(({ reviewer }) => reviewer === one)) favours.set(`${unit} ${one}`, favour);
  }
  if (wrong === 'constant') {
    guilty.push(one);
    constant = one;
  }
  if (wrong === 'pair') {
    const [a, b] = [one, one === other ? (ids.find((id) => id !== one) ?? '') : other];
    guilty.push(a, b);
    pairs = withPairs(pairs, [[a, b], [b, a]]);
    favours.set(`${a} ${b}`, favour).set(`${b} ${a}`, favour);
  }
  if (wrong === 'block') {
    // each reviews the two that follow: the least that can be called a block
    const block = ids.slice(0, 4);
    guilty.push(...block);
    pairs = withPairs(pairs, block.flatMap((unit, at) => [1, 2].map((step) => [unit, block[(at + step) % 4] ?? ''] as const)));
    for (const { unit, reviewer } of pairs) if (block.includes(unit) && block.includes(reviewer)) favours.set(`${unit} ${reviewer}`, favour);
  }
  const level = new Map(ids.map((id) => [id, 78 + 6 * normal()]));
  const habit = new Map(ids.map((id) => [id, 1.5 * normal()]));
  const taste = new Map(ids.map((id) => [id, 1.5 * normal()]));
  const office = new Map(ids.filter(() => chance(1000) < scored * 1000).map((id) => [id, inHalves(level.get(id) ?? 0)]));
  const same = inHalves(78 + 4 * normal());
  const sheets = pairs.map(({ unit, reviewer }): ReviewedSheet => {
    const stray = (chance(50) === 0 ? 8 : 2.5) * normal();
    const given = reviewer === constant ? same : (level.get(unit) ?? 0) + 2 + (habit.get(reviewer) ?? 0) + (taste.get(unit) ?? 0) + stray + (favours.get(`${unit} ${reviewer}`) ?? 0);
    return { unit, reviewer, given: inHalves(given) };
  });
  return { year: { sheets, office, seed }, guilty };
}

interface Pair { readonly unit: string; readonly reviewer: string }

/** Puts each wanted reviewer in the place of another, who takes over one of its sheets: all loads stay, and so do wanted pairs. */
function withPairs(before: readonly Pair[], wanted: readonly (readonly [unit: string, reviewer: string])[]): Pair[] {
  const keeps = new Set(wanted.map(([unit, reviewer]) => `${unit} ${reviewer}`));
  let pairs = before.slice();
  for (const [unit, reviewer] of wanted) {
    const has = (of: string, by: string) => pairs.some((pair) => pair.unit === of && pair.reviewer === by);
    const isFree = (pair: Pair) => !keeps.has(`${pair.unit} ${pair.reviewer}`);
    if (has(unit, reviewer)) continue;
    const swap = pairs.filter((pair) => pair.unit === unit && isFree(pair)).flatMap((out) => pairs.filter((given) => given.reviewer === reviewer && isFree(given) && given.unit !== out.reviewer && !has(given.unit, out.reviewer)).map((given) => ({ out, given })))[0];
    if (swap !== undefined) pairs = pairs.map((pair) => (pair === swap.out ? { unit, reviewer } : pair === swap.given ? { unit: swap.given.unit, reviewer: swap.out.reviewer } : pair));
  }
  return pairs;
}

function inHalves(value: number): number {
  return Math.min(100, Math.max(0, Math.round(value * 2) / 2));
}
