/**
 * Items of tables that take nothing from a unit, because something stands in the place of what the table leaves.
 *
 * Imports: scheme/grammar (types).
 */

import { schemeFor } from '#scheme/classes.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { tableOf } from './deduction-plan.ts';
import type { Replaced, UnitResult } from './facts.ts';
import { nodesOf } from './plan.ts';

/**
 * By item: whether the score of its table was entered, or its part does not apply.
 *
 * Gaps     Items that take points are not named; most often none is.
 * Example  the part of the site inspection does not apply, a problem is charged at 2.1 -> { 2.1: 'notApplicable', … }.
 */
export function replacedItems(whole: Scheme, result: UnitResult): ReadonlyMap<string, Replaced> {
  const byLeaf = new Map(result.parts.flatMap(({ id, replaced }) => (replaced === undefined ? [] : [[id, replaced] as const])));
  if (byLeaf.size === 0) return nothing;
  const scheme = schemeFor(whole, result.unitClass);
  const items = nodesOf(scheme.total).flatMap((node) => {
    const replaced = node.kind === 'deductions' ? byLeaf.get(node.id) : undefined;
    return node.kind !== 'deductions' || replaced === undefined
      ? []
      : tableOf(scheme, node.table).categories.flatMap((category) => category.items.map(({ id }) => [id, replaced] as const));
  });
  return new Map(items);
}

const nothing: ReadonlyMap<string, Replaced> = new Map();
