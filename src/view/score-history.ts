/**
 * Each entry that moved a unit's total: before and after, who, and why.
 *
 * The book is folded from its beginning and the unit scored where it changed, so a line is never kept anywhere and
 * cannot disagree with the score. Of a book of some thousand entries that takes a few hundredths of a second.
 */

import type { UnitResult } from '#engine/facts.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { Actor, Charge } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { chargeCost } from '#workflow/objection-rules.ts';
import { deductionTable, schemeOf } from '#workflow/scheme-parts.ts';
import { scoreForTotal } from '#workflow/score.ts';
import { mayReadScore, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ScoreHistoryView {
  readonly unit: UnitName;
  /** Oldest first. The first line's `before` is the score without any record. */
  readonly lines: readonly ScoreLine[];
}

export interface ScoreLine {
  readonly kind: Entry['kind'];
  /** null where the reader may not know who or when: a reviewer's sheet. */
  readonly at: string | null;
  readonly person: string | null;
  readonly before: ScoreThen;
  readonly after: ScoreThen;
  readonly reason: string;
  readonly problem: { readonly number: number; readonly words: string } | null;
  /** A reviewed charge: what it took and takes now. */
  readonly review: { readonly from: Charge; readonly to: Charge | null; readonly before: string; readonly after: string } | null;
  /** Item of a rating, part of an entered result. */
  readonly item: string | null;
}

/** total null: incomplete; the range says what was still possible. */
export interface ScoreThen { readonly total: string | null; readonly min: string; readonly max: string }

export interface PlacedEntry { readonly seq: number; readonly hash: string; readonly entry: Entry }

/** undefined where the viewer may not read the unit's score. */
export function scoreHistoryView(state: BookState, id: string, { viewer, entries }: { viewer: Actor; entries: readonly PlacedEntry[] }): ScoreHistoryView | undefined {
  const unit = state.units.get(id);
  if (unit?.listed !== true || !mayReadScore(state, viewer, id)) return undefined;
  const hides = viewer.role === 'unit' && state.settings.blindPeers;
  return { unit: unitName(unit), lines: scoreLines(state.book, id, entries).map((line) => (hides ? withoutPeers(line) : line)) };
}

/** Pure. Shape  entries: the whole book, in order. */
export function scoreLines(book: string, id: string, entries: readonly PlacedEntry[]): readonly ScoreLine[] {
  const state = emptyBook(book);
  const lines: ScoreLine[] = [];
  let revision = -1;
  let before: ScoreThen | undefined;
  for (const { entry, ...place } of entries) {
    evolve(state, entry, place);
    const unit = state.units.get(id);
    if (unit === undefined || unit.revision === revision) continue;
    revision = unit.revision;
    const after = scoreThen(scoreForTotal(state, unit));
    if (before !== undefined && !isSame(before, after)) lines.push(lineOf(state, unit, { entry, before, after }));
    before = after;
  }
  return lines;
}

function scoreThen({ total, range }: UnitResult): ScoreThen {
  return { total, min: range.min, max: range.max };
}

function isSame(a: ScoreThen, b: ScoreThen): boolean {
  return a.total === b.total && a.min === b.min && a.max === b.max;
}

function lineOf(state: BookState, unit: SeenUnit, { entry, before, after }: { entry: Entry; before: ScoreThen; after: ScoreThen }): ScoreLine {
  const problem = 'problem' in entry && typeof entry.problem === 'string' ? unit.problems.get(entry.problem) : undefined;
  const table = deductionTable(schemeOf(state, unit.unit.id));
  const review = entry.kind === 'chargeReversed' && table !== undefined
    ? { from: entry.from, to: entry.to, before: chargeCost(table, entry.from), after: entry.to === null ? '0' : chargeCost(table, entry.to) }
    : null;
  return {
    kind: entry.kind, at: entry.at, person: entry.by.person, before, after, review,
    reason: 'reason' in entry ? (entry.reason ?? '') : entry.kind === 'itemRated' ? entry.note : entry.kind === 'resultEntered' ? entry.source : '',
    problem: problem === undefined ? null : { number: problem.number, words: problem.words },
    item: entry.kind === 'itemRated' ? entry.item : entry.kind === 'resultEntered' ? entry.leaf : 'sheet' in entry ? (entry.sheet.split(':')[0] ?? null) : null,
  };
}

/** Their reasons may name who reviewed. */
const aboutPeers: ReadonlySet<Entry['kind']> = new Set(['peersAssigned', 'peersDrawn', 'reviewerReplaced']);

/** When a sheet came in could tell a unit whose it was. */
function withoutPeers(line: ScoreLine): ScoreLine {
  return line.item === 'peer' || aboutPeers.has(line.kind) ? { ...line, at: null, person: null, reason: '' } : line;
}
