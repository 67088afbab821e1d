/**
 * Who reviews whom in the Tianshui samples: groups of like units, and in each group the next ones in a ring.
 *
 * Imports: ledger (types), writing.
 */

import type { Unit } from '#ledger/fields.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { clerk } from '../writing/people.ts';
import type { Seeded } from '../writing/seeded.ts';

/** Nobody reviews itself, nobody two-way: a group has more than twice as many units as each has reviewers. */
export function assignPeers(writer: BookWriter, units: readonly Unit[], reviewers: { readonly regions: number; readonly departments: number; readonly groups: number }): void {
  const { chance } = writer;
  const regions = chance.shuffled(units.filter(({ kind }) => kind !== 'department').map(({ id }) => id));
  const departments = chance.shuffled(units.filter(({ kind }) => kind === 'department').map(({ id }) => id));
  const size = Math.ceil(departments.length / reviewers.groups);
  const groups = Array.from({ length: reviewers.groups }, (_, index) => departments.slice(index * size, (index + 1) * size));
  const pairs = [...ring(regions, reviewers.regions), ...groups.flatMap((group) => ring(group, reviewers.departments))];
  writer.ask(clerk, { kind: 'assignPeers', seen: writer.state.peersRevision, pairs });
}

function ring(group: readonly string[], many: number): { unit: string; reviewers: string[] }[] {
  return group.map((unit, index) => ({
    unit, reviewers: Array.from({ length: many }, (_, step) => group[(index + step + 1) % group.length] as string),
  }));
}

/** Each unit with each of its reviewers, in another order. */
export function peerPairs(writer: BookWriter, chance: Seeded): readonly { readonly unit: string; readonly reviewer: string }[] {
  return chance.shuffled([...writer.state.reviewersByUnit].flatMap(([unit, reviewers]) => reviewers.map((reviewer) => ({ unit, reviewer }))));
}
