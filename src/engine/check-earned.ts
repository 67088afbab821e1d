/**
 * Whether what is told of earned items fits the table.
 *
 * Imports: nothing beyond the room.
 */

import { checkNumber } from './check-number.ts';
import type { DeductionPlan, ItemPlan } from './deduction-plan.ts';
import type { EarningPlan } from './earning.ts';
import type { FactsFault, RefuseFact } from './facts-fault.ts';
import type { EarnedFact, ProblemFact } from './facts.ts';
import { compare } from './rational.ts';

interface EarnedCheck {
  readonly path: FactsFault['path'];
  readonly refuse: RefuseFact;
  readonly problems: readonly ProblemFact[];
}

/** `earned` of the leaf's table: every item known, every fact of the item's own kind. */
export function checkEarned(plan: DeductionPlan, leaf: string, earned: Readonly<Record<string, EarnedFact>>, { path, refuse, problems }: EarnedCheck): void {
  const table = plan.tables.find((candidate) => candidate.leaf === leaf);
  const items = table === undefined ? [] : plan.items.slice(table.first, table.end);
  for (const [id, fact] of Object.entries(earned)) {
    const item = items.find((candidate) => candidate.id === id);
    const at = { path: [...path, id], refuse, problems };
    if (item === undefined) refuse(at.path, 'unknownItem', { value: id });
    else if (fact.kind === 'notApplicable') checkNotApplicable(item, at, 'mustApply');
    else if (item.earning === undefined) refuse(at.path, 'notEarned', { value: id });
    else checkKind(item, item.earning, fact, at);
  }
}

function checkNotApplicable({ id, notApplicable }: ItemPlan, { path, refuse, problems }: EarnedCheck, code: 'mustApply' | 'nothingDue'): void {
  if (notApplicable === undefined) return refuse(path, code, { value: id });
  if (problems.some(({ charges }) => charges.some(({ item }) => item === id))) refuse(path, 'notApplicableCharged', { value: id });
}

type Told = Exclude<EarnedFact, { kind: 'notApplicable' }>;

const kindOf: Readonly<Record<EarningPlan['kind'], Told['kind']>> = { levels: 'level', scale: 'figure', quota: 'figure', ranking: 'figure', rate: 'rate' };

function checkKind(item: ItemPlan, earning: EarningPlan, fact: Told, { path, refuse, problems }: EarnedCheck): void {
  if (fact.kind !== kindOf[earning.kind]) return refuse(path, 'wrongEarnedKind', { value: fact.kind, item: item.id, expected: kindOf[earning.kind] });
  switch (fact.kind) {
    case 'level':
      if (!earning.levels.has(fact.level)) refuse([...path, 'level'], 'unknownLevel', { value: fact.level, item: item.id });
      return;
    case 'figure':
      checkNumber(fact.figure, undefined, { path: [...path, 'figure'], refuse });
      return;
    case 'rate': {
      const done = checkNumber(fact.done, undefined, { path: [...path, 'done'], refuse });
      const due = checkNumber(fact.due, undefined, { path: [...path, 'due'], refuse });
      if (done === undefined || due === undefined) return;
      if (compare(done, due) > 0) refuse([...path, 'done'], 'moreDoneThanDue', { value: fact.done, due: fact.due });
      else if (due.numerator === 0n) checkNotApplicable(item, { path, refuse, problems }, 'nothingDue');
    }
  }
}
