/**
 * Effect of entries about who reviews whom.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { AssignedPair } from './peer-draw-fields.ts';
import type { PeerChange } from './peer-state.ts';
import type { MutableBookState } from './state.ts';

type PeerEntry = EntryOf<'peersAssigned' | 'peersDrawn' | 'reviewerReplaced'>;

export function evolvePeers(state: MutableBookState, entry: PeerEntry): void {
  const { by, at } = entry;
  if (entry.kind === 'peersDrawn') {
    state.peerDraws.push({ input: entry.input, drawn: reviewersIn(entry.pairs), reason: entry.reason, by, at, changes: [] });
  } else {
    const change: PeerChange = {
      kind: entry.kind === 'peersAssigned' ? 'hand' : 'replaced', reviewer: entry.kind === 'peersAssigned' ? null : entry.reviewer,
      pairs: changed(state.reviewersByUnit, reviewersIn(entry.pairs)), reason: entry.reason ?? '', by, at,
    };
    state.peerDraws[state.peerDraws.length - 1]?.changes.push(change);
  }
  state.reviewersByUnit = reviewersIn(entry.pairs);
  state.voicesByUnit = new Map(entry.pairs.flatMap(({ unit, voices }) => (voices === undefined ? [] : [[unit, new Map(Object.entries(voices))]])));
  state.peersRevision += 1;
  for (const unit of state.units.values()) unit.revision += 1;
}

function reviewersIn(pairs: readonly AssignedPair[]): Map<string, string[]> {
  return new Map(pairs.map(({ unit, reviewers }) => [unit, reviewers]));
}

function changed(before: ReadonlyMap<string, string[]>, after: ReadonlyMap<string, string[]>): PeerChange['pairs'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((unit) => {
    const [from, to] = [before.get(unit) ?? [], after.get(unit) ?? []];
    return from.length === to.length && from.every((one) => to.includes(one)) ? [] : [{ unit, from, to }];
  });
}
