/**
 * The scheme of one class of units: the tables and weights of the class in the places that it names.
 *
 * Imports: nothing beyond the room.  Read by: validate.ts, engine, and whoever shows one unit.
 */

import type { Node, Scheme, UnitClass } from './grammar.ts';

const made = new WeakMap<Scheme, ReadonlyMap<string, Scheme>>();

/** A scheme without classes for each class, in their order; the same objects each time. */
export function schemesByClass(scheme: Scheme): ReadonlyMap<string, Scheme> {
  const known = made.get(scheme) ?? new Map((scheme.classes ?? []).map((own) => [own.id, schemeOfClass(scheme, own)]));
  made.set(scheme, known);
  return known;
}

/**
 * The scheme of a unit: its class's, with the tables and weights of that class.
 *
 * Gaps     The scheme itself where it has no classes, and for a unit whose class is not chosen yet or is none of the scheme's: scoring
 *          refuses the facts of such a unit (engine/check-facts.ts), everything else still has something to show.
 */
export function schemeFor(scheme: Scheme, unitClass: string | undefined): Scheme {
  return (unitClass === undefined ? undefined : schemesByClass(scheme).get(unitClass)) ?? scheme;
}

function schemeOfClass(scheme: Scheme, { tables = [], weights = [] }: UnitClass): Scheme {
  const { classes: _classes, ...rest } = scheme;
  const tableInstead = (table: string) => tables.find(({ instead }) => instead === table)?.use ?? table;
  const weightInstead = (id: string, weight: string) => weights.find(({ part }) => part === id)?.weight ?? weight;
  const nodeOf = (node: Node): Node => {
    if (node.kind === 'deductions') return { ...node, table: tableInstead(node.table) };
    if (node.kind !== 'weighted') return node;
    return { ...node, parts: node.parts.map((part) => ({ ...part, weight: weightInstead(part.of.id, part.weight), of: nodeOf(part.of) })) };
  };
  return { ...rest, total: nodeOf(scheme.total), sheets: scheme.sheets.map((sheet) => ({ ...sheet, table: tableInstead(sheet.table) })) };
}
