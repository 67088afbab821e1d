/** Changing a list of units: each function answers a new list. Pure. */

import type { Unit } from '#ledger/fields.ts';

/** Takes out what has the same id and puts the unit at `place` (0 = first; beyond the end = last). */
export function withUnit(units: readonly Unit[], unit: Unit, place: number): readonly Unit[] {
  const others = units.filter(({ id }) => id !== unit.id);
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, unit);
}

export function withoutUnit(units: readonly Unit[], id: string): readonly Unit[] {
  return units.filter((unit) => unit.id !== id);
}

/** One step up or down; the same list at its ends. */
export function movedUnit(units: readonly Unit[], id: string, step: 1 | -1): readonly Unit[] {
  const from = units.findIndex((unit) => unit.id === id);
  const unit = units[from];
  return unit === undefined ? units : withUnit(units, unit, from + step);
}

/** What changed between two lists, by name, for a person who must choose between them. */
export function unitsDifference(mine: readonly Unit[], theirs: readonly Unit[]): { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[]; readonly reordered: boolean } {
  const theirById = new Map(theirs.map((unit) => [unit.id, unit]));
  const mineById = new Map(mine.map((unit) => [unit.id, unit]));
  const shared = (list: readonly Unit[], other: ReadonlyMap<string, Unit>) => list.filter(({ id }) => other.has(id)).map(({ id }) => id);
  return {
    added: mine.filter(({ id }) => !theirById.has(id)).map(({ name }) => name),
    removed: theirs.filter(({ id }) => !mineById.has(id)).map(({ name }) => name),
    changed: mine.filter((unit) => isChanged(unit, theirById.get(unit.id))).map(({ name }) => name),
    reordered: shared(mine, theirById).join('\n') !== shared(theirs, mineById).join('\n'),
  };
}

function isChanged(unit: Unit, other: Unit | undefined): boolean {
  if (other === undefined) return false;
  return unit.name !== other.name || unit.short !== other.short || unit.kind !== other.kind || unit.contact !== other.contact || unit.unitClass !== other.unitClass;
}
