/**
 * A draw of reviewers as it is being put together, and the input that comes of it. Pure.
 *
 * Imports: ledger (types), view (types).
 */

import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import type { PeerDrawView } from '#view/peer-draw.ts';
import type { UnitName } from '#view/viewer.ts';

export interface ConflictRow { readonly unit: string; readonly reviewer: string; readonly isMutual: boolean; readonly reason: string }
export interface WishRow { readonly unit: string; readonly reviewer: string; readonly wish: 'apart' | 'together'; readonly reason: string }
export interface AwayRow { readonly unit: string; readonly reason: string }

export interface DrawContent {
  readonly seed: string;
  readonly perUnit: number;
  readonly groups: readonly string[];
  /** Place in `groups` by unit; a unit that is not here yet is in the first. */
  readonly groupOf: Readonly<Record<string, number>>;
  readonly away: readonly AwayRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly wishes: readonly WishRow[];
  readonly lastYear: { readonly title: string; readonly pairs: readonly { readonly unit: string; readonly reviewer: string }[] };
  readonly voices: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Begins from the last draw, so that drawing again asks for nothing twice; the seed is new. */
export function emptyDraw(view: PeerDrawView, allName: string): DrawContent {
  const last = view.draws[view.draws.length - 1]?.input;
  const empty: DrawContent = {
    seed: '', perUnit: view.peersPerUnit, groups: [allName], groupOf: {}, away: [], conflicts: [], wishes: [],
    lastYear: { title: '', pairs: [] }, voices: view.voices?.byReviewer ?? {}, reason: '',
  };
  if (last === undefined) return empty;
  return {
    ...empty, perUnit: last.perUnit, groups: last.groups.map(({ name }) => name),
    groupOf: Object.fromEntries(last.groups.flatMap(({ units }, at) => units.map((unit) => [unit, at]))),
    away: last.groups.flatMap(({ reviewsNobody }) => reviewsNobody),
    conflicts: last.conflicts.map((conflict) => ({ ...conflict, isMutual: false })),
    wishes: last.wishes, lastYear: { title: '', pairs: last.lastYear },
  };
}

export function groupAt({ groupOf, groups }: DrawContent, unit: string): number {
  const at = groupOf[unit] ?? 0;
  return at < groups.length ? at : 0;
}

/** Which units are of the same kind; too few for a group of their own are put together. */
export function groupsByKind(units: readonly UnitName[], least: number, names: { readonly of: (kind: UnitName['kind']) => string; readonly rest: string }): Pick<DrawContent, 'groups' | 'groupOf'> {
  const byKind = new Map<UnitName['kind'], string[]>();
  for (const { id, kind } of units) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  const whole = [...byKind].filter(([, ids]) => ids.length >= least).map(([kind, ids]) => ({ name: names.of(kind), ids }));
  const rest = [...byKind].filter(([, ids]) => ids.length < least).flatMap(([, ids]) => ids);
  const smallest = whole.slice().sort((a, b) => a.ids.length - b.ids.length)[0];
  if (rest.length >= least || smallest === undefined) return placed([...whole, ...(rest.length > 0 ? [{ name: names.rest, ids: rest }] : [])]);
  return placed(whole.map((group) => (group === smallest ? { ...group, ids: [...group.ids, ...rest] } : group)));
}

/** In the order of the list, as many groups as make them about so large. */
export function groupsBySize(units: readonly UnitName[], size: number, nameOf: (number: number) => string): Pick<DrawContent, 'groups' | 'groupOf'> {
  const count = Math.max(1, Math.round(units.length / size));
  const groups = Array.from({ length: count }, (_, at) => ({
    name: nameOf(at + 1), ids: units.slice(Math.floor((at * units.length) / count), Math.floor(((at + 1) * units.length) / count)).map(({ id }) => id),
  }));
  return placed(groups);
}

function placed(groups: readonly { readonly name: string; readonly ids: readonly string[] }[]): Pick<DrawContent, 'groups' | 'groupOf'> {
  return { groups: groups.map(({ name }) => name), groupOf: Object.fromEntries(groups.flatMap(({ ids }, at) => ids.map((id) => [id, at]))) };
}

/** What is drawn from. Only for content without faults. Gaps  A group without units is left out. */
export function inputOf(content: DrawContent, units: readonly UnitName[]): PeerDrawInput {
  const listed = new Set(units.map(({ id }) => id));
  const known = ({ unit, reviewer }: { readonly unit: string; readonly reviewer: string }) => listed.has(unit) && listed.has(reviewer) && unit !== reviewer;
  const conflicts = new Map<string, PeerDrawInput['conflicts'][number]>();
  for (const { unit, reviewer, isMutual, reason } of content.conflicts.filter(known)) {
    conflicts.set(`${unit}:${reviewer}`, { unit, reviewer, reason: reason.trim() });
    if (isMutual) conflicts.set(`${reviewer}:${unit}`, { unit: reviewer, reviewer: unit, reason: reason.trim() });
  }
  const groups = content.groups.map((name, at) => {
    const own = units.filter(({ id }) => groupAt(content, id) === at).map(({ id }) => id);
    return { name: name.trim(), units: own, reviewsNobody: content.away.filter(({ unit }) => own.includes(unit)).map(({ unit, reason }) => ({ unit, reason: reason.trim() })) };
  });
  return {
    seed: content.seed.trim(), perUnit: content.perUnit, groups: groups.filter(({ units: own }) => own.length > 0), conflicts: [...conflicts.values()],
    lastYear: content.lastYear.pairs.filter(known).map(({ unit, reviewer }) => ({ unit, reviewer })),
    wishes: content.wishes.filter(known).map((wish) => ({ ...wish, reason: wish.reason.trim() })),
  };
}

export interface DrawFault { readonly field: string; readonly fault: 'seed' | 'groupName' | 'away' | 'conflict' | 'wish' | 'wishTwice' | 'voices' | 'reason' }

export function drawFaults(content: DrawContent, view: Pick<PeerDrawView, 'units' | 'voices' | 'draws'>): readonly DrawFault[] {
  const faults: DrawFault[] = [];
  const isPair = ({ unit, reviewer }: { readonly unit: string; readonly reviewer: string }) => unit !== '' && reviewer !== '' && unit !== reviewer;
  if (content.seed.trim() === '') faults.push({ field: 'draw-seed', fault: 'seed' });
  const names = content.groups.map((name) => name.trim());
  if (names.includes('') || new Set(names).size < names.length) faults.push({ field: 'draw-groups', fault: 'groupName' });
  const away = content.away.map(({ unit }) => unit);
  if (content.away.some(({ unit, reason }) => unit === '' || reason.trim() === '') || new Set(away).size < away.length) faults.push({ field: 'draw-away', fault: 'away' });
  if (content.conflicts.some((row) => !isPair(row) || row.reason.trim() === '')) faults.push({ field: 'draw-conflicts', fault: 'conflict' });
  if (content.wishes.some((row) => !isPair(row))) faults.push({ field: 'draw-wishes', fault: 'wish' });
  const wished = content.wishes.map(({ unit, reviewer }) => `${unit}:${reviewer}`);
  if (new Set(wished).size < wished.length) faults.push({ field: 'draw-wishes', fault: 'wishTwice' });
  if (view.voices !== null && view.units.some(({ id }) => !away.includes(id) && (content.voices[id] ?? '') === '')) faults.push({ field: 'draw-voices', fault: 'voices' });
  if (view.draws.length > 0 && content.reason.trim() === '') faults.push({ field: 'draw-reason', fault: 'reason' });
  return faults;
}
