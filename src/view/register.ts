/**
 * The registers of duties: every record that the viewer may read, with its last day, and one record with its clock.
 */

import type { Actor } from '#ledger/fields.ts';
import type { RecordContent } from '#ledger/obligation-fields.ts';
import type { RecordChange, RecordState } from '#ledger/obligation-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { BreachKind, Clause, Register, RegisterKind, Text } from '#scheme/grammar.ts';
import type { Clock } from '#workflow/obligation-clock.ts';
import { clockOfRecord, registersOf, suggestionsOf, type KeptRecord } from '#workflow/obligation-suggestions.ts';
import { mayDo, type Action } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { allowed, mayLook, mayReadUnit, readableUnits, unitName, type UnitName } from './viewer.ts';

export interface RecordRow {
  readonly id: string;
  /** Null: the office's own. */
  readonly unit: UnitName | null;
  readonly revision: number;
  readonly content: Untouched<RecordContent>;
  readonly state: Clock['state'] | 'takenBack';
  readonly due: Deadline | null;
  readonly done: string | null;
  readonly breaches: readonly BreachKind[];
}

export interface RegisterTab {
  readonly kind: RegisterKind;
  readonly title: Text;
  readonly records: number;
  /** Not done and late. */
  readonly overdue: number;
}

export interface RegisterView {
  readonly card: BookCard;
  readonly today: string;
  readonly tabs: readonly RegisterTab[];
  readonly register: Register;
  readonly rows: readonly RecordRow[];
  readonly units: readonly UnitName[];
  readonly allowed: readonly Action[];
}

export interface RecordView {
  readonly card: BookCard;
  readonly today: string;
  readonly register: Register;
  readonly row: RecordRow;
  readonly clock: Clock;
  /** Newest last; the first is how it was entered. */
  readonly changes: readonly Untouched<RecordChange>[];
  readonly takenBack: Untouched<RecordState>['withdrawn'];
  readonly settled: readonly { readonly breach: BreachKind; readonly outcome: 'confirmed' | 'dismissed'; readonly reason: string; readonly at: string; readonly by: Actor }[];
  readonly allowed: readonly Action[];
}

interface Context { readonly viewer: Actor; readonly now: string }

/** Undefined where the scheme keeps no such register, or the viewer may not read any. */
export function registerView(state: BookState, kind: string, { viewer, now }: Context): RegisterView | undefined {
  const registers = registersOf(state);
  const register = registers.find((one) => one.kind === kind);
  if (register === undefined || !mayLook(state, viewer, 'readRegisters')) return undefined;
  const units = readableUnits(state, viewer);
  const rows = rowsFor(state, { viewer, now });
  return {
    card: bookCard(state, viewer, now), today: shanghaiDay(now), register, units: units.map(unitName), allowed: allowed(state, viewer),
    tabs: registers.map(({ kind: of, title }) => {
      const own = rows.filter(({ content, state: is }) => content.register === of && is !== 'takenBack');
      return { kind: of, title, records: own.length, overdue: own.filter(({ state: is }) => is === 'overdue').length };
    }),
    rows: rows.filter(({ content }) => content.register === kind).reverse(),
  };
}

/** Undefined where there is none for this viewer. */
export function recordView(state: BookState, id: string, { viewer, now }: Context): RecordView | undefined {
  const record = state.obligations.records.get(id);
  const register = registersOf(state).find(({ kind }) => kind === record?.content.register);
  if (record === undefined || register === undefined || !mayDo(viewer.role, 'readRegisters', state.stage) || !isReadable(state, viewer, record)) return undefined;
  const clock = clockOfRecord(state, record, now);
  if (clock === undefined) return undefined;
  return {
    card: bookCard(state, viewer, now), today: shanghaiDay(now), register, clock, changes: record.changes, takenBack: record.withdrawn,
    row: recordRow(state, record, { now, breaches: breachesByRecord(state, now) }), allowed: allowed(state, viewer),
    settled: viewer.role === 'unit' ? [] : register.breaches.flatMap(({ kind: breach }) => {
      const found = state.obligations.settled.get(`${id}:${breach}`);
      return found === undefined ? [] : [{ breach, outcome: found.outcome, reason: found.reason, at: found.at, by: found.by }];
    }),
  };
}

function rowsFor(state: BookState, { viewer, now }: Context): readonly RecordRow[] {
  const breaches = breachesByRecord(state, now);
  return [...state.obligations.records.values()].filter((record) => isReadable(state, viewer, record)).map((record) => recordRow(state, record, { now, breaches }));
}

function isReadable(state: BookState, viewer: Actor, record: KeptRecord): boolean {
  if (record.unit === null) return viewer.role === 'office' || viewer.role === 'leader';
  return mayReadUnit(state, viewer, record.unit);
}

function breachesByRecord(state: BookState, now: string): ReadonlyMap<string, readonly BreachKind[]> {
  const found = new Map<string, BreachKind[]>();
  for (const { record, breach } of suggestionsOf(state, now)) {
    if (record !== null) found.set(record.id, [...(found.get(record.id) ?? []), breach.kind]);
  }
  return found;
}

function recordRow(state: BookState, record: KeptRecord, { now, breaches }: { now: string; breaches: ReadonlyMap<string, readonly BreachKind[]> }): RecordRow {
  const unit = record.unit === null ? undefined : state.units.get(record.unit);
  const clock = clockOfRecord(state, record, now);
  const due = clock?.due ?? null;
  return {
    id: record.id, unit: unit === undefined ? null : unitName(unit), revision: record.revision, content: record.content,
    state: record.withdrawn === null ? (clock?.state ?? 'open') : 'takenBack',
    due: due === null ? null : { ...deadline(due, now, state.calendar), reliable: clock?.reliable ?? true },
    done: clock?.done ?? null, breaches: breaches.get(record.id) ?? [],
  };
}

/** Where the register and its parts come from, for the page of a record. */
export function clausesOf(register: Register): readonly { readonly part: 'term' | 'extension' | 'correction' | 'thirdParty' | 'otherBody' | 'secrecyReview'; readonly clause: Clause }[] {
  const { extension, correction, thirdParty, otherBody, secrecyReview } = register;
  const parts = { extension, correction, thirdParty, otherBody, secrecyReview };
  return [
    { part: 'term', clause: register.clause },
    ...Object.entries(parts).flatMap(([part, found]) => (found === undefined ? [] : [{ part: part as keyof typeof parts, clause: found.clause }])),
  ];
}
