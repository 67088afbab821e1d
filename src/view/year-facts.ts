/**
 * The facts of all units of a year, as the engine scores them: for trying another scheme on them.
 *
 * Imports: engine, ledger, scheme (types), workflow.
 */

import type { UnitFacts } from '#engine/facts.ts';
import type { EvaluationSettings } from '#engine/settings.ts';
import type { Actor } from '#ledger/fields.ts';
import { factsOf } from '#ledger/facts.ts';
import type { BookState } from '#ledger/state.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/open-points.ts';
import { mayDo } from '#workflow/policy.ts';
import { evaluationSettings } from '#workflow/score.ts';
import { unitName, type UnitName } from './viewer.ts';

export interface YearFacts {
  readonly title: string;
  readonly scheme: Scheme;
  readonly settings: EvaluationSettings;
  readonly units: readonly { readonly unit: UnitName; readonly facts: UnitFacts }[];
}

/** undefined for who may not see the desk. */
export function yearFactsView(state: BookState, viewer: Actor): YearFacts | undefined {
  if (!mayDo(viewer.role, 'readDesk', state.stage)) return undefined;
  return {
    title: state.title, scheme: state.scheme, settings: evaluationSettings(state),
    units: listedUnits(state).map((unit) => ({ unit: unitName(unit), facts: factsOf(state, unit) })),
  };
}
