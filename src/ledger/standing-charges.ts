/**
 * What is left of a problem's charges after reviews of objections.
 *
 * The charges stand as they were recorded; a reversal lies over one of them and says what counts instead. Decisions
 * and objections name a charge by its place among those recorded, so places never shift.
 *
 * Imports: ledger.
 */

import { sameProblem } from './evolve-problem.ts';
import type { Charge } from './fields.ts';
import type { ProblemState, Untouched } from './state.ts';

type SeenProblem = Untouched<ProblemState>;

export interface StandingCharge { readonly problem: string; readonly index: number; readonly charge: Untouched<Charge> }

/** The charge at a place as it counts now; null where a review took it back, undefined where there is none. */
export function chargeNow(problem: SeenProblem, index: number): Untouched<Charge> | null | undefined {
  const reversal = problem.reversals.get(index);
  return reversal === undefined ? problem.charges[index] : reversal.to;
}

/**
 * The charges that are looked at together for one problem, in the order in which the engine gets them.
 *
 * Shape    root: a problem that was not joined into another. Charges taken back are left out.
 */
export function standingCharges(problems: ReadonlyMap<string, SeenProblem>, root: SeenProblem): readonly StandingCharge[] {
  return sameProblem(problems, root).flatMap((problem) =>
    problem.charges.flatMap((_, index) => {
      const charge = chargeNow(problem, index);
      return charge === null || charge === undefined ? [] : [{ problem: problem.id, index, charge }];
    }),
  );
}
