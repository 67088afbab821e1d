/**
 * The scheme as it holds for units of one class: its tables and weights in place of the general ones.
 *
 * Whoever shows or asks items of a unit takes this one; totals are the engine's, which reads the whole scheme.
 *
 * Imports: nothing beyond the room.
 */

import type { Node, Scheme, UnitClass, WeightedPart } from './grammar.ts';

const known = new WeakMap<Scheme, Map<string, Scheme>>();

/** The same scheme where it has no classes, or none of that name; the same object each time it is asked. */
export function schemeFor(scheme: Scheme, unitClass: string | undefined): Scheme {
  const found = unitClass === undefined ? undefined : scheme.classes?.find(({ id }) => id === unitClass);
  if (found === undefined) return scheme;
  const byClass = known.get(scheme) ?? new Map<string, Scheme>();
  known.set(scheme, byClass);
  const made = byClass.get(found.id) ?? forClass(scheme, found);
  byClass.set(found.id, made);
  return made;
}

function forClass(scheme: Scheme, { tables = [], weights = [] }: UnitClass): Scheme {
  const useByTable = new Map(tables.map(({ instead, use }) => [instead, use]));
  const weightByPart = new Map(weights.map(({ part, weight }) => [part, weight]));
  const nodeFor = (node: Node): Node => {
    if (node.kind === 'deductions') return { ...node, table: useByTable.get(node.table) ?? node.table };
    return node.kind === 'weighted' ? { ...node, parts: node.parts.map(partFor) } : node;
  };
  const partFor = (part: WeightedPart): WeightedPart => ({ ...part, weight: weightByPart.get(part.of.id) ?? part.weight, of: nodeFor(part.of) });
  return {
    ...scheme,
    sheets: scheme.sheets.map((sheet) => ({ ...sheet, table: useByTable.get(sheet.table) ?? sheet.table })),
    total: nodeFor(scheme.total),
  };
}
