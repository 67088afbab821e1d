/**
 * Whether facts fit the scheme: the one list of what the engine refuses.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { checkBeyond } from './check-beyond.ts';
import { checkLeaf } from './check-leaf.ts';
import { checkNumber, isWithin } from './check-number.ts';
import { formatExact, parseDecimal } from './decimal.ts';
import type { RulePlan } from './deduction-plan.ts';
import type { FactsFault, FactsFaultCode, RefuseFact } from './facts-fault.ts';
import type { ChargeFact, ProblemFact, UnitFacts } from './facts.ts';
import { compileScheme, type Plan } from './plan.ts';

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
export function faultsOf(given: Plan, facts: UnitFacts): readonly FactsFault[] {
  const faults: FactsFault[] = [];
  const refuse: RefuseFact = (path, code, about = {}) => faults.push({ path, code, facts: about });
  const plan = planOf(given, facts, refuse);
  if (plan === undefined) return faults;
  checkProblems(plan, facts.problems, refuse);
  checkFraud(plan, facts.fraud, refuse);
  for (const id of Object.keys(facts.leaves)) {
    const fact = facts.leaves[id];
    const leaf = plan.leaves.get(id);
    if (leaf === undefined) refuse(['leaves', id], 'unknownLeaf', { value: id });
    else if (fact !== undefined) checkLeaf(leaf, fact, { path: ['leaves', id], refuse, plan, problems: facts.problems });
  }
  checkBeyond(plan.beyond, facts, refuse);
  return faults;
}

/** The plan of the unit's class, where the scheme has classes. */
function planOf(plan: Plan, { unitClass }: UnitFacts, refuse: RefuseFact): Plan | undefined {
  if (plan.classes === undefined) {
    if (unitClass !== undefined) refuse(['unitClass'], 'noClasses');
    return plan;
  }
  if (unitClass === undefined) refuse(['unitClass'], 'classMissing', { classes: [...plan.classes.keys()].join(', ') });
  else if (!plan.classes.has(unitClass)) refuse(['unitClass'], 'unknownClass', { value: unitClass, classes: [...plan.classes.keys()].join(', ') });
  return plan.classes.get(unitClass ?? '');
}

function checkProblems(plan: Plan, problems: readonly ProblemFact[], refuse: RefuseFact): void {
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

function checkCharge({ deductions }: Plan, charge: ChargeFact, refuse: RefuseField): void {
  const { item, rule, count } = charge;
  const rules = deductions?.rules.get(item);
  const plan = rules?.get(rule);
  if (rules === undefined) refuse('item', 'unknownItem', { value: item });
  else if (plan === undefined) refuse('rule', 'unknownRule', { value: rule, item });
  if (!Number.isSafeInteger(count) || count < 1) refuse('count', 'badCount', { value: String(count) });
  else if (plan !== undefined) checkCounting(plan, charge, refuse);
}

function checkCounting({ most, shortfall }: RulePlan, { rule, count, reached }: ChargeFact, refuse: RefuseField): void {
  if (most !== undefined && BigInt(count) > most) refuse('count', 'tooManyPeriods', { value: count, most: Number(most) });
  if (shortfall === undefined) return reached === undefined ? undefined : refuse('reached', 'reachedUnasked', { value: rule });
  if (count !== 1) refuse('count', 'countOfShortfall', { value: count });
  if (reached === undefined) return refuse('reached', 'reachedMissing', { value: rule });
  checkNumber(reached, undefined, { path: [], refuse: (_, code, about = {}) => refuse('reached', code, about) });
}

function checkFraud({ fraud }: Plan, text: string, refuse: RefuseFact): void {
  const value = parseDecimal(text);
  if (value === undefined) return refuse(['fraud'], 'notDecimal', { value: text });
  if (value.numerator === 0n) return;
  if (fraud === undefined) return refuse(['fraud'], 'noFraud');
  if (!isWithin(value, fraud.min, fraud.max)) {
    refuse(['fraud'], 'badFraud', { value: text, min: formatExact(fraud.min), max: formatExact(fraud.max) });
  }
}

/** Two decisions agree where they choose the same place for the same number of times. */
function samePlace(a: ChargeFact, b: ChargeFact): boolean {
  return a.item === b.item && a.rule === b.rule && a.count === b.count && a.reached === b.reached;
}
