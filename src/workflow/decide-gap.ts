/**
 * A gap between claim and finding that has an innocent reason: said by the office, so that it is not taken for faked material.
 *
 * Imports: ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { Asked } from './asked.ts';
import { claimsOf, isAbove } from './claims.ts';
import type { CommandOf } from './commands.ts';
import { refuse, seenRefusal, type Decision } from './refusal.ts';

export function decideGap({ state, command: { unit: id, item, seen, reason } }: Asked<CommandOf<'explainGap'>>): Decision<Event> {
  const unit = state.units.get(id);
  if (unit?.listed !== true) return refuse({ code: 'notFound', what: 'unit' });
  const claim = claimsOf(state, unit).find((one) => one.item === item);
  if (claim === undefined || claim.claimed === null || claim.found === null || !isAbove(claim)) return refuse({ code: 'notFound', what: 'item' });
  const stale = seenRefusal('gap', seen, unit.gaps.get(item)?.revision);
  if (stale !== undefined) return refuse(stale);
  return { ok: true, events: [{ kind: 'gapExplained', unit: id, item, claimed: claim.claimed, found: claim.found, reason }] };
}
