/**
 * A scheme made ready for many units: numbers read once, weights multiplied out.
 *
 * Imports: scheme/grammar (types).
 */

import { schemesByClass } from '#scheme/classes.ts';
import type { Node, NotApplicableRule, Scheme, WeightedPart } from '#scheme/grammar.ts';
import { prepareBeyond, type BeyondPlan } from './beyond-plan.ts';
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
  /** The tables of the total's deductions, if it has any. */
  readonly deductions: DeductionPlan | undefined;
  readonly bands: readonly Band[];
  readonly fraud: { readonly min: Rational; readonly max: Rational } | undefined;
  readonly beyond: BeyondPlan;
  /** A plan for each class of units; where there are any, this one scores nobody. */
  readonly classes: ReadonlyMap<string, Plan> | undefined;
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
  readonly parts: readonly PartPlan[];
}

export interface PartPlan {
  readonly weight: Rational;
  readonly of: NodePlan;
  /** A rule that stands in for a missing score; undefined: it is waited for. */
  readonly missing: { readonly kind: 'redistribute' } | { readonly kind: 'fixed'; readonly score: Rational } | undefined;
  readonly notApplicable: NotApplicableRule | undefined;
}

export interface LeafPlan {
  readonly kind: Exclude<Node['kind'], 'weighted'>;
  readonly id: string;
  readonly weight: Share;
  /** Points per indicator of the sheet that is scored here. */
  readonly indicators: SheetPlan | undefined;
  /** A mean drops its highest and lowest from this many; 0 never. */
  readonly trimFrom: number;
  /** Weights of the reviewers behind a mean, by voice. */
  readonly voices: ReadonlyMap<string, Rational> | undefined;
  /** Full marks of a score that is entered. */
  readonly full: Rational;
  readonly questions: QuestionnairePlan | undefined;
  /** Whether the scheme says what counts where the leaf does not apply. */
  readonly mayNotApply: boolean;
}

export interface SheetPlan {
  readonly full: Rational;
  readonly points: ReadonlyMap<string, Rational>;
}

export interface QuestionnairePlan {
  readonly fewest: number;
  /** Scores by question and option. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, Rational>>;
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
  const leaves = new Map<string, LeafPlan>();
  const root = prepareNode(scheme.total, hundred, { scheme, settings, leaves, sheets: new Map() });
  const charged = nodesOf(scheme.total).flatMap((node) => (node.kind === 'deductions' ? [node] : []));
  const classes = scheme.classes && new Map([...schemesByClass(scheme)].map(([id, own]) => [id, preparePlan(own, settings)]));
  return {
    scheme,
    root,
    leaves,
    deductions: prepareDeductions(scheme, charged),
    bands: bandsOf(scheme, settings),
    fraud: scheme.fraud && { min: parseExact(scheme.fraud.min), max: parseExact(scheme.fraud.max) },
    beyond: prepareBeyond(scheme),
    classes,
  };
}

interface Workshop {
  readonly scheme: Scheme;
  readonly settings: EvaluationSettings | undefined;
  readonly leaves: Map<string, LeafPlan>;
  /** Several leaves may be scored on one sheet. */
  readonly sheets: Map<string, SheetPlan>;
}

function prepareNode(node: Node, value: Rational, workshop: Workshop, part?: WeightedPart): NodePlan {
  const weight: Share = { value, text: formatExact(value) };
  if (node.kind === 'weighted') {
    const parts = node.parts.map((below): PartPlan => {
      const share = parseExact(below.weight);
      return {
        weight: share,
        of: prepareNode(below.of, times(value, share), workshop, below),
        missing: missingPlan(below.missing),
        notApplicable: below.notApplicable,
      };
    });
    return { kind: 'weighted', id: node.id, weight, parts };
  }
  const leaf: LeafPlan = {
    kind: node.kind,
    id: node.id,
    weight,
    indicators: 'sheet' in node ? prepareSheet(workshop, node.sheet) : undefined,
    trimFrom: node.kind === 'mean' && node.voices === undefined ? (workshop.settings?.trimFrom ?? node.trimFrom) : 0,
    voices: node.kind === 'mean' && node.voices ? new Map(node.voices.map((voice) => [voice.id, parseExact(voice.weight)])) : undefined,
    full: node.kind === 'entered' && node.of !== undefined ? parseExact(node.of) : hundred,
    questions: node.kind === 'questionnaire' ? prepareQuestions(node) : undefined,
    mayNotApply: part?.notApplicable !== undefined,
  };
  workshop.leaves.set(leaf.id, leaf);
  return leaf;
}

function missingPlan(rule: WeightedPart['missing']): PartPlan['missing'] {
  if (rule === undefined || rule.kind === 'wait') return undefined;
  return rule.kind === 'fixed' ? { kind: 'fixed', score: parseExact(rule.score) } : rule;
}

function prepareQuestions({ questions, fewest = 1 }: Extract<Node, { kind: 'questionnaire' }>): QuestionnairePlan {
  const options = questions.map((question) => [question.id, new Map(question.options.map(({ id, score }) => [id, parseExact(score)]))] as const);
  return { fewest, options: new Map(options) };
}

function prepareSheet({ scheme, sheets }: Workshop, id: string): SheetPlan {
  const known = sheets.get(id);
  if (known !== undefined) return known;
  const sheet = scheme.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new RangeError(`No sheet ${id} in scheme ${scheme.id}.`);
  const table = tableOf(scheme, sheet.table);
  const items = table.categories.flatMap((category) => category.items);
  const plan = { full: parseExact(table.full), points: new Map(items.map((item) => [item.id, parseExact(item.points)])) };
  sheets.set(id, plan);
  return plan;
}

/** A node and all below it, in table order. */
export function nodesOf(node: Node): readonly Node[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap((part) => nodesOf(part.of))] : [node];
}
