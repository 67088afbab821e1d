/**
 * Which rarer constructs of the language a scheme uses: for whoever cannot do all of them, and must say so by name.
 *
 * Imports: scheme/grammar (types).
 */

import type { Item, Node, Rule, Scheme } from '#scheme/grammar.ts';

export const constructs = [
  'graduated', 'all', 'period', 'shortfall', 'percent', 'itemCap', 'categoryCap', 'levels', 'scale', 'quota', 'rate', 'ranking',
  'itemNotApplicable', 'severalDeductions', 'questionnaire', 'voices', 'scaledEntry', 'missingRule', 'notApplicable',
  'rounding', 'exactGrades', 'gradeQuota', 'gradeRequirement', 'highest', 'bonus', 'adjustment', 'veto', 'flag', 'classes',
] as const;

export type Construct = (typeof constructs)[number];

/**
 * The constructs that a scheme uses beyond the plain ones (each, once, caps, sheets, means, weights, fraud, half up to two
 * places), in the order of `constructs`.
 */
export function constructsOf(scheme: Scheme): readonly Construct[] {
  const used = new Set<Construct>();
  const note = (construct: Construct, isUsed: boolean) => void (isUsed && used.add(construct));
  const nodes = nodesBelow(scheme.total);
  const deducted = nodes.flatMap((node) => (node.kind === 'deductions' ? [node.table] : []));
  note('severalDeductions', deducted.length > 1);
  for (const { categories } of scheme.tables) {
    for (const category of categories) {
      note('categoryCap', category.cap !== undefined);
      for (const item of category.items) noteItem(item, note);
    }
  }
  for (const node of nodes) noteNode(node, note);
  note('rounding', scheme.rounding.mode !== 'halfUp' || scheme.rounding.places !== 2);
  note('exactGrades', scheme.grades.by === 'exact');
  note('gradeQuota', scheme.grades.bands.some(({ quota }) => quota !== undefined));
  note('gradeRequirement', scheme.grades.bands.some(({ requires }) => requires !== undefined));
  note('highest', scheme.highest !== undefined);
  note('bonus', scheme.bonuses !== undefined);
  note('adjustment', scheme.adjustments !== undefined);
  note('veto', scheme.vetoes !== undefined);
  note('flag', scheme.flags !== undefined);
  note('classes', scheme.classes !== undefined);
  return constructs.filter((construct) => used.has(construct));
}

type Note = (construct: Construct, isUsed: boolean) => void;

function noteItem({ cap, uncapped, earned, notApplicable, rules }: Item, note: Note): void {
  note('itemCap', cap !== undefined || uncapped === true);
  note('itemNotApplicable', notApplicable !== undefined);
  if (earned !== undefined) note(earned.kind, true);
  for (const rule of rules) noteRule(rule, note);
}

function noteRule({ counting, unit }: Rule, note: Note): void {
  note('percent', unit === 'percent');
  if (counting !== 'each' && counting !== 'once') note(counting, true);
}

function noteNode(node: Node, note: Note): void {
  note('questionnaire', node.kind === 'questionnaire');
  note('voices', node.kind === 'mean' && node.voices !== undefined);
  note('scaledEntry', node.kind === 'entered' && node.of !== undefined);
  if (node.kind !== 'weighted') return;
  note('missingRule', node.parts.some(({ missing }) => missing !== undefined && missing.kind !== 'wait'));
  note('notApplicable', node.parts.some(({ notApplicable }) => notApplicable !== undefined));
}

function nodesBelow(node: Node): readonly Node[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap(({ of }) => nodesBelow(of))] : [node];
}
