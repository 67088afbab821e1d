/**
 * The office's review: its own points, results of other bodies, fraud, and the grade.
 *
 * Imports: engine (decimals), ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import { leavesOf } from '#ledger/leaves.ts';
import type { BookState } from '#ledger/state.ts';
import type { CommandOf } from './commands.ts';
import type { Asked } from './asked.ts';
import { unitRefusal } from './decide-problem.ts';
import { refuse, seenRefusal, type Decision } from './refusal.ts';
import { ratingGaps } from './review-gaps.ts';
import { itemOf, schemeOf, sheetOf, tableOf } from './scheme-parts.ts';
import { bandsOf, scoreOf } from './score.ts';

type Reviewing = 'rateItem' | 'enterResult' | 'proposeFraud' | 'signFraud' | 'proposeGrade' | 'proposeSuggested';

export function decideReview({ state, command, actor }: Asked<CommandOf<Reviewing>>): Decision<Event> {
  switch (command.kind) {
    case 'rateItem':
      return rateItem(state, command);
    case 'enterResult':
      return enterResult(state, command);
    case 'proposeFraud':
      return proposeFraud(state, command);
    case 'signFraud':
      return signFraud(state, command, actor.person);
    case 'proposeGrade': {
      const refusal = unitRefusal(state, command.unit) ?? seenRefusal('grade', command.seen, state.units.get(command.unit)?.proposal?.revision);
      return refusal === undefined ? proposeGrade(state, command) : refuse(refusal);
    }
    case 'proposeSuggested':
      return proposeSuggested(state, command.units);
  }
}

/** Points below full marks without a reason are kept, so that nothing typed is lost; the grade waits for the reason. */
function rateItem(state: BookState, command: CommandOf<'rateItem'>): Decision<Event> {
  const { unit, item, points, note } = command;
  const scheme = schemeOf(state, unit);
  const form = sheetOf(scheme, 'comprehensive');
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  const found = table === undefined ? undefined : itemOf(table, item);
  if (found === undefined) return refuse({ code: 'notFound', what: 'item' });
  const refusal = unitRefusal(state, unit) ?? seenRefusal('rating', command.seen, state.units.get(unit)?.ratings.get(item)?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (points !== null && compareExact(points, found.points) > 0) {
    return refuse({ code: 'invalidInput', fields: [{ path: 'points', fault: 'tooMany' }] });
  }
  return { ok: true, events: [{ kind: 'itemRated', unit, item, points, note }] };
}

function enterResult(state: BookState, command: CommandOf<'enterResult'>): Decision<Event> {
  const { unit, leaf, score, answers, source, evidence } = command;
  const found = leavesOf(state.scheme.total).find((node) => node.id === leaf);
  if (found?.kind !== 'entered') return refuse({ code: 'notFound', what: 'leaf' });
  const refusal = unitRefusal(state, unit) ?? seenRefusal('result', command.seen, state.units.get(unit)?.entered.get(leaf)?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (compareExact(score, found.of ?? '100') > 0) return refuse({ code: 'invalidInput', fields: [{ path: 'score', fault: 'tooMany' }] });
  return { ok: true, events: [{ kind: 'resultEntered', unit, leaf, score, ...(answers === undefined ? {} : { answers }), source, evidence }] };
}

/** Source  Arxan article 12: 2 to 5 points; 0 takes an earlier proposal back. */
function proposeFraud(state: BookState, command: CommandOf<'proposeFraud'>): Decision<Event> {
  const { unit, points, reason, evidence } = command;
  const range = state.scheme.fraud;
  if (range === undefined) return refuse({ code: 'notFound', what: 'leaf' });
  const refusal = unitRefusal(state, unit) ?? seenRefusal('fraud', command.seen, state.units.get(unit)?.fraud?.revision);
  if (refusal !== undefined) return refuse(refusal);
  const none = compareExact(points, '0') === 0;
  if (!none && (compareExact(points, range.min) < 0 || compareExact(points, range.max) > 0)) {
    return refuse({ code: 'fraudRange', min: range.min, max: range.max });
  }
  return { ok: true, events: [{ kind: 'fraudProposed', unit, points, reason, evidence }] };
}

/** The second signature: by somebody other than who proposed. */
function signFraud(state: BookState, command: CommandOf<'signFraud'>, person: string): Decision<Event> {
  const { unit, agreed, reason } = command;
  const fraud = state.units.get(unit)?.fraud;
  if (fraud === undefined || fraud === null) return refuse({ code: 'notFound', what: 'unit' });
  const refusal = seenRefusal('fraud', command.seen, fraud.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (fraud.signed !== null) return refuse({ code: 'exists' });
  if (fraud.proposedBy.person === person) return refuse({ code: 'secondSignature', person });
  if (!agreed && reason === '') return refuse({ code: 'reasonNeeded', why: 'dismiss' });
  return { ok: true, events: [{ kind: 'fraudSigned', unit, agreed, reason }] };
}

function proposeGrade(state: BookState, { unit, grade, reason }: { unit: string; grade?: string; reason: string }): Decision<Event> {
  const found = state.units.get(unit);
  if (found === undefined) return refuse({ code: 'notFound', what: 'unit' });
  const result = scoreOf(state, found);
  if (result.total === null || result.grade === null) return refuse({ code: 'notComplete', missing: result.missing });
  const gaps = ratingGaps(state, found);
  if (gaps.length > 0) return refuse({ code: 'incomplete', items: gaps });
  const suggested = result.grade;
  const chosen = grade ?? suggested;
  if (!bandsOf(state).some((band) => band.name === chosen)) return refuse({ code: 'invalidInput', fields: [{ path: 'grade', fault: 'unknownGrade' }] });
  if (chosen !== suggested && reason === '') return refuse({ code: 'reasonNeeded', why: 'departsFromSuggested' });
  return { ok: true, events: [{ kind: 'gradeProposed', unit, total: result.total, suggested, grade: chosen, reason }] };
}

/** All or nothing; a unit whose score is not complete is named. */
function proposeSuggested(state: BookState, units: readonly string[]): Decision<Event> {
  const events: Event[] = [];
  for (const unit of new Set(units)) {
    const refusal = unitRefusal(state, unit);
    if (refusal !== undefined) return refuse(refusal);
    const decision = proposeGrade(state, { unit, reason: '' });
    if (!decision.ok) return decision;
    events.push(...decision.events);
  }
  return { ok: true, events };
}
