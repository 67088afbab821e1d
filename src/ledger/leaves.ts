/**
 * The leaves of a scheme's total.
 *
 * Imports: scheme (types).
 */

import type { Node } from '#scheme/grammar.ts';

export type Leaf = Exclude<Node, { kind: 'weighted' }>;

/** The leaves of a scheme's total, in table order. */
export function leavesOf(node: Node): readonly Leaf[] {
  return node.kind === 'weighted' ? node.parts.flatMap((part) => leavesOf(part.of)) : [node];
}
