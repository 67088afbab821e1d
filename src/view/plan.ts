/**
 * The plan of a year and its units, as the office edits them and others read them.
 */

import type { Actor, Settings, StagePlan, Unit } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Text, UnitClass } from '#scheme/grammar.ts';
import { isUsed } from '#workflow/decide-assessment.ts';
import { listedUnits } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import { bandsOf } from '#workflow/score.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { setDays, type SetDays } from './set-days.ts';
import { allowed, mayReadUnit } from './viewer.ts';

export interface PlanView {
  readonly card: BookCard;
  readonly title: string;
  readonly revision: number;
  readonly stages: readonly (StagePlan & { readonly title: Text })[];
  readonly settings: Settings;
  /** Bands in force; `fixed` where the regulation gives them. */
  readonly bands: readonly { readonly name: string; readonly min: string }[];
  readonly bandsFixed: boolean;
  /** True where the thresholds are still our default and not a decision of the office. */
  readonly bandsOurs: boolean;
  /** False once peers have begun: how their scores are averaged no longer changes. */
  readonly trimOpen: boolean;
  /** What the office set on top of the published working-day calendar. */
  readonly calendar: SetDays;
  readonly allowed: readonly Action[];
}

export interface UnitsView {
  readonly card: BookCard;
  readonly revision: number;
  /** Kinds of units that the scheme tells apart; null where it tells none. */
  readonly classes: readonly UnitClass[] | null;
  readonly units: readonly (Unit & { readonly used: boolean; readonly extensions: readonly { readonly stage: string; readonly until: string; readonly reason: string }[] })[];
  readonly allowed: readonly Action[];
}

export function planView(state: BookState, viewer: Actor, now: string): PlanView {
  return {
    card: bookCard(state, viewer, now),
    title: state.title, revision: state.planRevision,
    stages: state.stages.flatMap((plan) => {
      const title = state.scheme.stages.find((stage) => stage.id === plan.stage)?.title;
      return title === undefined ? [] : [{ ...plan, title }];
    }),
    settings: state.settings as Settings,
    bands: bandsOf(state),
    bandsFixed: !state.scheme.grades.setByOffice,
    bandsOurs: state.scheme.grades.setByOffice && state.settings.grades === undefined,
    trimOpen: !state.moves.some((move) => move.to === 'peerReview'),
    calendar: setDays(state),
    allowed: allowed(state, viewer),
  };
}

export function unitsView(state: BookState, viewer: Actor, now: string): UnitsView {
  return {
    card: bookCard(state, viewer, now),
    revision: state.unitsRevision,
    classes: state.scheme.classes ?? null,
    units: listedUnits(state)
      .filter(({ unit }) => viewer.role !== 'unit' || mayReadUnit(state, viewer, unit.id))
      .map((unit) => ({
        ...unit.unit,
        used: isUsed(unit),
        extensions: [...unit.extensions].map(([stage, { until, reason }]) => ({ stage, until, reason })),
      })),
    allowed: allowed(state, viewer),
  };
}
