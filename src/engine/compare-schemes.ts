/**
 * One unit under two schemes: what the same facts are worth by each, part by part and item by item.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { checkFacts } from './check-facts.ts';
import { subtract } from './decimal.ts';
import { evaluate } from './evaluate.ts';
import type { UnitFacts, UnitResult } from './facts.ts';

export interface SchemeComparison {
  readonly before: UnitResult;
  readonly after: UnitResult;
  /** Exact total by the second less that by the first; null where one of them has none. */
  readonly difference: string | null;
  readonly gradeChanges: boolean;
  /** Parts and items that both have, where they differ; null: no score by that scheme. */
  readonly parts: readonly Difference[];
  readonly items: readonly Difference[];
  /** What the second scheme has no place for, and which therefore does not count there. */
  readonly leftOut: { readonly problems: readonly string[]; readonly leaves: readonly string[] };
}

export interface Difference {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Shape    facts: as the first scheme takes them. Charges and leaves that the second refuses are left out, and named.
 * Errors   FactsError where the first scheme refuses the facts, or the second even what is left of them.
 */
export function compareSchemes(first: Scheme, second: Scheme, facts: UnitFacts): SchemeComparison {
  const before = evaluate(first, facts);
  const { kept, leftOut } = fitting(second, facts);
  const after = evaluate(second, kept);
  return {
    before,
    after,
    difference: before.exactTotal === null || after.exactTotal === null ? null : subtract(after.exactTotal, before.exactTotal),
    gradeChanges: before.grade !== after.grade,
    parts: differences(before.parts.map(({ id, score }) => [id, score]), after.parts.map(({ id, score }) => [id, score])),
    items: differences(before.items.map(({ id, deducted }) => [id, deducted]), after.items.map(({ id, deducted }) => [id, deducted])),
    leftOut,
  };
}

/** Facts without the charges and leaves that a scheme refuses. */
function fitting(scheme: Scheme, facts: UnitFacts): { kept: UnitFacts; leftOut: SchemeComparison['leftOut'] } {
  const refused = checkFacts(scheme, facts).map(({ path }) => path);
  const noTable = refused.some((path) => path[0] === 'problems' && path.length === 1);
  const isRefused = (problem: number, charge: number) => noTable || refused.some((path) => path[0] === 'problems' && path[1] === problem && path[3] === charge);
  const problems = facts.problems.flatMap(({ id, charges, chargedAt }, problem) => {
    const left = charges.filter((_, charge) => !isRefused(problem, charge));
    const chosen = chargedAt === undefined || isRefused(problem, chargedAt) ? undefined : charges[chargedAt];
    const decided = chosen === undefined ? -1 : left.indexOf(chosen);
    return left.length === 0 ? [] : [{ id, charges: left, ...(decided >= 0 && { chargedAt: decided }) }];
  });
  const away = new Set(refused.flatMap((path) => (path[0] === 'leaves' && typeof path[1] === 'string' ? [path[1]] : [])));
  const leaves = Object.fromEntries(Object.entries(facts.leaves).filter(([leaf]) => !away.has(leaf)));
  const kept = new Set(problems.map(({ id }) => id));
  return {
    kept: { ...facts, problems, leaves },
    leftOut: { problems: facts.problems.map(({ id }) => id).filter((id) => !kept.has(id)), leaves: [...away] },
  };
}

function differences(before: readonly (readonly [string, string | null])[], after: readonly (readonly [string, string | null])[]): readonly Difference[] {
  const byId = new Map(after);
  return before.flatMap(([id, own]) => {
    const other = byId.get(id);
    return other === undefined || other === own ? [] : [{ id, before: own, after: other }];
  });
}
