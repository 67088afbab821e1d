/**
 * The list of problems of a year, as far as its viewer may read it.
 */

import type { Actor, Evidence, Method } from '#ledger/fields.ts';
import type { Noted } from '#ledger/inspection-fields.ts';
import type { BookState } from '#ledger/state.ts';
import { noticeStatus, type NoticeStatus } from '#workflow/notice-rules.ts';
import type { Action } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { readableNotices } from './notice-row.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { allowed, readableUnits, unitName, type UnitName } from './viewer.ts';

export interface ProblemsView {
  readonly card: BookCard;
  readonly problems: readonly ProblemRow[];
  /** Where the rectification notices stand that problems of the list are in, by id of the notice. */
  readonly noticeStatus: Readonly<Record<string, NoticeStatus>>;
  readonly visits: readonly VisitRow[];
  readonly units: readonly UnitName[];
  readonly allowed: readonly Action[];
}

export interface VisitRow {
  readonly id: string; readonly unit: UnitName; readonly on: string; readonly method: Method; readonly words: string; readonly evidence: readonly Evidence[]; readonly by: Actor; readonly at: string;
  readonly of: { readonly inspection: string; readonly round: number } | null;
  readonly people: readonly string[];
  readonly place: string;
  readonly noted: Noted | null;
  readonly concluded: { readonly nothingFound: boolean; readonly words: string; readonly evidence: readonly Evidence[]; readonly by: Actor; readonly at: string } | null;
}

/** Newest first. */
export function problemsView(state: BookState, viewer: Actor, now: string): ProblemsView {
  const units = readableUnits(state, viewer);
  return {
    card: bookCard(state, viewer, now),
    problems: units.flatMap((unit) => problemRows(state, unit, viewer)).sort((a, b) => b.recordedAt.localeCompare(a.recordedAt)),
    noticeStatus: Object.fromEntries(readableNotices(state, viewer).map(({ notice }) => [notice.id, noticeStatus(notice, shanghaiDay(now))])),
    visits: units.flatMap((unit) => unit.visits.map((visit) => ({ ...visit, unit: unitName(unit) }))),
    units: units.map(unitName),
    allowed: allowed(state, viewer),
  };
}
