/**
 * Who fills a sheet in, and until when.
 *
 * Imports: ledger, workflow.
 */

import type { Actor } from '#ledger/fields.ts';
import type { SheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Day } from '#scheme/grammar.ts';
import { sheetOf } from './scheme-parts.ts';

/** A unit fills in its own sheet; a peer those of the units assigned to it; nobody another's. */
export function isAuthor(state: BookState, name: SheetName, actor: Actor): boolean {
  if (state.units.get(name.unit)?.listed !== true || actor.unit === undefined) return false;
  if (name.kind === 'self') return actor.role === 'unit' && actor.unit === name.unit;
  if (name.kind !== 'peer' || actor.role !== 'peer' || name.reviewer !== actor.unit) return false;
  return state.reviewersByUnit.get(name.unit)?.includes(actor.unit) ?? false;
}

/** Last day for a sheet: the stage's, or the later one that the office gave to whoever fills it in. */
export function dueDay(state: BookState, name: SheetName): Day | undefined {
  const form = sheetOf(state.scheme, name.kind);
  if (form === undefined) return undefined;
  const author = state.units.get(name.reviewer ?? name.unit);
  const planned = state.stages.find((plan) => plan.stage === form.stage)?.to;
  const until = author?.extensions.get(form.stage)?.until;
  return until !== undefined && (planned === undefined || until > planned) ? until : planned;
}
