/**
 * Who reviews whom: drawn from a seed, so that anybody with the input draws the same.
 *
 * Always kept: nobody reviews itself, no conflict, each unit has its reviewers, and within a group nobody has more than one
 * sheet more than another. Kept where it can be: no two units review each other, nobody meets last year's unit, wishes.
 *
 * Seeded shifts of a shuffled circle come first: where nothing stands against them, they are already the answer. Exchanges mend
 * the rest (improve.ts). What exchanges cannot mend is decided by flow (flow.ts): it finds an assignment or proves that there is none.
 *
 * Source   Tianshui 2015, art. 8.3: the office groups the units and decides who reviews whom. Decision 0044.
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { hashText } from '#ledger/chain.ts';
import type { PeerDrawInput, PeerGroup, PeerPair } from '#ledger/peer-draw-fields.ts';
import { assignByFlow, type Impossible } from './flow.ts';
import { improve, type Improved } from './improve.ts';
import { chanceFrom, shuffled, type Chance } from './random.ts';
import { groupTask, type GroupTask } from './task.ts';
import { unmetWishes, type UnmetWish } from './unmet.ts';

export interface DrawnGroup {
  readonly name: string;
  readonly pairs: readonly PeerPair[];
  readonly unmet: readonly UnmetWish[];
  /** Sheets per reviewer, least and most. */
  readonly load: readonly [least: number, most: number];
}

/** The proof that a group cannot be drawn, by name; see `Impossible`. */
export interface ImpossibleGroup {
  readonly name: string;
  readonly units: readonly string[];
  readonly reviewers: readonly string[];
  readonly needed: number;
  readonly capacity: number;
  readonly others: number;
  /** Units that by themselves have too few reviewers left: `possible` of `among`. */
  readonly short: readonly { readonly unit: string; readonly possible: number; readonly among: number; readonly need: number }[];
}

export type PeerDraw =
  | { readonly ok: true; readonly hash: string; readonly groups: readonly DrawnGroup[]; readonly pairs: readonly PeerPair[] }
  | { readonly ok: false; readonly hash: string; readonly impossible: readonly ImpossibleGroup[] };

/**
 * Shape    input: without the faults of check-input.ts. Pairs come in the order of the ids, reviewers too.
 * Gaps     A group that cannot be drawn stops the draw; every such group is named.
 */
export function drawPeers(input: PeerDrawInput): PeerDraw {
  const hash = peerInputHash(input);
  const outcomes = input.groups.map((group) => drawGroup(input, group));
  const impossible = outcomes.flatMap((outcome) => ('short' in outcome ? [outcome] : []));
  if (impossible.length > 0) return { ok: false, hash, impossible };
  const groups = outcomes.flatMap((outcome) => ('short' in outcome ? [] : [outcome]));
  return { ok: true, hash, groups, pairs: groups.flatMap(({ pairs }) => pairs) };
}

/** SHA-256 of the input as canonical JSON: what a published list is recognised by. */
export function peerInputHash(input: PeerDrawInput): string {
  return hashText(canonicalJson(input));
}

const rounds = 4;

function drawGroup(input: PeerDrawInput, group: PeerGroup): DrawnGroup | ImpossibleGroup {
  const task = groupTask(input, group);
  const chance = chanceFrom(`kaoping-peers-1\n${group.name}\n${input.seed}`);
  const chosen = assign(task, chance);
  if (!(chosen instanceof Uint8Array)) return named(task, chosen);
  return { name: group.name, pairs: pairsIn(task, chosen), unmet: unmetWishes(task, chosen), load: loadOf(task, chosen) };
}

function assign(task: GroupTask, chance: Chance): Uint8Array | Impossible {
  const steps = Math.max(60_000, 400 * task.need * task.units.length);
  let best: Improved | undefined;
  for (let round = 0; round < rounds && task.reviewers.length > task.need; round += 1) {
    const next = improve(task, { chosen: circle(task, chance), chance, steps });
    if (best === undefined || weightOf(next) < weightOf(best)) best = next;
    if (weightOf(best) === 0) return best.chosen;
  }
  const flowed = assignByFlow(task);
  if (!flowed.ok) return flowed.why;
  const next = improve(task, { chosen: flowed.chosen, chance, steps });
  return best === undefined || weightOf(next) < weightOf(best) ? next.chosen : best.chosen;
}

function weightOf({ forbidden, unmet }: Improved): number {
  return forbidden * 1_000_000 + unmet;
}

/** Even loads, chance, and no regard to conflicts. */
function circle(task: GroupTask, chance: Chance): Uint8Array {
  const { units, reviewers, need } = task;
  const [height, width] = [units.length, reviewers.length];
  const chosen = new Uint8Array(height * width);
  const order = shuffled([...units.keys()], chance);
  if (height !== width) {
    // not everybody reviews: sheets are dealt like cards
    const dealt = shuffled([...reviewers.keys()], chance);
    order.forEach((row, place) => {
      for (let nth = 0; nth < need; nth += 1) chosen[row * width + (dealt[(place * need + nth) % width] ?? 0)] = 1;
    });
    return chosen;
  }
  const shifts = shiftsOf(height, need, chance);
  order.forEach((row, place) => {
    for (const shift of shifts) chosen[row * width + (order[(place + shift) % height] ?? 0)] = 1;
  });
  return chosen;
}

/** Different steps along the circle; no two that lead back to each other, while there are enough others. */
function shiftsOf(size: number, need: number, chance: Chance): readonly number[] {
  const taken: number[] = [];
  const left = shuffled(Array.from({ length: size - 1 }, (_, at) => at + 1), chance);
  for (const shift of left) if (taken.length < need && shift * 2 !== size && !taken.includes(size - shift)) taken.push(shift);
  for (const shift of left) if (taken.length < need && !taken.includes(shift)) taken.push(shift);
  return taken;
}

function pairsIn({ units, reviewers }: GroupTask, chosen: Uint8Array): readonly PeerPair[] {
  return units.map((unit, row) => ({ unit, reviewers: reviewers.filter((_, column) => chosen[row * reviewers.length + column] === 1) }));
}

function loadOf({ reviewers }: GroupTask, chosen: Uint8Array): readonly [number, number] {
  const load = new Int32Array(reviewers.length);
  chosen.forEach((is, place) => {
    load[place % reviewers.length] = (load[place % reviewers.length] ?? 0) + is;
  });
  return [Math.min(...load), Math.max(...load)];
}

function named(task: GroupTask, { units, reviewers, needed, capacity, others }: Impossible): ImpossibleGroup {
  const width = task.reviewers.length;
  const short = task.units.flatMap((unit, row) => {
    const possible = task.forbidden.subarray(row * width, (row + 1) * width).reduce((sum, is) => sum + 1 - is, 0);
    const among = width - ((task.columnOfRow[row] ?? -1) >= 0 ? 1 : 0);
    return possible < task.need ? [{ unit, possible, among, need: task.need }] : [];
  });
  return {
    name: task.name, needed, capacity, others, short,
    units: units.map((row) => task.units[row] ?? ''), reviewers: reviewers.map((column) => task.reviewers[column] ?? ''),
  };
}
