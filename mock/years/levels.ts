/**
 * How well each unit of a sample is going to do, roughly: what is drawn for it follows from that.
 *
 * Imports: ledger (types), writing.
 */

import type { Unit } from '#ledger/fields.ts';
import type { Seeded } from '../writing/seeded.ts';

export interface Band { readonly units: number; readonly least: number; readonly most: number }

/** A level per unit: those named as they are said, the others spread over the bands. */
export function levels(
  units: readonly Unit[],
  bands: readonly Band[],
  { said, chance }: { readonly said: Readonly<Record<string, number>>; readonly chance: Seeded },
): (unit: string) => number {
  const drawn = bands.flatMap(({ units: many, least, most }) => Array.from({ length: many }, () => chance.between(least, most)));
  const free = chance.shuffled(units.map(({ id }) => id).filter((id) => !(id in said)));
  const byUnit = new Map(free.map((id, index) => [id, drawn[index % drawn.length] as number]));
  for (const [id, level] of Object.entries(said)) byUnit.set(id, level);
  return (unit) => byUnit.get(unit) ?? 0;
}
