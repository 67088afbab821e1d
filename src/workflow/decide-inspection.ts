/**
 * Inspections: planned (by hand or by a draw), changed, rechecked, closed; and the end of a visit.
 *
 * A draw is made anew here from what the book knows. The command names the list that its author saw; where the book
 * has moved on since, it is refused, so nobody can record another result than the draw's.
 *
 * Imports: ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { RoundOf, Target } from '#ledger/inspection-fields.ts';
import type { BookState, Untouched, VisitState } from '#ledger/state.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { drawInputOf, drawInspection, targetsOf } from './inspection-draw.ts';
import { isFor, openTargets, problemsOfVisit } from './inspection-visits.ts';
import { refuse, type Decision, type FieldFault, type Refusal } from './refusal.ts';
import { anyDeductionTable, itemOf } from './scheme-parts.ts';
import { shanghaiDay } from './working-days.ts';

type AboutInspection = 'planInspection' | 'changeInspection' | 'openRound' | 'closeInspection' | 'reopenInspection' | 'concludeVisit';

export function decideInspection({ state, command, actor, now }: Asked<CommandOf<AboutInspection>>): Decision<Event> {
  switch (command.kind) {
    case 'planInspection':
      return plan(state, command, now);
    case 'changeInspection': {
      const { inspection, round, targets, from, to, reason } = command;
      const refusal = inspectionRefusal(state, command) ?? listRefusal(state, command);
      if (refusal !== undefined) return refuse(refusal);
      if (state.inspections.get(inspection)?.rounds.length !== round) return refuse({ code: 'invalidInput', fields: [{ path: 'round', fault: 'range' }] });
      return { ok: true, events: [{ kind: 'inspectionChanged', inspection, round, targets, from, to, reason }] };
    }
    case 'openRound': {
      const { inspection, targets, from, to, reason } = command;
      const refusal = inspectionRefusal(state, command) ?? listRefusal(state, command);
      return refusal === undefined ? { ok: true, events: [{ kind: 'roundOpened', inspection, targets, from, to, reason }] } : refuse(refusal);
    }
    case 'closeInspection': {
      const { inspection, reason } = command;
      const refusal = inspectionRefusal(state, command);
      if (refusal !== undefined) return refuse(refusal);
      const open = openTargets(state, state.inspections.get(inspection));
      if (open > 0 && reason === '') return refuse({ code: 'reasonNeeded', why: 'unvisited' });
      return { ok: true, events: [{ kind: 'inspectionClosed', inspection, reason }] };
    }
    case 'reopenInspection': {
      const { inspection, reason } = command;
      const refusal = inspectionRefusal(state, command, 'closed');
      return refusal === undefined ? { ok: true, events: [{ kind: 'inspectionReopened', inspection, reason }] } : refuse(refusal);
    }
    case 'concludeVisit':
      return conclude(state, command, actor);
  }
}

function plan(state: BookState, command: CommandOf<'planInspection'>, now: string): Decision<Event> {
  const { inspection, title, method, from, to, items, draw } = command;
  if (state.inspections.has(inspection)) return refuse({ code: 'exists' });
  const table = anyDeductionTable(state.scheme);
  const unknown = items.flatMap((item, index) => (table === undefined || itemOf(table, item) === undefined ? [{ path: `items.${index}`, fault: 'unknownItem' }] : []));
  if (unknown.length > 0) return refuse({ code: 'invalidInput', fields: unknown });
  const planned = { kind: 'inspectionPlanned', inspection, title, method, from, to, items } as const;
  if (draw === undefined) {
    const refusal = listRefusal(state, command);
    return refusal === undefined ? { ok: true, events: [{ ...planned, targets: command.targets }] } : refuse(refusal);
  }
  const input = drawInputOf(state, draw.rules, shanghaiDay(now));
  const result = drawInspection(input);
  if (result.hash !== draw.expected) return refuse({ code: 'drawChanged' });
  if (result.short !== null) return refuse({ code: 'drawShort', ...result.short });
  const targets = targetsOf(result);
  const refusal = listRefusal(state, { targets, from, to });
  return refusal === undefined ? { ok: true, events: [{ ...planned, targets, draw: input }] } : refuse(refusal);
}

function conclude(state: BookState, command: CommandOf<'concludeVisit'>, actor: Actor): Decision<Event> {
  const { visit, nothingFound, words, evidence, noted } = command;
  const refusal = visitRefusal(state, visit, actor);
  if (refusal !== undefined) return refuse(refusal);
  const count = problemsOfVisit(state, visit);
  if (nothingFound === count > 0) return refuse({ code: 'visitFindings', count });
  return { ok: true, events: [{ kind: 'visitConcluded', visit, nothingFound, words, evidence, ...(noted === undefined ? {} : { noted }) }] };
}

/** Why a visit cannot be worked on by this person: not there, not theirs, over. */
export function visitRefusal(state: BookState, id: string, actor: Actor, unit?: string): Refusal | undefined {
  const at = state.unitByVisit.get(id);
  const visit = state.units.get(at ?? '')?.visits.find((one) => one.id === id);
  if (at === undefined || visit === undefined || (unit !== undefined && unit !== at) || !mayWorkOn(state, visit, { actor, unit: at })) return { code: 'notFound', what: 'visit' };
  return visit.concluded === null ? undefined : { code: 'visitConcluded', on: visit.on };
}

/** An inspector works on visits that were begun by or with them, or that are assigned to them. */
function mayWorkOn(state: BookState, visit: Untouched<VisitState>, { actor, unit }: { actor: Actor; unit: string }): boolean {
  if (actor.role !== 'inspector' || visit.by.person === actor.person || visit.people.includes(actor.person)) return true;
  const round = visit.of === null ? undefined : state.inspections.get(visit.of.inspection)?.rounds[visit.of.round - 1];
  return round?.targets.some((target) => target.unit === unit && target.inspectors.includes(actor.person)) ?? false;
}

/** Why a visit cannot be recorded for a round: what an inspector was not assigned does not exist for them. */
export function roundRefusal(state: BookState, { inspection, round }: RoundOf, { unit, actor }: { unit: string; actor: Actor }): Refusal | undefined {
  const found = state.inspections.get(inspection);
  if (found === undefined || !isFor(found, actor)) return { code: 'notFound', what: 'inspection' };
  if (found.closed !== null) return { code: 'inspectionClosed' };
  const target = found.rounds[round - 1]?.targets.find((one) => one.unit === unit);
  const assigned = actor.role !== 'inspector' || (target?.inspectors.includes(actor.person) ?? false);
  return target !== undefined && assigned ? undefined : { code: 'notTarget', unit };
}

function inspectionRefusal(state: BookState, command: { inspection: string; seen: number }, wanted: 'open' | 'closed' = 'open'): Refusal | undefined {
  const found = state.inspections.get(command.inspection);
  if (found === undefined) return { code: 'notFound', what: 'inspection' };
  if (found.revision !== command.seen) return { code: 'changedMeanwhile', what: 'inspection', seen: command.seen, current: found.revision };
  if (wanted === 'open' && found.closed !== null) return { code: 'inspectionClosed' };
  return wanted === 'closed' && found.closed === null ? { code: 'exists' } : undefined;
}

function listRefusal(state: BookState, { targets, from, to }: { targets: readonly Target[]; from: string; to: string }): Refusal | undefined {
  const faults: FieldFault[] = from > to ? [{ path: 'to', fault: 'dayOrder' }] : [];
  const seen = new Set<string>();
  for (const [index, { unit }] of targets.entries()) {
    if (state.units.get(unit)?.listed !== true) return { code: 'notFound', what: 'unit' };
    if (seen.has(unit)) faults.push({ path: `targets.${index}`, fault: 'twice' });
    seen.add(unit);
  }
  if (targets.length === 0) faults.push({ path: 'targets', fault: 'too_small' });
  return faults.length === 0 ? undefined : { code: 'invalidInput', fields: faults };
}
