/**
 * What the registers suggest as problems, for the office to look into: each with the day, the rule and the record.
 */

import type { Actor } from '#ledger/fields.ts';
import type { RecordContent } from '#ledger/obligation-fields.ts';
import type { SettledState } from '#ledger/obligation-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { BreachKind, Clause, RegisterKind, Text } from '#scheme/grammar.ts';
import { suggestionsOf, type Suggestion } from '#workflow/obligation-suggestions.ts';
import { mayDo, type Action } from '#workflow/policy.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { allowed, unitName, type UnitName } from './viewer.ts';

export interface SuggestionRow {
  readonly key: string;
  readonly unit: UnitName;
  readonly register: RegisterKind;
  readonly registerTitle: Text;
  readonly breach: BreachKind;
  /** Null where nobody entered a record. */
  readonly record: { readonly id: string; readonly content: Untouched<RecordContent> } | null;
  /** Revision that a decision must name; 0 without a record. */
  readonly seen: number;
  readonly due: string | null;
  readonly done: string | null;
  /** Working days late until it was done, or until today. */
  readonly late: number | null;
  readonly reliable: boolean;
  readonly item: { readonly id: string; readonly title: Text };
  readonly rule: { readonly id: string; readonly text: Text; readonly points: string };
  readonly clause: Clause;
  readonly before: Untouched<SettledState> | null;
}

export interface SuggestionsView {
  readonly card: BookCard;
  readonly today: string;
  readonly suggestions: readonly SuggestionRow[];
  readonly confirmed: number;
  readonly dismissed: number;
  readonly allowed: readonly Action[];
}

/** Undefined for who does not read the problems of every unit. */
export function suggestionsView(state: BookState, { viewer, now }: { readonly viewer: Actor; readonly now: string }): SuggestionsView | undefined {
  if ((viewer.role !== 'office' && viewer.role !== 'leader') || !mayDo(viewer.role, 'readRegisters', state.stage)) return undefined;
  const settled = [...state.obligations.settled.values()];
  return {
    card: bookCard(state, viewer, now), today: shanghaiDay(now), allowed: allowed(state, viewer),
    suggestions: suggestionsOf(state, now).flatMap((suggestion) => rowOf(state, suggestion, now)),
    confirmed: settled.filter(({ outcome }) => outcome === 'confirmed').length,
    dismissed: settled.filter(({ outcome }) => outcome === 'dismissed').length,
  };
}

function rowOf(state: BookState, { key, unit, record, register, breach, clock, due, done, before }: Suggestion, now: string): readonly SuggestionRow[] {
  const found = state.units.get(unit);
  const place = state.scheme.tables.flatMap((table) => {
    const item = itemOf(table, breach.item);
    const rule = item?.rules.find(({ id }) => id === breach.rule);
    return item === undefined || rule === undefined ? [] : [{ item, rule }];
  })[0];
  if (found === undefined || place === undefined) return [];
  const { item, rule } = place;
  return [{
    key, unit: unitName(found), register: register.kind, registerTitle: register.title, breach: breach.kind, seen: record?.revision ?? 0,
    record: record === null ? null : { id: record.id, content: record.content }, due, done, before,
    late: due === null ? null : Math.max(0, workingDaysLeft(due, done ?? shanghaiDay(now), state.calendar).days), reliable: clock.reliable,
    item: { id: item.id, title: item.title }, rule: { id: rule.id, text: rule.text, points: rule.points }, clause: register.clause,
  }];
}
