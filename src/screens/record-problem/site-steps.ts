/**
 * The steps of recording on site, one thing each: which there are for what is typed, and what is missing in each.
 *
 * Imports: scheme (types), workflow.
 */

import type { Table } from '#scheme/grammar.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import type { ProblemFault } from '../problem-content.ts';
import { amountFaults, dayFaults, type TypedCharge } from '../problem-content.ts';
import type { NewProblem } from './new-record.ts';

export const siteSteps = ['unit', 'item', 'rule', 'count', 'words', 'photo', 'check'] as const;
export type SiteStep = (typeof siteSteps)[number];
export type StepFault = ProblemFault | 'unit';

/** Without what is settled: the unit of a visit, the only rule of an item, how often for a rule that counts once. */
export function stepsFor(content: NewProblem, { table, hasVisit }: { readonly table: Table; readonly hasVisit: boolean }): readonly SiteStep[] {
  const [charge] = content.charges;
  const rules = itemOf(table, charge?.item ?? '')?.rules ?? [];
  const rule = ruleOf(table, charge?.item ?? '', charge?.rule ?? '');
  return siteSteps.filter((step) => {
    if (step === 'unit') return !hasVisit;
    if (step === 'rule') return rules.length !== 1;
    if (step === 'count') return rule === undefined || (rule.counting !== 'once' && rule.counting !== 'all');
    return true;
  });
}

/** Why one cannot go on from a step; undefined where one can. */
export function stepFault(step: SiteStep, content: NewProblem, { table, today, units }: { readonly table: Table; readonly today: string; readonly units: readonly { readonly id: string }[] }): StepFault | undefined {
  const [charge] = content.charges;
  switch (step) {
    case 'unit':
      return units.some(({ id }) => id === content.unit) ? undefined : 'unit';
    case 'item':
      return itemOf(table, charge?.item ?? '') === undefined ? 'item' : undefined;
    case 'rule':
      return ruleOf(table, charge?.item ?? '', charge?.rule ?? '') === undefined ? 'rule' : undefined;
    case 'count':
      return countFault(table, charge);
    case 'words':
      return content.words.trim() === '' ? 'words' : content.words.length > 2000 ? 'tooLong' : undefined;
    case 'photo':
      return undefined;
    case 'check':
      return content.method === '' ? 'method' : dayFaults(content.foundOn, today)[0]?.fault;
  }
}

function countFault(table: Table, charge: TypedCharge | undefined): StepFault | undefined {
  if (charge === undefined || charge.count < 1 || charge.count > 999) return 'count';
  const rule = ruleOf(table, charge.item, charge.rule);
  return rule === undefined ? undefined : amountFaults(rule, charge)[0];
}
