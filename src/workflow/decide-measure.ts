/**
 * What is known of a unit besides problems and points: measured items, answers of a questionnaire, what does not apply.
 *
 * Imports: engine (decimals), ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import type { ClaimedMeasure } from '#ledger/fields.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { placeName } from '#ledger/given-state.ts';
import type { BookState } from '#ledger/state.ts';
import type { Item, Node, Question } from '#scheme/grammar.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { unitRefusal } from './decide-problem.ts';
import { refuse, seenRefusal, type Decision, type FieldFault } from './refusal.ts';
import { deductionTable, itemOf, schemeOf } from './scheme-parts.ts';

type Measuring = CommandOf<'measureItem' | 'setApplicability' | 'enterAnswers'>;

export function decideMeasure({ state, command }: Asked<Measuring>): Decision<Event> {
  const refusal = unitRefusal(state, command.unit);
  if (refusal !== undefined) return refuse(refusal);
  switch (command.kind) {
    case 'measureItem':
      return measureItem(state, command);
    case 'setApplicability':
      return setApplicability(state, command);
    case 'enterAnswers':
      return enterAnswers(state, command);
  }
}

function measureItem(state: BookState, command: CommandOf<'measureItem'>): Decision<Event> {
  const { unit, item, measure, note, evidence } = command;
  const found = itemIn(state, unit, item);
  if (found?.earned === undefined) return refuse({ code: 'notFound', what: 'item' });
  const refusal = seenRefusal('measure', command.seen, state.units.get(unit)?.given.measures.get(item)?.revision);
  if (refusal !== undefined) return refuse(refusal);
  const fault = measure === null ? undefined : measureFault(found, measure);
  if (fault !== undefined) return refuse({ code: 'invalidInput', fields: [{ path: 'measure', fault }] });
  if (measure === null && note === '') return refuse({ code: 'reasonNeeded', why: 'takeBack' });
  return { ok: true, events: [{ kind: 'itemMeasured', unit, item, measure, note, evidence }] };
}

/**
 * Why something cannot be known of an item.
 *
 * Example  a level for an item by rate -> 'otherMeasure'; 12 done of 10 due -> 'doneOverDue'.
 */
export function measureFault({ earned, notApplicable }: Item, measure: ClaimedMeasure): 'otherMeasure' | 'unknownLevel' | 'doneOverDue' | 'nothingDue' | undefined {
  if (measure.kind === 'notApplicable') return notApplicable === undefined ? 'otherMeasure' : undefined;
  switch (earned?.kind) {
    case 'levels':
      if (measure.kind !== 'level') return 'otherMeasure';
      return earned.levels.some(({ id }) => id === measure.level) ? undefined : 'unknownLevel';
    case 'rate':
      if (measure.kind !== 'rate') return 'otherMeasure';
      if (compareExact(measure.done, measure.due) > 0) return 'doneOverDue';
      return notApplicable === undefined && compareExact(measure.due, '0') === 0 ? 'nothingDue' : undefined;
    case 'scale':
    case 'quota':
    case 'ranking':
      return measure.kind === 'figure' ? undefined : 'otherMeasure';
    case undefined:
      return 'otherMeasure';
  }
}

function setApplicability(state: BookState, command: CommandOf<'setApplicability'>): Decision<Event> {
  const { unit, of, which, applies, reason } = command;
  const isThere = of === 'item' ? itemIn(state, unit, which)?.notApplicable !== undefined : mayNotApply(schemeOf(state, unit).total, which);
  if (!isThere) return refuse({ code: 'notFound', what: of });
  const before = state.units.get(unit)?.given.applicability.get(placeName(of, which));
  const refusal = seenRefusal('applicability', command.seen, before?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if ((before?.applies ?? true) === applies) return refuse({ code: 'exists' });
  if (of === 'item' && !applies && isCharged(state, unit, which)) return refuse({ code: 'invalidInput', fields: [{ path: 'which', fault: 'itemCharged' }] });
  return { ok: true, events: [{ kind: 'applicabilitySet', unit, of, which, applies, reason }] };
}

/** Whether a standing problem is charged at the item, be it that another place counts. */
function isCharged(state: BookState, unit: string, item: string): boolean {
  const problems = [...(state.units.get(unit)?.problems.values() ?? [])];
  return problems.some(({ withdrawn, charges }) => withdrawn === null && charges.some((charge) => charge.item === item));
}

/** Whether a leaf is a part for which the scheme says what counts where it does not apply. */
export function mayNotApply(node: Node, leaf: string): boolean {
  return node.kind === 'weighted' && node.parts.some(({ of, notApplicable }) => (of.id === leaf && of.kind !== 'weighted' && notApplicable !== undefined) || mayNotApply(of, leaf));
}

function enterAnswers(state: BookState, command: CommandOf<'enterAnswers'>): Decision<Event> {
  const { unit, leaf, answers, source, evidence } = command;
  const found = leavesOf(state.scheme.total).find(({ id }) => id === leaf);
  if (found?.kind !== 'questionnaire') return refuse({ code: 'notFound', what: 'leaf' });
  const refusal = seenRefusal('answers', command.seen, state.units.get(unit)?.given.answers.get(leaf)?.revision);
  if (refusal !== undefined) return refuse(refusal);
  const fields = answerFaults(found.questions, answers);
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  return { ok: true, events: [{ kind: 'answersEntered', unit, leaf, answers, source, evidence }] };
}

/** Every question is counted, be it with no answers; nothing else is. */
function answerFaults(questions: readonly Question[], answers: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [id, counts] of Object.entries(answers)) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) faults.push({ path: `answers.${id}`, fault: 'unknownQuestion' });
    for (const option of Object.keys(counts)) {
      if (question !== undefined && !question.options.some((one) => one.id === option)) faults.push({ path: `answers.${id}.${option}`, fault: 'unknownOption' });
    }
  }
  for (const { id } of questions) if (!Object.hasOwn(answers, id)) faults.push({ path: `answers.${id}`, fault: 'countsNeeded' });
  return faults;
}

function itemIn(state: BookState, unit: string, item: string): Item | undefined {
  const table = deductionTable(schemeOf(state, unit));
  return table === undefined ? undefined : itemOf(table, item);
}
