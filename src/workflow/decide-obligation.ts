/**
 * Registers kept by units and by the office, what is done about a late record, and the office's calendar.
 *
 * A unit keeps its own records; the office all, and its own. What is suggested becomes a problem only here, by a
 * person's command.
 *
 * Imports: ledger (types), workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { RecordContent } from '#ledger/obligation-fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { decideProblem } from './decide-problem.ts';
import { registersOf, suggestionsOf } from './obligation-suggestions.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';
import { shanghaiDay } from './working-days.ts';

export type ObligationCommand =
  | 'keepRecord' | 'keepRecords' | 'correctRecord' | 'takeBackRecord' | 'confirmSuggestion' | 'dismissSuggestion' | 'setCalendar';

export function decideObligation(asked: Asked<CommandOf<ObligationCommand>>): Decision<Event> {
  const { state, command, actor, now } = asked;
  switch (command.kind) {
    case 'keepRecord': {
      const { record, unit, content } = command;
      const refusal = ownerRefusal(state, actor, unit) ?? contentRefusal(state, content, now);
      if (refusal !== undefined) return refuse(refusal);
      if (state.obligations.records.has(record)) return refuse({ code: 'exists' });
      return { ok: true, events: [{ kind: 'recordKept', record, unit, content }] };
    }
    case 'keepRecords':
      return keepMany(asked, command);
    case 'correctRecord': {
      const { record, content, reason } = command;
      const known = state.obligations.records.get(record);
      const refusal = recordRefusal(state, command, actor) ?? contentRefusal(state, content, now);
      if (refusal !== undefined) return refuse(refusal);
      if (known?.content.register !== content.register) return refuse({ code: 'notFound', what: 'record' });
      return { ok: true, events: [{ kind: 'recordCorrected', record, content, reason }] };
    }
    case 'takeBackRecord': {
      const { record, reason } = command;
      const refusal = recordRefusal(state, command, actor);
      return refusal === undefined ? { ok: true, events: [{ kind: 'recordTakenBack', record, reason }] } : refuse(refusal);
    }
    case 'confirmSuggestion':
    case 'dismissSuggestion':
      return settle(asked, command);
    case 'setCalendar': {
      const { seen, days, years, source } = command;
      if (state.calendar.revision !== seen) return refuse({ code: 'changedMeanwhile', what: 'calendar', seen, current: state.calendar.revision });
      return { ok: true, events: [{ kind: 'calendarSet', days, years, source }] };
    }
  }
}

/** Rows that are in the register already are left out, so that a file imported twice writes nothing twice. */
function keepMany({ state, actor, now }: Asked<unknown>, { rows }: CommandOf<'keepRecords'>): Decision<Event> {
  const events: Event[] = [];
  const written = new Set<string>();
  for (const { record, unit, content } of rows) {
    const refusal = ownerRefusal(state, actor, unit) ?? contentRefusal(state, content, now);
    if (refusal !== undefined) return refuse(refusal);
    if (state.obligations.records.has(record) || written.has(record)) continue;
    written.add(record);
    events.push({ kind: 'recordKept', record, unit, content });
  }
  return events.length === 0 ? refuse({ code: 'exists' }) : { ok: true, events };
}

function settle(asked: Asked<unknown>, command: CommandOf<'confirmSuggestion' | 'dismissSuggestion'>): Decision<Event> {
  const { state, actor, now } = asked;
  const { suggestion, seen } = command;
  const found = suggestionsOf(state, now).find(({ key }) => key === suggestion);
  if (found === undefined) return refuse(state.obligations.settled.has(suggestion) ? { code: 'exists' } : { code: 'notFound', what: 'suggestion' });
  const current = found.record?.revision ?? 0;
  if (current !== seen) return refuse({ code: 'changedMeanwhile', what: 'record', seen, current });
  const { unit } = found;
  if (command.kind === 'dismissSuggestion') {
    return { ok: true, events: [{ kind: 'suggestionSettled', suggestion, unit, seen, outcome: 'dismissed', reason: command.reason }] };
  }
  const { id, problem, charges, words, evidence } = command;
  const recorded = decideProblem({
    state, actor, now,
    command: { kind: 'recordProblem', id, problem, unit, charges, words, foundOn: shanghaiDay(now), method: 'papers', evidence },
  });
  if (!recorded.ok) return recorded;
  return { ok: true, events: [...recorded.events, { kind: 'suggestionSettled', suggestion, unit, seen, outcome: 'confirmed', problem, reason: '' }] };
}

/** A unit's own records are its business and the office's; the office's own (null) the office's alone. */
function ownerRefusal(state: BookState, actor: Actor, unit: string | null): Refusal | undefined {
  if (actor.role !== 'office' && actor.unit !== unit) return { code: 'notFound', what: 'unit' };
  if (unit !== null && state.units.get(unit)?.listed !== true) return { code: 'notFound', what: 'unit' };
  return undefined;
}

function recordRefusal(state: BookState, { record, seen }: { readonly record: string; readonly seen: number }, actor: Actor): Refusal | undefined {
  const known = state.obligations.records.get(record);
  if (known === undefined || ownerRefusal(state, actor, known.unit) !== undefined) return { code: 'notFound', what: 'record' };
  if (known.revision !== seen) return { code: 'changedMeanwhile', what: 'record', seen, current: known.revision };
  return known.withdrawn === null ? undefined : { code: 'recordTakenBack' };
}

function contentRefusal(state: BookState, content: RecordContent, now: string): Refusal | undefined {
  if (!registersOf(state).some(({ kind }) => kind === content.register)) return { code: 'notFound', what: 'register' };
  const today = shanghaiDay(now);
  for (const [first, next] of dayOrder(content)) {
    if (next === undefined) continue;
    if (next > today) return { code: 'futureDay', day: next };
    if (first !== undefined && first > next) return { code: 'daysOrder', first, next };
  }
  return undefined;
}

type Pair = readonly [first: string | undefined, next: string | undefined];

/** Which day cannot come before which. What was done before it had to be, is right. */
function dayOrder(content: RecordContent): readonly Pair[] {
  switch (content.register) {
    case 'publication':
      return [[undefined, content.arose], [content.arose, content.published], [undefined, content.review?.on]];
    case 'request': {
      const { received, correction, thirdParty, otherBody, extended, answered, review } = content;
      const asked = [correction, thirdParty, otherBody].flatMap((one): readonly Pair[] => (one === undefined ? [] : [[received, one.asked], [one.asked, one.answered]]));
      return [[undefined, received], ...asked, [received, extended], [received, answered], [undefined, review?.on]];
    }
    case 'explanation':
      return [[undefined, content.published], [undefined, content.explained]];
    case 'report':
      return [[undefined, content.submitted], [undefined, content.published]];
    case 'clarification':
      return [[undefined, content.found], [content.found, content.reported], [content.found, content.clarified]];
  }
}
