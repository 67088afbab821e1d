/** Open points counted by kind, those that stop the stage first. Pure. */

import type { OpenPoint } from '#workflow/refusal.ts';

export interface OpenKind {
  readonly what: OpenPoint['what'];
  readonly blocking: boolean;
  readonly count: number;
  /** Units concerned, each once, in the order of the points; matters of the whole year have none. */
  readonly units: readonly string[];
}

export function openKinds(points: readonly OpenPoint[]): readonly OpenKind[] {
  const kinds = new Map<string, { what: OpenPoint['what']; blocking: boolean; count: number; units: Set<string> }>();
  for (const { what, blocking, unit } of points) {
    const key = `${what} ${blocking}`;
    const kind = kinds.get(key) ?? { what, blocking, count: 0, units: new Set() };
    kind.count += 1;
    if (unit !== null) kind.units.add(unit);
    kinds.set(key, kind);
  }
  return [...kinds.values()].map((kind) => ({ ...kind, units: [...kind.units] })).sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

export function openByUnit(points: readonly OpenPoint[]): ReadonlyMap<string, readonly OpenPoint[]> {
  const byUnit = new Map<string, OpenPoint[]>();
  for (const point of points) {
    if (point.unit === null) continue;
    const list = byUnit.get(point.unit);
    if (list === undefined) byUnit.set(point.unit, [point]);
    else list.push(point);
  }
  return byUnit;
}
