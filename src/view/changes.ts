/**
 * What became different between an earlier day and today, unit by unit: the score, problems, notices, objections; and the stage.
 *
 * Both days are read with the rights of looking back (docs/decisions/0097): where the score of then may not be read, there is none here.
 *
 * Gaps     A book asked for today itself has no changes. Units that are not listed today are left out.
 */

import type { BookState, Untouched } from '#ledger/state.ts';
import type { Actor } from '#ledger/fields.ts';
import type { ObjectionState } from '#ledger/notice-state.ts';
import type { Text } from '#scheme/grammar.ts';
import { noticeStatus, type NoticeStatus } from '#workflow/notice-rules.ts';
import { scoreOf } from '#workflow/score.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { readableNotices } from './notice-row.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { mayReadScore, mayReadUnit, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ChangesView {
  readonly card: BookCard;
  /** Entries that the book has got since. */
  readonly entries: number;
  readonly stage: { readonly before: Text; readonly after: Text } | null;
  /** Those where something changed, in the office's order. */
  readonly units: readonly UnitChanges[];
}

export interface UnitChanges {
  readonly unit: UnitName;
  /** The unit was not on the list yet. */
  readonly isNew: boolean;
  /** null where one of the two may not be read, or where it is the same. A total is null while something is missing. */
  readonly total: { readonly before: string | null; readonly after: string | null } | null;
  readonly problems: readonly ProblemChange[];
  readonly notices: readonly { readonly id: string; readonly label: string; readonly before: NoticeStatus | null; readonly after: NoticeStatus }[];
  readonly objections: readonly { readonly id: string; readonly number: number | null; readonly before: ObjectionStand | null; readonly after: ObjectionStand }[];
}

export type ObjectionStand = 'open' | 'upheld' | 'partly' | 'rejected' | 'withdrawn';

export interface ProblemChange {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  /** split: stands by itself again. recharged: its points or places changed. corrected: words, day or evidence. */
  readonly what: 'recorded' | 'withdrawn' | 'joined' | 'split' | 'recharged' | 'corrected';
}

/** `now` is the end of the earlier day, `today` the present moment. */
export function changesView(past: BookState, viewer: Actor, { now, today }: { readonly now: string; readonly today: string }): ChangesView {
  const present = past.present ?? past;
  const days = { before: shanghaiDay(now), after: shanghaiDay(today) };
  const units = readableUnits(present, viewer).map((unit) => unitChanges(unit, { past, present, viewer, days }));
  const card = bookCard(past, viewer, now);
  return {
    card,
    entries: present.length - past.length,
    stage: past.stage === present.stage ? null : { before: card.stageTitle, after: bookCard(present, viewer, today).stageTitle },
    units: units.filter(({ isNew, total, problems, notices, objections }) => isNew || total !== null || problems.length + notices.length + objections.length > 0),
  };
}

interface Both { readonly past: BookState; readonly present: BookState; readonly viewer: Actor; readonly days: { readonly before: string; readonly after: string } }

function unitChanges(unit: SeenUnit, both: Both): UnitChanges {
  const { past, viewer } = both;
  const known = past.units.get(unit.unit.id);
  const before = known !== undefined && mayReadUnit(past, viewer, unit.unit.id) ? known : undefined;
  return {
    unit: unitName(unit), isNew: before === undefined,
    total: before === undefined ? null : totalChange(before, unit, both),
    problems: problemChanges(before, unit, both), notices: noticeChanges(before, unit, both), objections: objectionChanges(before, unit),
  };
}

function totalChange(before: SeenUnit, after: SeenUnit, { past, present, viewer }: Both): UnitChanges['total'] {
  if (!mayReadScore(past, viewer, before.unit.id) || !mayReadScore(present, viewer, after.unit.id)) return null;
  const totals = { before: scoreOf(past, before).total, after: scoreOf(present, after).total };
  return totals.before === totals.after ? null : totals;
}

function problemChanges(before: SeenUnit | undefined, after: SeenUnit, { past, present, viewer }: Both): readonly ProblemChange[] {
  const known = new Map(before === undefined ? [] : problemRows(past, before, viewer).map((row) => [row.id, row]));
  return problemRows(present, after, viewer).flatMap((row): ProblemChange[] => {
    const what = whatBecame(known.get(row.id), row);
    return what === undefined ? [] : [{ id: row.id, number: row.number, words: row.words, what }];
  });
}

function whatBecame(before: ProblemRow | undefined, after: ProblemRow): ProblemChange['what'] | undefined {
  // recorded and withdrawn in between: both days know nothing of it
  if (before === undefined) return after.state === 'withdrawn' ? undefined : 'recorded';
  if (before.state !== after.state) return after.state === 'withdrawn' ? 'withdrawn' : after.state === 'joined' ? 'joined' : 'split';
  if (after.state === 'charged' && placesOf(before) !== placesOf(after)) return 'recharged';
  return before.revision !== after.revision && contentOf(before) !== contentOf(after) ? 'corrected' : undefined;
}

const placesOf = ({ charges }: ProblemRow) => JSON.stringify(charges.map(({ item, rule, count, points, state }) => [item, rule, count, points, state]));
const contentOf = ({ words, foundOn, method, evidence }: ProblemRow) => JSON.stringify([words, foundOn, method, evidence]);

function noticeChanges(before: SeenUnit | undefined, after: SeenUnit, { past, present, viewer, days }: Both): UnitChanges['notices'] {
  const of = (state: BookState, unit: string) => readableNotices(state, viewer).filter((one) => one.unit.unit.id === unit).map(({ notice }) => notice);
  const known = new Map(before === undefined ? [] : of(past, before.unit.id).map((notice) => [notice.id, noticeStatus(notice, days.before)]));
  return of(present, after.unit.id).flatMap((notice) => {
    const stands = { before: known.get(notice.id) ?? null, after: noticeStatus(notice, days.after) };
    return stands.before === stands.after ? [] : [{ id: notice.id, label: notice.label, ...stands }];
  });
}

function objectionChanges(before: SeenUnit | undefined, after: SeenUnit): UnitChanges['objections'] {
  return [...after.objections.values()].flatMap((objection) => {
    const known = before?.objections.get(objection.id);
    const stands = { before: known === undefined ? null : standOf(known), after: standOf(objection) };
    const number = objection.about === null ? null : (after.problems.get(objection.about.problem)?.number ?? null);
    return stands.before === stands.after ? [] : [{ id: objection.id, number, ...stands }];
  });
}

function standOf({ answer, withdrawn }: Untouched<ObjectionState>): ObjectionStand {
  return answer?.outcome ?? (withdrawn !== null ? 'withdrawn' : 'open');
}
