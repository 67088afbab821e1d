/**
 * What the desk shows where a scheme asks more than problems and points: what was reached, questionnaires, bonuses, adjustments,
 * vetoes, states of the unit, and what does not apply to it.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Actor, ClaimedMeasure, Evidence, Measure } from '#ledger/fields.ts';
import type { Answers } from '#ledger/given-shapes.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { placeName } from '#ledger/given-state.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Node } from '#scheme/grammar.ts';
import { mayNotApply } from '#workflow/decide-measure.ts';
import { deductionTable, itemsOf, schemeOf } from '#workflow/scheme-parts.ts';
import { bonusClaims, type BonusClaimRow } from './bonus-claims.ts';
import type { SeenUnit } from './viewer.ts';

export interface DeskGiven {
  /** Items whose points are earned, or that may not apply, in table order. */
  readonly measures: readonly DeskMeasure[];
  /** Leaves that may not apply to a unit. */
  readonly leaves: readonly DeskApplicability[];
  readonly answers: readonly DeskAnswers[];
  readonly bonuses: readonly BonusClaimRow[];
  readonly adjustments: readonly DeskAdjustment[];
  readonly vetoes: readonly DeskMark[];
  readonly flags: readonly DeskMark[];
  /** Problems that the tables of the unit's class have no place for. */
  readonly misplaced: readonly string[];
}

interface Written { readonly by: Actor; readonly at: string }

export interface DeskMeasure {
  readonly item: string;
  readonly measure: Measure | null;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly revision: number;
  readonly written: Written | null;
  /** What the unit says of itself in its submitted sheet. */
  readonly claimed: ClaimedMeasure | null;
  /** null where the scheme lets it apply to everybody. */
  readonly applicability: DeskApplicability | null;
}

export interface DeskApplicability { readonly of: 'item' | 'leaf'; readonly which: string; readonly applies: boolean; readonly reason: string; readonly revision: number; readonly written: Written | null }

export interface DeskAnswers { readonly leaf: string; readonly answers: Answers | null; readonly source: string; readonly revision: number; readonly written: Written | null }

export interface DeskAdjustment {
  readonly adjustment: string;
  readonly points: string | null;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly revision: number;
  readonly written: Written | null;
  readonly signed: { readonly agreed: boolean; readonly reason: string; readonly by: Actor } | null;
}

/** A veto or a state of the unit. `reason` is the last word on it, also once it is taken back. */
export interface DeskMark { readonly id: string; readonly stands: boolean; readonly reason: string; readonly evidence: readonly Evidence[]; readonly revision: number; readonly written: Written | null }

export function deskGiven(state: BookState, unit: SeenUnit, misplaced: readonly string[]): DeskGiven {
  const scheme = schemeOf(state, unit.unit.id);
  return {
    measures: deskMeasures(state, unit),
    leaves: leavesOf(scheme.total).flatMap((leaf: Node) => (mayNotApply(scheme.total, leaf.id) ? [applicability(unit, 'leaf', leaf.id)] : [])),
    answers: leavesOf(scheme.total).flatMap(({ kind, id: leaf }): DeskAnswers[] => {
      if (kind !== 'questionnaire') return [];
      const found = unit.given.answers.get(leaf);
      return [{ leaf, answers: (found?.answers as Answers | undefined) ?? null, source: found?.source ?? '', revision: found?.revision ?? 0, written: writtenOf(found) }];
    }),
    bonuses: bonusClaims(unit),
    adjustments: (scheme.adjustments ?? []).map(({ id: adjustment }): DeskAdjustment => {
      const found = unit.given.adjustments.get(adjustment);
      const stands = found !== undefined && compareExact(found.points, '0') > 0 ? found : undefined;
      return {
        adjustment, points: stands?.points ?? null, reason: found?.reason ?? '', evidence: found?.evidence ?? [], revision: found?.revision ?? 0, written: writtenOf(found),
        signed: stands === undefined || stands.signed === null ? null : { agreed: stands.signed.agreed, reason: stands.signed.reason, by: stands.signed.by },
      };
    }),
    vetoes: (scheme.vetoes ?? []).map(({ id }) => markOf(id, unit.given.vetoes.get(id))),
    flags: (scheme.flags ?? []).map(({ id }) => markOf(id, unit.given.flags.get(id))),
    misplaced,
  };
}

function deskMeasures(state: BookState, unit: SeenUnit): readonly DeskMeasure[] {
  const table = deductionTable(schemeOf(state, unit.unit.id));
  const self = unit.sheets.get(sheetName('self', unit.unit.id));
  const rows = self?.status === 'submitted' ? self.rows : [];
  return (table === undefined ? [] : itemsOf(table)).flatMap(({ id: item, earned, notApplicable }): DeskMeasure[] => {
    if (earned === undefined && notApplicable === undefined) return [];
    const found = unit.given.measures.get(item);
    return [{
      item, measure: found?.measure ?? null, note: found?.note ?? '', evidence: found?.evidence ?? [], revision: found?.revision ?? 0, written: writtenOf(found),
      claimed: rows.find((row) => row.item === item)?.earned ?? null,
      applicability: notApplicable === undefined ? null : applicability(unit, 'item', item),
    }];
  });
}

function applicability(unit: SeenUnit, of: 'item' | 'leaf', which: string): DeskApplicability {
  const found = unit.given.applicability.get(placeName(of, which));
  return { of, which, applies: found?.applies ?? true, reason: found?.reason ?? '', revision: found?.revision ?? 0, written: writtenOf(found) };
}

type SeenMark = SeenUnit['given']['vetoes'] extends ReadonlyMap<string, infer M> ? M : never;

function markOf(id: string, found: SeenMark | undefined): DeskMark {
  return { id, stands: found?.stands ?? false, reason: found?.reason ?? '', evidence: found?.evidence ?? [], revision: found?.revision ?? 0, written: writtenOf(found) };
}

function writtenOf(found: { readonly by: Actor; readonly at: string } | undefined): Written | null {
  return found === undefined ? null : { by: found.by, at: found.at };
}
