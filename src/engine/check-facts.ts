/**
 * Whether facts fit the scheme: the one list of what the engine refuses.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { formatExact, parseDecimal } from './decimal.ts';
import type { FactsFault, FactsFaultCode } from './facts-fault.ts';
import type { ChargeFact, LeafFact, ProblemFact, UnitFacts } from './facts.ts';
import { compileScheme, type LeafPlan, type Plan } from './plan.ts';
import { compare, hundred, zero, type Rational } from './rational.ts';

export type { FactsFault, FactsFaultCode } from './facts-fault.ts';

/**
 * Everything that is wrong with the facts of one unit; empty when evaluate will take them.
 *
 * Source   Format of headless scoring, "Refused"; scheme, `fraud`.
 */
export function checkFacts(scheme: Scheme, facts: UnitFacts): readonly FactsFault[] {
  return faultsOf(compileScheme(scheme), facts);
}

/** The same for a plan at hand. */
export function faultsOf(plan: Plan, facts: UnitFacts): readonly FactsFault[] {
  const faults: FactsFault[] = [];
  const refuse: Refuse = (path, code, about = {}) => faults.push({ path, code, facts: about });
  checkProblems(plan, facts.problems, refuse);
  checkFraud(plan, facts.fraud, refuse);
  for (const id of Object.keys(facts.leaves)) {
    const fact = facts.leaves[id];
    const leaf = plan.leaves.get(id);
    if (leaf === undefined) refuse(['leaves', id], 'unknownLeaf', { value: id });
    else if (fact !== undefined) checkLeaf(leaf, fact, { path: ['leaves', id], refuse, isRoot: leaf === plan.root });
  }
  return faults;
}

type Path = readonly (string | number)[];
type Refuse = (path: Path, code: FactsFaultCode, about?: FactsFault['facts']) => void;

function checkProblems(plan: Plan, problems: readonly ProblemFact[], refuse: Refuse): void {
  if (plan.deductions === undefined && problems.length > 0) return refuse(['problems'], 'noDeductions');
  const decided = new Map<string, ChargeFact>();
  problems.forEach(({ id, charges, chargedAt }, place) => {
    if (charges.length === 0) refuse(['problems', place, 'charges'], 'noCharge');
    charges.forEach((charge, index) =>
      checkCharge(plan, charge, (field, code, about) => refuse(['problems', place, 'charges', index, field], code, about)),
    );
    if (chargedAt === undefined) return;
    const path = ['problems', place, 'chargedAt'];
    const chosen = charges[chargedAt];
    const before = decided.get(id);
    if (chosen === undefined) return refuse(path, 'badChargedAt', { value: chargedAt, charges: charges.length });
    if (before !== undefined && !samePlace(before, chosen)) refuse(path, 'contradictingDecisions', { value: id });
    decided.set(id, before ?? chosen);
  });
}

type RefuseField = (field: keyof ChargeFact, code: FactsFaultCode, about: FactsFault['facts']) => void;

function checkCharge({ deductions }: Plan, { item, rule, count }: ChargeFact, refuse: RefuseField): void {
  const rules = deductions?.rules.get(item);
  if (rules === undefined) refuse('item', 'unknownItem', { value: item });
  else if (!rules.has(rule)) refuse('rule', 'unknownRule', { value: rule, item });
  if (!Number.isSafeInteger(count) || count < 1) refuse('count', 'badCount', { value: String(count) });
}

function checkFraud({ fraud }: Plan, text: string, refuse: Refuse): void {
  const value = parseDecimal(text);
  if (value === undefined) return refuse(['fraud'], 'notDecimal', { value: text });
  if (value.numerator === 0n) return;
  if (fraud === undefined) return refuse(['fraud'], 'noFraud', { value: text });
  if (!isWithin(value, fraud.min, fraud.max)) {
    refuse(['fraud'], 'badFraud', { value: text, min: formatExact(fraud.min), max: formatExact(fraud.max) });
  }
}

interface LeafCheck {
  readonly path: Path;
  readonly refuse: Refuse;
  /** A total that is nothing but deductions takes its problems only: there is no score beside them. */
  readonly isRoot?: boolean;
}

function checkLeaf(leaf: LeafPlan, fact: LeafFact, { path, refuse, isRoot = false }: LeafCheck): void {
  const fits = leaf.kind === 'mean' ? fact.kind === 'many' : fitsOne(leaf, fact, isRoot);
  if (!fits) return refuse(path, 'wrongLeafKind', { value: fact.kind, leaf: leaf.id });
  if (fact.kind === 'score') checkNumber(fact.score, hundred, { path: [...path, 'score'], refuse });
  if (fact.kind === 'points') checkPoints(leaf, fact.points, { path: [...path, 'points'], refuse });
  if (fact.kind !== 'many') return;
  fact.of.forEach((one, index) => {
    const of: LeafCheck = { path: [...path, 'of', index], refuse };
    if (one.kind === 'many') refuse(of.path, 'wrongLeafKind', { value: one.kind, leaf: leaf.id });
    else checkLeaf({ ...leaf, kind: 'sheet' }, one, of);
  });
}

function fitsOne(leaf: LeafPlan, fact: LeafFact, isRoot: boolean): boolean {
  switch (fact.kind) {
    case 'score':
      return !(isRoot && leaf.kind === 'deductions');
    case 'points':
      return leaf.kind === 'sheet';
    case 'problems':
      return leaf.kind === 'deductions';
    case 'many':
    case 'answers':
    case 'notApplicable':
      return false;
  }
}

function checkPoints({ indicators }: LeafPlan, points: Readonly<Record<string, string>>, { path, refuse }: LeafCheck): void {
  for (const [indicator, text] of Object.entries(points)) {
    const most = indicators?.points.get(indicator);
    if (most === undefined) refuse([...path, indicator], 'unknownIndicator', { value: indicator });
    else checkNumber(text, most, { path: [...path, indicator], refuse });
  }
}

function checkNumber(text: string, most: Rational, { path, refuse }: LeafCheck): void {
  const value = parseDecimal(text);
  if (value === undefined) refuse(path, 'notDecimal', { value: text });
  else if (!isWithin(value, zero, most)) refuse(path, 'outOfRange', { value: text, min: '0', max: formatExact(most) });
}

function isWithin(value: Rational, min: Rational, max: Rational): boolean {
  return compare(min, value) <= 0 && compare(value, max) <= 0;
}

/** Two decisions agree where they choose the same place for the same number of times. */
function samePlace(a: ChargeFact, b: ChargeFact): boolean {
  return a.item === b.item && a.rule === b.rule && a.count === b.count;
}
