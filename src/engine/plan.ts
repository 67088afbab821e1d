/**
 * A scheme made ready for many units: numbers read once, weights multiplied out.
 *
 * Imports: scheme/grammar (types).
 */

import type { Node, Scheme } from '#scheme/grammar.ts';
import { constructsOf } from './constructs.ts';
import { formatExact, parseExact } from './decimal.ts';
import { prepareDeductions, tableOf, type DeductionPlan } from './deduction-plan.ts';
import type { Exact } from './facts.ts';
import { bandsOf, type Band } from './grade.ts';
import { hundred, times, type Rational } from './rational.ts';
import type { EvaluationSettings } from './settings.ts';

export interface Plan {
  readonly scheme: Scheme;
  readonly root: NodePlan;
  /** Nodes without parts, by id. */
  readonly leaves: ReadonlyMap<string, LeafPlan>;
  /** The table of the total's deductions, if it has any. */
  readonly deductions: DeductionPlan | undefined;
  readonly bands: readonly Band[];
  readonly fraud: { readonly min: Rational; readonly max: Rational } | undefined;
}

export type NodePlan = LeafPlan | WeightedPlan;

/** A number with its text, which every result repeats. */
export interface Share {
  readonly value: Rational;
  readonly text: Exact;
}

export interface WeightedPlan {
  readonly kind: 'weighted';
  readonly id: string;
  /** Share of the final, in percent. */
  readonly weight: Share;
  readonly parts: readonly { readonly weight: Rational; readonly of: NodePlan }[];
}

export interface LeafPlan {
  readonly kind: Exclude<Node['kind'], 'weighted'>;
  readonly id: string;
  readonly weight: Share;
  /** Points per indicator of the sheet that is scored here. */
  readonly indicators: SheetPlan | undefined;
  /** A mean drops its highest and lowest from this many; 0 never. */
  readonly trimFrom: number;
}

export interface SheetPlan {
  readonly full: Rational;
  readonly points: ReadonlyMap<string, Rational>;
}

const prepared = new WeakMap<Scheme, { bare?: Plan; readonly bySettings: WeakMap<EvaluationSettings, Plan> }>();

/**
 * The plan of a valid scheme; the same objects give the same plan again.
 *
 * Errors   RangeError on a scheme that scheme/validate.ts would refuse.
 */
export function compileScheme(scheme: Scheme, settings?: EvaluationSettings): Plan {
  const known = prepared.get(scheme) ?? { bySettings: new WeakMap<EvaluationSettings, Plan>() };
  prepared.set(scheme, known);
  if (settings === undefined) return (known.bare ??= preparePlan(scheme));
  const plan = known.bySettings.get(settings) ?? preparePlan(scheme, settings);
  known.bySettings.set(settings, plan);
  return plan;
}

function preparePlan(scheme: Scheme, settings?: EvaluationSettings): Plan {
  const beyond = constructsOf(scheme);
  if (beyond.length > 0) throw new RangeError(`Not computed yet: ${beyond.join(', ')}.`);
  const leaves = new Map<string, LeafPlan>();
  const root = prepareNode(scheme.total, hundred, { scheme, settings, leaves });
  const charged = nodesOf(scheme.total).find((node) => node.kind === 'deductions');
  return {
    scheme,
    root,
    leaves,
    deductions: charged && prepareDeductions(charged.id, tableOf(scheme, charged.table)),
    bands: bandsOf(scheme, settings),
    fraud: scheme.fraud && { min: parseExact(scheme.fraud.min), max: parseExact(scheme.fraud.max) },
  };
}

interface Workshop {
  readonly scheme: Scheme;
  readonly settings: EvaluationSettings | undefined;
  readonly leaves: Map<string, LeafPlan>;
}

function prepareNode(node: Node, value: Rational, workshop: Workshop): NodePlan {
  const weight: Share = { value, text: formatExact(value) };
  if (node.kind === 'weighted') {
    const parts = node.parts.map((part) => {
      const share = parseExact(part.weight);
      return { weight: share, of: prepareNode(part.of, times(value, share), workshop) };
    });
    return { kind: 'weighted', id: node.id, weight, parts };
  }
  const leaf: LeafPlan = {
    kind: node.kind,
    id: node.id,
    weight,
    indicators: 'sheet' in node ? prepareSheet(workshop.scheme, node.sheet) : undefined,
    trimFrom: node.kind === 'mean' ? (workshop.settings?.trimFrom ?? node.trimFrom) : 0,
  };
  workshop.leaves.set(leaf.id, leaf);
  return leaf;
}

function prepareSheet(scheme: Scheme, id: string): SheetPlan {
  const sheet = scheme.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new RangeError(`No sheet ${id} in scheme ${scheme.id}.`);
  const table = tableOf(scheme, sheet.table);
  const items = table.categories.flatMap((category) => category.items);
  return { full: parseExact(table.full), points: new Map(items.map((item) => [item.id, parseExact(item.points)])) };
}

/** A node and all below it, in table order. */
export function nodesOf(node: Node): readonly Node[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap((part) => nodesOf(part.of))] : [node];
}
