/**
 * One unit under two schemes, part by part and item by item: what differs.
 *
 * Imports: engine, scheme (types).
 */

import type { Exact, UnitResult } from '#engine/facts.ts';
import { schemeFor } from '#scheme/classes.ts';
import type { Node, Scheme, Text } from '#scheme/grammar.ts';

export interface UnitDifference {
  readonly parts: readonly Difference[];
  readonly items: readonly Difference[];
}

export interface Difference {
  readonly id: string;
  readonly title: Text;
  /** Points; null while missing. undefined where the scheme has no such place. */
  readonly before: Exact | null | undefined;
  readonly after: Exact | null | undefined;
}

interface Side {
  readonly scheme: Scheme;
  readonly result: UnitResult;
}

/** Shape: results of one unit. Gaps: what is the same by both is left out; places of the second scheme first. */
export function unitDifference(before: Side, after: Side): UnitDifference {
  return { parts: differences(partsOf(before), partsOf(after)), items: differences(itemsOf(before), itemsOf(after)) };
}

interface Place {
  readonly id: string;
  readonly title: Text;
  readonly points: Exact | null;
}

function differences(before: readonly Place[], after: readonly Place[]): readonly Difference[] {
  const [old, fresh] = [before, after].map((places) => new Map(places.map((place) => [place.id, place.points])));
  const ids = new Map([...before, ...after].map(({ id, title }) => [id, title]));
  const order = [...after, ...before.filter(({ id }) => fresh?.has(id) !== true)];
  return order.flatMap(({ id }) => {
    const one: Difference = { id, title: ids.get(id) ?? { zh: id, en: id }, before: old?.get(id), after: fresh?.get(id) };
    return one.before === one.after ? [] : [one];
  });
}

/** Nodes of the total with what they bring to it, and the total itself if it is one part. */
function partsOf({ scheme, result }: Side): readonly Place[] {
  const titles = new Map(nodesOf(schemeFor(scheme, result.unitClass).total).map(({ id, title }) => [id, title]));
  const categories = scheme.tables.flatMap((table) => table.categories.map(({ id, title }) => [id, title] as const));
  for (const [id, title] of categories) if (!titles.has(id)) titles.set(id, title);
  return result.parts.map(({ id, contribution }) => ({ id, title: titles.get(id) ?? { zh: id, en: id }, points: contribution }));
}

/** What items lose: deducted, and never earned. */
function itemsOf({ scheme, result }: Side): readonly Place[] {
  const titles = new Map(scheme.tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items.map(({ id, title }) => [id, title] as const))));
  return result.items.map(({ id, deducted, left }) => ({ id, title: titles.get(id) ?? { zh: id, en: id }, points: left !== undefined ? left : deducted === '0' ? '0' : `-${deducted}` }));
}

function nodesOf(node: Node): readonly Node[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap(({ of }) => nodesOf(of))] : [node];
}
