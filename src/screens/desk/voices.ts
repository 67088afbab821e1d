/**
 * What each side says of an item, on one footing: the points that would be left of it.
 *
 * A unit that reports its own findings, and inspections, speak in deductions; peers and the office
 * may speak in points. Side by side they compare only as points of the same full marks.
 *
 * Imports: engine (decimals), scheme, view (types).
 */

import { addDecimals, compareExact, subtract } from '#engine/decimal.ts';
import type { Item } from '#scheme/grammar.ts';
import type { DeskItem } from '#view/desk.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { DeskKind } from './places.ts';

export type Voice = 'self' | 'peer' | 'inspection' | 'office';

export interface Said {
  readonly voice: Voice;
  /** Points left of the item's full marks, exact; null where that side has said nothing. */
  readonly points: string | null;
  /** What it takes off, where the side speaks in deductions. */
  readonly taken: string | null;
  /** Against the side that the others are measured by; null for that side itself, or where one of the two is silent. */
  readonly difference: string | null;
}

export interface VoiceContext {
  readonly kind: DeskKind;
  /** Problems charged at this item. */
  readonly problems: readonly ProblemRow[];
  /** False while the unit was neither visited nor has a problem. */
  readonly isInspected: boolean;
}

/** Shape  One entry per side that the scheme knows, in a fixed order. */
export function voicesOf(item: Item, desk: DeskItem, { kind, problems, isInspected }: VoiceContext): readonly Said[] {
  const said: Omit<Said, 'difference'>[] = [];
  if (kind.hasSelf) said.push({ voice: 'self', ...selfSays(item, desk) });
  if (kind.hasPeers) said.push({ voice: 'peer', points: desk.peerMean, taken: null });
  if (kind.isCharged) said.push({ voice: 'inspection', ...inspectionSays(item, desk, { isRated: kind.isRated, problems, isInspected }) });
  said.push({ voice: 'office', ...officeSays(desk, kind) });
  const measure = measureOf(said);
  return said.map((one) => ({
    ...one,
    difference: measure === undefined || one.voice === measure.voice || one.points === null || measure.points === null ? null : subtract(one.points, measure.points),
  }));
}

/** The side that the others are measured by: the office as soon as it has spoken. */
export function measureOf<S extends Pick<Said, 'voice' | 'points'>>(said: readonly S[]): S | undefined {
  const spoke = (voice: Voice) => said.find((one) => one.voice === voice && one.points !== null);
  return spoke('office') ?? spoke('peer') ?? spoke('inspection') ?? spoke('self');
}

/** From here on a difference is shown in the filter. */
export const notableDifference = '2';

/** Whether any two sides are `notableDifference` points or more apart. */
export function isNotable(said: readonly Said[]): boolean {
  const points = said.flatMap((one) => (one.points === null ? [] : [one.points]));
  const sorted = points.toSorted(compareExact);
  const [low] = sorted;
  const high = sorted.at(-1);
  return low !== undefined && high !== undefined && compareExact(subtract(high, low), notableDifference) >= 0;
}

function selfSays(item: Item, { self }: DeskItem): Pick<Said, 'points' | 'taken'> {
  if (self === null) return { points: null, taken: null };
  if (self.deducted === null) return { points: self.points, taken: null };
  return { points: leftOf(item.points, self.deducted), taken: self.deducted };
}

/** Where the office rates, inspections are the ordinary part; where it charges, they are what was recorded before the review. */
function inspectionSays(item: Item, { deduction }: DeskItem, at: { isRated: boolean; problems: readonly ProblemRow[]; isInspected: boolean }): Pick<Said, 'points' | 'taken'> {
  // where points are earned inspections take some off, and say nothing of how many there were
  if (!at.isInspected || item.earned !== undefined) return { points: null, taken: null };
  if (at.isRated) return deduction === null ? { points: null, taken: null } : { points: deduction.left, taken: deduction.deducted };
  const found = at.problems.filter(({ method }) => method !== 'review');
  const taken = addDecimals(...found.flatMap(({ charges }) => charges.filter((charge) => charge.item === item.id).map(({ points }) => points)));
  return { points: leftOf(item.points, taken), taken };
}

function officeSays({ office, deduction }: DeskItem, { isRated }: DeskKind): Pick<Said, 'points' | 'taken'> {
  if (isRated) return { points: office?.points ?? null, taken: null };
  return deduction === null ? { points: null, taken: null } : { points: deduction.left, taken: deduction.deducted };
}

function leftOf(full: string, taken: string): string {
  return compareExact(taken, full) > 0 ? '0' : subtract(full, taken);
}
