/**
 * What a reader asks about, and where in the tree of reasons the answer stands.
 *
 * Imports: engine (types).
 */

import type { IndicatorReason, ItemReason, NodeReason, Reason, TotalReason } from '#engine/explain.ts';

export type About =
  | { readonly kind: 'total' | 'grade' | 'range' }
  /** One item or indicator of the table, wherever it counts. */
  | { readonly kind: 'item'; readonly item: string };

/** An item as it counts in one part of the total: deducted there, or given points on a sheet. */
export interface ItemAnswer {
  readonly part: NodeReason;
  /** The reviewer's place behind a mean; null elsewhere. */
  readonly reviewer: string | null;
  readonly reason: ItemReason | IndicatorReason;
}

/** Every place where an item counts, in the order of the total. */
export function answersOf(root: TotalReason, item: string): readonly ItemAnswer[] {
  const found: ItemAnswer[] = [];
  const walk = (reason: Reason, part: NodeReason | null, reviewer: string | null): void => {
    if ((reason.kind === 'item' || reason.kind === 'indicator') && reason.id === item && part !== null) found.push({ part, reviewer, reason });
    const here = isNode(reason) ? reason : part;
    for (const child of reason.children) walk(child, here, reason.kind === 'reviewer' ? reason.id : reviewer);
  };
  walk(root, null, null);
  return found;
}

/** The parts that carry weight, deepest first left out: what the total is the sum of. */
export function partsOf(root: TotalReason): readonly NodeReason[] {
  const leaves = (node: NodeReason): readonly NodeReason[] => (node.kind === 'weighted' ? node.children.filter(isNode).flatMap(leaves) : [node]);
  return root.children.filter(isNode).flatMap(leaves);
}

export function isNode(reason: Reason): reason is NodeReason {
  return ['deductions', 'sheet', 'mean', 'entered', 'questionnaire', 'weighted'].includes(reason.kind);
}
