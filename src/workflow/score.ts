/**
 * The score of a unit as the book stands.
 *
 * What was computed is kept for as long as the unit's revision stays, so that one new problem among
 * a thousand units rescores one of them. The cache holds no truth: dropping it changes nothing.
 *
 * Imports: engine, ledger.
 */

import { evaluate, type EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitResult } from '#engine/facts.ts';
import { factsOf } from '#ledger/facts.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';

type SeenUnit = Untouched<UnitState>;

const kept = new WeakMap<SeenUnit, { readonly revision: number; readonly result: UnitResult }>();
const settingsByPlan = new WeakMap<BookState['settings'], EvaluationSettings>();

export function scoreOf(state: BookState, unit: SeenUnit): UnitResult {
  const before = kept.get(unit);
  if (before !== undefined && before.revision === unit.revision) return before.result;
  const result = evaluate(state.scheme, factsOf(state, unit), evaluationSettings(state));
  kept.set(unit, { revision: unit.revision, result });
  return result;
}

/** One object per plan: the engine keeps its compiled scheme by the identity of these settings. */
export function evaluationSettings(state: BookState): EvaluationSettings {
  const { settings } = state;
  const before = settingsByPlan.get(settings);
  if (before !== undefined) return before;
  const made = { trimFrom: settings.trimFrom, ...(settings.grades === undefined ? {} : { bands: settings.grades }) };
  settingsByPlan.set(settings, made);
  return made;
}

/** The bands in force, best first. */
export function bandsOf(state: BookState): readonly { readonly name: string; readonly min: string }[] {
  return state.settings.grades ?? state.scheme.grades.bands.map((band) => ({ name: band.name.zh, min: band.min }));
}
