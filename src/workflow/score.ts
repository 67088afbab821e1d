/**
 * The score of a unit as the book stands.
 *
 * What was computed is kept for as long as the unit's revision stays, so that one new problem among
 * a thousand units rescores one of them. Where units are ranked against each other, or a grade is for a share of them, any
 * entry may move any unit: then all are scored together. The caches hold no truth: dropping them changes nothing.
 *
 * Imports: engine, ledger.
 */

import { constructsOf } from '#engine/constructs.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate, type EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitResult } from '#engine/facts.ts';
import { factsOf } from '#ledger/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';

type SeenUnit = Untouched<UnitState>;

const kept = new WeakMap<SeenUnit, { readonly revision: number; readonly result: UnitResult }>();
const settingsByPlan = new WeakMap<BookState['settings'], EvaluationSettings>();

export function scoreOf(state: BookState, unit: SeenUnit): UnitResult {
  const { isRanked, isShared } = needsOf(state.scheme);
  const among = isRanked || isShared ? scoresOf(state).get(unit.unit.id) : undefined;
  return among ?? scoreAlone(state, unit);
}

/** For the total alone: shares of grades move none, so that only places in a ranking need all units. */
export function scoreForTotal(state: BookState, unit: SeenUnit): UnitResult {
  return needsOf(state.scheme).isRanked ? scoreOf(state, unit) : scoreAlone(state, unit);
}

function scoreAlone(state: BookState, unit: SeenUnit): UnitResult {
  const before = kept.get(unit);
  if (before !== undefined && before.revision === unit.revision) return before.result;
  const result = evaluate(state.scheme, factsOf(state, unit), evaluationSettings(state));
  kept.set(unit, { revision: unit.revision, result });
  return result;
}

const allKept = new WeakMap<BookState, { readonly length: number; readonly results: ReadonlyMap<string, UnitResult> }>();
interface Needs { readonly isRanked: boolean; readonly isShared: boolean }

const needing = new WeakMap<Scheme, Needs>();

/** Places in a ranking and quotas of grades are nobody's alone. */
function needsOf(scheme: Scheme): Needs {
  const known = needing.get(scheme);
  if (known !== undefined) return known;
  const used = constructsOf(scheme);
  const needs = { isRanked: used.includes('ranking'), isShared: used.includes('gradeQuota') };
  needing.set(scheme, needs);
  return needs;
}

/** All listed units; the state is folded in place, so its length tells whether it has moved on. */
function scoresOf(state: BookState): ReadonlyMap<string, UnitResult> {
  const before = allKept.get(state);
  if (before !== undefined && before.length === state.length) return before.results;
  const units = [...state.units.values()].filter(({ listed }) => listed);
  const results = evaluateAll(state.scheme, units.map((unit) => factsOf(state, unit)), evaluationSettings(state));
  const byUnit = new Map(results.map((result) => [result.unit, result]));
  allKept.set(state, { length: state.length, results: byUnit });
  return byUnit;
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
