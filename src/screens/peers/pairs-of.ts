/** The assignment that is in force, and the sheets with work in them. */

import type { PeersView } from '#view/peers.ts';
import type { Pairs } from './assign-in-turn.ts';

export function pairsOf({ pairs }: PeersView): Pairs {
  return new Map(pairs.map(({ unit, reviewers }) => [unit.id, reviewers.map(({ reviewer }) => reviewer.id)]));
}

export function begunSheets({ pairs }: PeersView): readonly { readonly unit: string; readonly reviewer: string }[] {
  return pairs.flatMap(({ unit, reviewers }) => reviewers.filter(({ status }) => status !== 'notStarted').map(({ reviewer }) => ({ unit: unit.id, reviewer: reviewer.id })));
}
