/**
 * A reviewer of the book falls out: what the draw needs to know for handing its sheets on.
 *
 * Groups and conflicts are those of the last draw; where reviewers were only named by hand, all units are one group. Whoever fell
 * out before gets nothing again, and submitted sheets of others stay where they are.
 *
 * Imports: ledger, workflow.
 */

import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { PeerDrawInput, PeerGroup, PeerPair } from '#ledger/peer-draw-fields.ts';
import { listedUnits } from '../listed-units.ts';
import type { Refusal } from '../refusal.ts';
import { replaceReviewer, type Replaced } from './replace-reviewer.ts';

export interface HandedOn {
  readonly ok: true;
  readonly pairs: readonly PeerPair[];
  /** Units whose sheets by whoever fell out stay. */
  readonly keeps: readonly string[];
  readonly changed: Extract<Replaced, { ok: true }>['changed'];
}

/** Gaps  A unit that no group of the last draw holds keeps its reviewers, but for the one who fell out. */
export function handOn(state: BookState, { reviewer, keepSubmitted }: { readonly reviewer: string; readonly keepSubmitted: boolean }): HandedOn | { readonly ok: false; readonly refusal: Refusal } {
  const pairs = [...state.reviewersByUnit].filter(([unit]) => state.units.get(unit)?.listed === true).map(([unit, reviewers]): PeerPair => ({ unit, reviewers: [...reviewers] }));
  const isDone = (unit: string, by: string) => state.units.get(unit)?.sheets.get(sheetName('peer', unit, by))?.status === 'submitted';
  const own = pairs.filter(({ reviewers }) => reviewers.includes(reviewer)).map(({ unit }) => unit);
  const keeps = own.filter((unit) => keepSubmitted && isDone(unit, reviewer));
  if (own.length === keeps.length) return { ok: false, refusal: { code: 'nothingToReplace', unit: reviewer } };
  const { input, group } = standingGroup(state, reviewer);
  const fixed = pairs.flatMap(({ unit, reviewers }) => reviewers.filter((by) => by !== reviewer && isDone(unit, by)).map((by) => ({ unit, reviewer: by })));
  const replaced = replaceReviewer(input, group, pairs, { keeps: keeps.map((unit) => ({ unit, reviewer })), fixed });
  if (!replaced.ok) {
    const { why } = replaced;
    return { ok: false, refusal: { code: 'drawImpossible', group: group.name, unit: null, units: why.units.length, needed: why.needed, possible: why.capacity + why.others, among: why.reviewers.length } };
  }
  return { ok: true, pairs: replaced.pairs, changed: replaced.changed, keeps };
}

function standingGroup(state: BookState, reviewer: string): { readonly input: PeerDrawInput; readonly group: PeerGroup } {
  const last = state.peerDraws[state.peerDraws.length - 1];
  const listed = listedUnits(state).map(({ unit }) => unit.id);
  const input = (last?.input ?? handInput(state, listed)) as PeerDrawInput;
  const found = input.groups.find(({ units }) => units.includes(reviewer)) ?? { name: '—', units: listed, reviewsNobody: [] };
  const fallen = [reviewer, ...(last?.changes ?? []).flatMap((change) => change.reviewer ?? [])];
  const units = found.units.filter((unit) => listed.includes(unit));
  const away = found.reviewsNobody.filter(({ unit }) => units.includes(unit) && !fallen.includes(unit));
  return { input, group: { name: found.name, units, reviewsNobody: [...away, ...[...new Set(fallen)].filter((unit) => units.includes(unit)).map((unit) => ({ unit, reason: '—' }))] } };
}

/** As if all had been drawn in one group without conflicts. */
function handInput(state: BookState, units: string[]): PeerDrawInput {
  return { seed: '—', perUnit: state.settings.peersPerUnit, groups: [{ name: '—', units, reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [] };
}
