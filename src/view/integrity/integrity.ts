/**
 * Peer review as the office looks it over once its stage is done: who gave whom how much, and what the office gave.
 *
 * The sheets only; what they show is worked out beside the screen (analyse.ts), because it takes a while.
 */

import { compareExact, addDecimals } from '#engine/decimal.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/listed-units.ts';
import { mayDo } from '#workflow/policy.ts';
import { itemsOf, peersSealed, schemeOf, sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from '../book-card.ts';
import type { SeenUnit } from '../viewer.ts';
import type { ReviewedSheet } from './year.ts';

export interface IntegrityView {
  readonly card: BookCard;
  /** False for a scheme without peers, or whose peers give no points. */
  readonly applies: boolean;
  /** True before the stage is over: the sheets are sealed. */
  readonly sealed: boolean;
  readonly sheets: readonly ReviewedSheet[];
  /** Percent by the office, where it has scored the unit whole. */
  readonly office: readonly { readonly unit: string; readonly given: number }[];
  readonly names: Readonly<Record<string, string>>;
  readonly seed: string;
}

/** undefined for everybody but the office: it is advice on whom to ask, not a finding of the year. */
export function integrityView(state: BookState, viewer: Actor, now: string): IntegrityView | undefined {
  if (viewer.role !== 'office' || !mayDo(viewer.role, 'readDesk', state.stage)) return undefined;
  const sealed = peersSealed(state);
  const applies = sheetOf(state.scheme, 'peer')?.form === 'points';
  const units = applies && !sealed ? listedUnits(state) : [];
  return {
    card: bookCard(state, viewer, now), applies, sealed,
    sheets: units.flatMap((unit) => peerSheets(state, unit)),
    office: units.flatMap((unit) => officeScore(state, unit)),
    names: Object.fromEntries([...state.units.values()].map(({ unit }) => [unit.id, unit.short])),
    // the same sheets are judged the same, whoever looks and whenever
    seed: `${state.book} ${state.peersRevision}`,
  };
}

function peerSheets(state: BookState, unit: SeenUnit): readonly ReviewedSheet[] {
  const { id } = unit.unit;
  return (state.reviewersByUnit.get(id) ?? []).flatMap((reviewer) => {
    const sheet = unit.sheets.get(sheetName('peer', id, reviewer));
    if (sheet?.status !== 'submitted') return [];
    const given = percentOf(schemeOf(state, id), 'peer', (item) => sheet.rows.find((row) => row.item === item)?.points);
    return given === undefined ? [] : [{ unit: id, reviewer, given }];
  });
}

function officeScore(state: BookState, unit: SeenUnit): IntegrityView['office'] {
  const given = percentOf(schemeOf(state, unit.unit.id), 'comprehensive', (item) => unit.ratings.get(item)?.points ?? undefined);
  return given === undefined ? [] : [{ unit: unit.unit.id, given }];
}

/** Percent of full marks; undefined where an item of the sheet has no points. */
function percentOf(scheme: Scheme, kind: 'peer' | 'comprehensive', pointsOf: (item: string) => string | undefined): number | undefined {
  const form = sheetOf(scheme, kind);
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  if (table === undefined || compareExact(table.full, '0') === 0) return undefined;
  const points = itemsOf(table).map(({ id }) => pointsOf(id));
  if (points.some((one) => one === undefined)) return undefined;
  return (100 * Number(addDecimals(...points.flatMap((one) => one ?? [])))) / Number(table.full);
}
