/**
 * The scoring desk: one unit's sheet with what everybody said of each item side by side.
 *
 * Items, rules and clauses come from the book's scheme; this view carries figures and facts.
 */

import type { ItemResult, UnitResult } from '#engine/facts.ts';
import { pointsLeft } from '#engine/points-left.ts';
import { addDecimals, meanOf } from '#engine/decimal.ts';
import type { Actor, Evidence, Row } from '#ledger/fields.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Item, Table, Text } from '#scheme/grammar.ts';
import { findingsOf } from '#workflow/findings.ts';
import { misplacedProblems, openOfUnit } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import { itemsOf, peersSealed, schemeOf, sheetOf, workTable } from '#workflow/scheme-parts.ts';
import { bandsOf, scoreOf } from '#workflow/score.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deskGiven, type DeskGiven } from './desk-given.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { allowed, mayLook, mayReadScore, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface DeskListView {
  readonly card: BookCard;
  readonly rows: readonly DeskListRow[];
  readonly bands: readonly { readonly name: string; readonly min: string }[];
  readonly allowed: readonly Action[];
}

export interface DeskListRow {
  readonly unit: UnitName;
  readonly total: string | null;
  readonly grade: string | null;
  readonly range: UnitResult['range'];
  readonly proposal: { readonly grade: string; readonly total: string } | null;
  readonly open: readonly OpenPoint[];
}

export interface DeskView {
  readonly card: BookCard;
  readonly unit: UnitName;
  /** Neighbours in the office's list, for going through the units one by one. */
  readonly previous: UnitName | null;
  readonly next: UnitName | null;
  readonly position: { readonly index: number; readonly of: number };
  readonly result: UnitResult;
  readonly bands: readonly { readonly name: string; readonly min: string }[];
  readonly items: readonly DeskItem[];
  readonly problems: readonly ProblemRow[];
  readonly visits: readonly { readonly id: string; readonly on: string; readonly method: string; readonly words: string; readonly by: Actor }[];
  /** Self-reported findings, settled or not. */
  readonly findings: readonly DeskFinding[];
  readonly sheets: readonly { readonly sheet: string; readonly kind: 'self' | 'peer'; readonly reviewer: UnitName | null; readonly submitted: boolean; readonly returned: boolean; readonly late: boolean; readonly score: string | null }[];
  readonly entered: readonly { readonly leaf: string; readonly title: Text; readonly score: string | null; readonly answers: number | null; readonly source: string; readonly revision: number; readonly of: string }[];
  readonly fraud: DeskFraud;
  readonly given: DeskGiven;
  readonly proposal: { readonly total: string; readonly suggested: string; readonly grade: string; readonly reason: string; readonly by: Actor; readonly stale: boolean } | null;
  readonly proposalRevision: number;
  readonly open: readonly OpenPoint[];
  readonly allowed: readonly Action[];
}

/** What each side says of an item. `null` where that side has said nothing (yet). */
export interface DeskItem {
  readonly id: string;
  readonly deduction: (Omit<ItemResult, 'left'> & { readonly left: string | null }) | null;
  /** Points given, or for a findings sheet the points that the unit's own findings would take (capped), as a deduction. */
  readonly self: { readonly points: string | null; readonly deducted: string | null; readonly note: string; readonly evidence: readonly Evidence[] } | null;
  readonly peers: readonly { readonly reviewer: UnitName; readonly points: string; readonly note: string }[];
  /** Mean of the peers' points, exact ("271/3"). */
  readonly peerMean: string | null;
  readonly office: { readonly points: string | null; readonly note: string; readonly by: Actor; readonly at: string } | null;
  readonly officeRevision: number;
}

export interface DeskFinding { readonly id: string; readonly sheet: string; readonly item: string; readonly rule: string; readonly count: number; readonly reached?: string | undefined; readonly words: string; readonly settled: { readonly outcome: string; readonly problem: string | null; readonly reason: string } | null }

export interface DeskFraud {
  /** null where the scheme knows no fraud deduction. */
  readonly range: { readonly min: string; readonly max: string } | null;
  readonly revision: number;
  readonly proposed: { readonly points: string; readonly reason: string; readonly evidence: readonly Evidence[]; readonly by: Actor; readonly at: string } | null;
  readonly signed: { readonly agreed: boolean; readonly reason: string; readonly by: Actor } | null;
}

export function deskListView(state: BookState, viewer: Actor, now: string): DeskListView | undefined {
  if (!mayLook(state, viewer, 'readDesk')) return undefined;
  return {
    card: bookCard(state, viewer, now),
    rows: readableUnits(state, viewer).map((unit) => {
      const { total, grade, range } = scoreOf(state, unit);
      const proposal = unit.proposal === null ? null : { grade: unit.proposal.grade, total: unit.proposal.total };
      return { unit: unitName(unit), total, grade, range, proposal, open: openOfUnit(state, unit) };
    }),
    bands: bandsOf(state),
    allowed: allowed(state, viewer),
  };
}

/** undefined where the viewer may not read this unit's desk. */
export function deskView(state: BookState, id: string, { viewer, now }: { viewer: Actor; now: string }): DeskView | undefined {
  const unit = state.units.get(id);
  if (unit?.listed !== true || !mayLook(state, viewer, 'readDesk') || !mayReadScore(state, viewer, id)) return undefined;
  const units = readableUnits(state, viewer);
  const index = units.indexOf(unit);
  const neighbour = (step: number) => (units[index + step] === undefined ? null : unitName(units[index + step] as SeenUnit));
  const result = scoreOf(state, unit);
  const { proposal } = unit;
  return {
    card: bookCard(state, viewer, now), unit: unitName(unit),
    previous: neighbour(-1), next: neighbour(1), position: { index, of: units.length },
    result, bands: bandsOf(state), items: deskItems(state, unit, result),
    problems: problemRows(state, unit),
    visits: unit.visits.map(({ id: visit, on, method, words, by }) => ({ id: visit, on, method, words, by })),
    findings: findingsOf(unit).map(({ sheet, item, finding, settled }) => ({ ...finding, item, sheet: sheet.id, settled: settled ?? null })),
    sheets: deskSheets(state, unit),
    entered: enteredParts(state, unit),
    fraud: deskFraud(state, unit),
    given: deskGiven(state, unit, misplacedProblems(state, unit)),
    proposal: proposal === null ? null : {
      total: proposal.total, suggested: proposal.suggested, grade: proposal.grade, reason: proposal.reason, by: proposal.by,
      stale: proposal.total !== result.total || proposal.suggested !== result.grade,
    },
    proposalRevision: proposal?.revision ?? 0,
    open: openOfUnit(state, unit),
    allowed: allowed(state, viewer),
  };
}

function deskItems(state: BookState, unit: SeenUnit, result: UnitResult): readonly DeskItem[] {
  const scheme = schemeOf(state, unit.unit.id);
  const table = workTable(scheme);
  if (table === undefined) return [];
  const left = pointsLeft(result);
  const self = unit.sheets.get(sheetName('self', unit.unit.id));
  const deductionByItem = new Map(result.items.map((one) => [one.id, one]));
  return itemsOf(table).map((item): DeskItem => {
    const deduction = deductionByItem.get(item.id);
    const rating = unit.ratings.get(item.id);
    const peers = peerPoints(state, unit, item.id);
    return {
      id: item.id,
      deduction: deduction === undefined ? null : { ...deduction, left: deduction.left === undefined ? (left.get(item.id) ?? item.points) : deduction.left },
      self: self?.status === 'submitted' ? selfSays(table, item, self.rows.find((row) => row.item === item.id) as Row | undefined) : null,
      peers,
      peerMean: meanOf(peers.map(({ points }) => points)),
      office: rating === undefined ? null : { points: rating.points, note: rating.note, by: rating.by, at: rating.at },
      officeRevision: rating?.revision ?? 0,
    };
  });
}

function selfSays(table: Table, item: Item, row: Row | undefined): DeskItem['self'] {
  if (row === undefined) return null;
  const { note, evidence } = row;
  if (row.points !== undefined) return { points: row.points, deducted: null, note, evidence };
  return { points: null, deducted: addDecimals(...findingCosts(table, item.id, row.findings)), note, evidence };
}

function peerPoints(state: BookState, unit: SeenUnit, item: string): DeskItem['peers'] {
  if (peersSealed(state)) return [];
  return (state.reviewersByUnit.get(unit.unit.id) ?? []).flatMap((reviewer) => {
    const sheet = unit.sheets.get(sheetName('peer', unit.unit.id, reviewer));
    const known = state.units.get(reviewer);
    const row = sheet?.status === 'submitted' ? sheet.rows.find((candidate) => candidate.item === item) : undefined;
    return row?.points === undefined || known === undefined ? [] : [{ reviewer: unitName(known), points: row.points, note: row.note }];
  });
}

function deskSheets(state: BookState, unit: SeenUnit): DeskView['sheets'] {
  const id = unit.unit.id;
  const names: { sheet: string; kind: 'self' | 'peer'; reviewer: string | null }[] = [];
  if (sheetOf(state.scheme, 'self') !== undefined) names.push({ sheet: sheetName('self', id), kind: 'self', reviewer: null });
  for (const reviewer of state.reviewersByUnit.get(id) ?? []) names.push({ sheet: sheetName('peer', id, reviewer), kind: 'peer', reviewer });
  return names.map(({ sheet, kind, reviewer }) => {
    const found = unit.sheets.get(sheet);
    const known = reviewer === null ? undefined : state.units.get(reviewer);
    const points = found?.status === 'submitted' && (kind === 'self' || !peersSealed(state)) ? found.rows.flatMap((row) => (row.points === undefined ? [] : [row.points])) : [];
    return {
      sheet, kind, reviewer: known === undefined ? null : unitName(known),
      submitted: found?.status === 'submitted', returned: found?.status === 'returned', late: found?.late ?? false,
      score: points.length === 0 ? null : addDecimals(...points),
    };
  });
}

function enteredParts(state: BookState, unit: SeenUnit): DeskView['entered'] {
  return leavesOf(state.scheme.total).flatMap((leaf) => {
    if (leaf.kind !== 'entered') return [];
    const entered = unit.entered.get(leaf.id);
    return [{ leaf: leaf.id, title: leaf.title, score: entered?.score ?? null, answers: entered?.answers ?? null, source: entered?.source ?? '', revision: entered?.revision ?? 0, of: leaf.of ?? '100' }];
  });
}

function deskFraud(state: BookState, unit: SeenUnit): DeskFraud {
  const { fraud } = unit;
  const range = state.scheme.fraud === undefined ? null : { min: state.scheme.fraud.min, max: state.scheme.fraud.max };
  const standing = fraud !== null && fraud.points !== '0' ? fraud : null;
  return {
    range, revision: fraud?.revision ?? 0,
    proposed: standing === null ? null : { points: standing.points, reason: standing.reason, evidence: standing.evidence, by: standing.proposedBy, at: standing.at },
    signed: standing?.signed === null || standing === null ? null : { agreed: standing.signed.agreed, reason: standing.signed.reason, by: standing.signed.by },
  };
}
