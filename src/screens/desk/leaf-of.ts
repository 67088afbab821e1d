/**
 * A part of the scheme's total by its id.
 *
 * Imports: scheme (types).
 */

import type { Node, Scheme } from '#scheme/grammar.ts';

export function leafOf(scheme: Scheme, id: string): Node | undefined {
  return findIn(scheme.total, id);
}

function findIn(node: Node, id: string): Node | undefined {
  if (node.id === id) return node;
  if (node.kind !== 'weighted') return undefined;
  for (const { of } of node.parts) {
    const found = findIn(of, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
