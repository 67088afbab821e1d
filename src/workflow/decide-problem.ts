/**
 * Problems and visits: recorded, corrected, withdrawn, joined, and where they are charged.
 *
 * Imports: scheme (canonical JSON), ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import { placeName } from '#ledger/given-state.ts';
import { sameProblem } from '#ledger/evolve-problem.ts';
import type { Actor, Charge } from '#ledger/fields.ts';
import { chargeNow } from '#ledger/standing-charges.ts';
import type { BookState, ProblemState, Untouched } from '#ledger/state.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import type { CommandOf } from './commands.ts';
import { roundRefusal, visitRefusal } from './decide-inspection.ts';
import type { Asked } from './asked.ts';
import { chargeFault } from './charge-fault.ts';
import { findingIn } from './findings.ts';
import { openObjections } from './open-objections.ts';
import { refuse, type Decision, type FieldFault, type Refusal } from './refusal.ts';
import { deductionTable, itemOf, ruleOf, schemeOf } from './scheme-parts.ts';
import { shanghaiDay } from './working-days.ts';

type SeenProblem = Untouched<ProblemState>;
type AboutProblem =
  | 'recordVisit' | 'recordProblem' | 'reviseProblem' | 'withdrawProblem' | 'joinProblems' | 'splitProblem' | 'decideCharge';

export function decideProblem({ state, command, actor, now }: Asked<CommandOf<AboutProblem>>): Decision<Event> {
  switch (command.kind) {
    case 'recordVisit': {
      const { visit, unit, on, method, words, evidence, of, people, place, noted } = command;
      const refusal = unitRefusal(state, unit) ?? dayRefusal(on, now) ?? (of === undefined ? undefined : roundRefusal(state, of, { unit, actor }));
      if (refusal !== undefined) return refuse(refusal);
      if (state.unitByVisit.has(visit)) return refuse({ code: 'exists' });
      return { ok: true, events: [{ kind: 'visitRecorded', visit, unit, on, method, words, evidence, ...given({ of, people, place, noted }) }] };
    }
    case 'recordProblem':
      return record(state, command, { actor, now });
    case 'reviseProblem':
      return revise(state, command, { actor, now });
    case 'withdrawProblem': {
      const { problem, reason } = command;
      const refusal = problemRefusal(state, command);
      return refusal === undefined ? { ok: true, events: [{ kind: 'problemWithdrawn', problem, reason }] } : refuse(refusal);
    }
    case 'joinProblems':
      return join(state, command);
    case 'splitProblem': {
      const { problem, reason } = command;
      const refusal = problemRefusal(state, command, 'joined');
      if (refusal !== undefined) return refuse(refusal);
      return { ok: true, events: [{ kind: 'problemSplit', problem, reason }] };
    }
    case 'decideCharge':
      return decideCharge(state, command);
  }
}

function record(state: BookState, command: CommandOf<'recordProblem'>, who: { actor: Actor; now: string }): Decision<Event> {
  const { problem, unit, charges, words, foundOn, method, evidence, finding, visit, place, noted } = command;
  const refusal =
    unitRefusal(state, unit) ?? dayRefusal(foundOn, who.now) ?? chargesRefusal(state, unit, charges) ??
    (visit === undefined ? undefined : visitRefusal(state, visit, who.actor, unit));
  if (refusal !== undefined) return refuse(refusal);
  if (state.unitByProblem.has(problem)) return refuse({ code: 'exists' });
  const recorded: Event = { kind: 'problemRecorded', problem, unit, charges, words, foundOn, method, evidence, ...given({ visit, place, noted }) };
  if (finding === undefined) return { ok: true, events: [recorded] };
  const found = findingIn(state, finding.sheet, finding.finding);
  if (found === undefined || found.sheet.unit !== unit) return refuse({ code: 'notFound', what: 'finding' });
  if (found.settled !== undefined) return refuse({ code: 'exists' });
  return {
    ok: true,
    events: [recorded, { kind: 'findingSettled', sheet: finding.sheet, finding: finding.finding, outcome: 'adopted', problem, reason: '' }],
  };
}

function revise(state: BookState, command: CommandOf<'reviseProblem'>, who: { actor: Actor; now: string }): Decision<Event> {
  const { problem, charges, words, foundOn, method, evidence, reason } = command;
  const refusal = problemRefusal(state, command) ?? dayRefusal(foundOn, who.now) ?? chargesRefusal(state, problemIn(state, problem)?.unit ?? '', charges);
  if (refusal !== undefined) return refuse(refusal);
  const found = problemIn(state, problem);
  // an inspector corrects own records; somebody else's are the office's to correct
  if (who.actor.role === 'inspector' && found?.recordedBy.person !== who.actor.person) {
    return refuse({ code: 'notAllowed', action: 'reviseProblem', stage: state.stage, role: 'inspector' });
  }
  const settled = found === undefined ? undefined : settledRefusal(state, found, charges);
  if (settled !== undefined) return refuse(settled);
  return { ok: true, events: [{ kind: 'problemRevised', problem, charges, words, foundOn, method, evidence, reason }] };
}

/** While an objection waits, and once one was upheld, the charges are the review's: words and evidence can still be corrected. */
function settledRefusal(state: BookState, problem: SeenProblem, charges: readonly Charge[]): Refusal | undefined {
  if (canonicalJson(problem.charges) === canonicalJson(charges)) return undefined;
  if (problem.reversals.size > 0) return { code: 'chargesSettled', because: 'reversed' };
  const unit = state.units.get(problem.unit);
  const isContested = unit !== undefined && openObjections(unit).some(({ about }) => about?.problem === problem.id);
  return isContested ? { code: 'chargesSettled', because: 'objection' } : undefined;
}

/** Problems already joined into the one that is joined now go along, so that no chain of joins arises. */
function join(state: BookState, command: CommandOf<'joinProblems'>): Decision<Event> {
  const { problem, into, reason } = command;
  const refusal = problemRefusal(state, command);
  if (refusal !== undefined) return refuse(refusal);
  const root = problemIn(state, into);
  const found = problemIn(state, problem);
  if (root === undefined || found === undefined || into === problem) return refuse({ code: 'notFound', what: 'problem' });
  if (root.unit !== found.unit) return refuse({ code: 'otherUnit' });
  if (root.withdrawn !== null) return refuse({ code: 'problemClosed', state: 'withdrawn' });
  if (root.joinedInto !== null) return refuse({ code: 'problemClosed', state: 'joined' });
  const problems = state.units.get(found.unit)?.problems ?? new Map();
  const joining = [...problems.values()].filter((other) => other.joinedInto?.problem === problem);
  return {
    ok: true,
    events: [found, ...joining].map((other): Event => ({ kind: 'problemsJoined', problem: other.id, into, reason })),
  };
}

function decideCharge(state: BookState, command: CommandOf<'decideCharge'>): Decision<Event> {
  const { problem, charge, reason } = command;
  const refusal = problemRefusal(state, command);
  if (refusal !== undefined) return refuse(refusal);
  const found = problemIn(state, problem);
  const problems = state.units.get(found?.unit ?? '')?.problems;
  if (found === undefined || problems === undefined) return refuse({ code: 'notFound', what: 'problem' });
  if (charge !== null && !standingPlaces(problems, found).includes(charge)) return refuse({ code: 'invalidInput', fields: [{ path: 'charge', fault: 'range' }] });
  return { ok: true, events: [{ kind: 'chargeDecided', problem, charge, reason }] };
}

/** Places, counted over the problem and those joined into it, that no review took back. */
function standingPlaces(problems: ReadonlyMap<string, SeenProblem>, root: SeenProblem): readonly number[] {
  const all = sameProblem(problems, root).flatMap((problem) => problem.charges.map((_, index) => chargeNow(problem, index)));
  return all.flatMap((charge, place) => (charge === null ? [] : [place]));
}

export function problemIn(state: BookState, id: string) {
  return state.units.get(state.unitByProblem.get(id) ?? '')?.problems.get(id);
}

/** Why a problem cannot be worked on: gone, changed since it was seen, withdrawn, or (not) joined. */
export function problemRefusal(state: BookState, command: { problem: string; seen: number }, wanted: 'open' | 'joined' = 'open'): Refusal | undefined {
  const found = problemIn(state, command.problem);
  if (found === undefined) return { code: 'notFound', what: 'problem' };
  if (found.revision !== command.seen) return { code: 'changedMeanwhile', what: 'problem', seen: command.seen, current: found.revision };
  if (found.withdrawn !== null) return { code: 'problemClosed', state: 'withdrawn' };
  if (wanted === 'open' && found.joinedInto !== null) return { code: 'problemClosed', state: 'joined' };
  if (wanted === 'joined' && found.joinedInto === null) return { code: 'notFound', what: 'problem' };
  return undefined;
}

/** Without what was left out: an entry has no empty fields. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export function unitRefusal(state: BookState, unit: string): Refusal | undefined {
  return state.units.get(unit)?.listed === true ? undefined : { code: 'notFound', what: 'unit' };
}

export function dayRefusal(day: string, now: string): Refusal | undefined {
  return day > shanghaiDay(now) ? { code: 'futureDay', day } : undefined;
}

/** At items and rules of the unit's own tables, each with what its rule needs. */
export function chargesRefusal(state: BookState, unit: string, charges: readonly Charge[]): Refusal | undefined {
  const table = deductionTable(schemeOf(state, unit));
  if (table === undefined) return { code: 'notFound', what: 'leaf' };
  const fields: FieldFault[] = [];
  for (const [index, charge] of charges.entries()) {
    const rule = ruleOf(table, charge.item, charge.rule);
    const applicability = state.units.get(unit)?.given.applicability.get(placeName('item', charge.item));
    if (itemOf(table, charge.item) === undefined) fields.push({ path: `charges.${index}.item`, fault: 'unknownItem' });
    else if (applicability?.applies === false) fields.push({ path: `charges.${index}.item`, fault: 'doesNotApply' });
    else if (rule === undefined) fields.push({ path: `charges.${index}.rule`, fault: 'unknownRule' });
    else {
      const fault = chargeFault(rule, charge);
      if (fault !== undefined) fields.push({ path: `charges.${index}.${fault === 'tooManyPeriods' ? 'count' : 'reached'}`, fault });
    }
  }
  return fields.length > 0 ? { code: 'invalidInput', fields } : undefined;
}
