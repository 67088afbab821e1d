/**
 * What comes on top of the points, or over them: bonuses, adjustments, vetoes, flags.
 *
 * Imports: engine (decimals), ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { BonusRule } from '#scheme/grammar.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { unitRefusal } from './decide-problem.ts';
import { refuse, seenRefusal, type Decision, type FieldFault } from './refusal.ts';

type Claiming = CommandOf<'claimBonus' | 'recordBonus'>;
type Extra =
  | Claiming | CommandOf<'settleBonus' | 'proposeAdjustment' | 'signAdjustment' | 'findVeto' | 'withdrawVeto' | 'raiseFlag' | 'liftFlag'>;

export function decideExtra({ state, command, actor }: Asked<Extra>): Decision<Event> {
  const refusal = unitRefusal(state, command.unit);
  if (refusal !== undefined) return refuse(refusal);
  switch (command.kind) {
    case 'claimBonus':
      // a unit asks for itself; another's claims do not exist for it
      return actor.unit === command.unit ? claimBonus(state, command) : refuse({ code: 'notFound', what: 'unit' });
    case 'recordBonus':
      return claimBonus(state, command);
    case 'settleBonus':
      return settleBonus(state, command);
    case 'proposeAdjustment':
      return proposeAdjustment(state, command);
    case 'signAdjustment':
      return signAdjustment(state, command, actor);
    case 'findVeto':
    case 'withdrawVeto':
      return changeVeto(state, command);
    case 'raiseFlag':
    case 'liftFlag':
      return changeFlag(state, command);
  }
}

function claimBonus(state: BookState, command: Claiming): Decision<Event> {
  const { claim, unit, bonus, rule: ruleId, count, reached, quota, words, evidence } = command;
  const rule = state.scheme.bonuses?.find(({ id }) => id === bonus)?.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) return refuse({ code: 'notFound', what: 'bonus' });
  if (state.units.get(unit)?.given.bonuses.has(claim) === true) return refuse({ code: 'exists' });
  const fields = claimFaults(rule, { count, reached, quota });
  if (fields.length > 0) return refuse({ code: 'invalidInput', fields });
  return {
    ok: true,
    events: [{ kind: 'bonusRecorded', claim, unit, bonus, rule: ruleId, count, ...(reached === undefined ? {} : { reached }), ...(quota === undefined ? {} : { quota }), words, evidence }],
  };
}

/** What a rule by steps needs: the figure reached, and a quota above zero where the scheme has none for all. */
export function claimFaults(rule: BonusRule, { count, reached, quota }: { count: number; reached: string | undefined; quota: string | undefined }): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const bySteps = rule.counting === 'steps';
  const ownQuota = bySteps && rule.quota === undefined;
  if (rule.counting !== 'each' && count !== 1) faults.push({ path: 'count', fault: 'range' });
  if (bySteps !== (reached !== undefined)) faults.push({ path: 'reached', fault: bySteps ? 'figureNeeded' : 'range' });
  if (ownQuota !== (quota !== undefined)) faults.push({ path: 'quota', fault: ownQuota ? 'figureNeeded' : 'range' });
  else if (quota !== undefined && compareExact(quota, '0') === 0) faults.push({ path: 'quota', fault: 'figureNeeded' });
  return faults;
}

/** Accepted or not; what stood already is taken back the same way, always with a reason. */
function settleBonus(state: BookState, { unit, claim, accepted, reason, seen }: CommandOf<'settleBonus'>): Decision<Event> {
  const found = state.units.get(unit)?.given.bonuses.get(claim);
  if (found === undefined) return refuse({ code: 'notFound', what: 'bonus' });
  const refusal = seenRefusal('bonus', seen, found.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (found.status === (accepted ? 'accepted' : 'refused')) return refuse({ code: 'exists' });
  if (!accepted && reason === '') return refuse({ code: 'reasonNeeded', why: 'dismiss' });
  return { ok: true, events: [{ kind: 'bonusSettled', unit, claim, accepted, reason }] };
}

/** Within the scheme's bounds; 0 takes an earlier decision back. */
function proposeAdjustment(state: BookState, command: CommandOf<'proposeAdjustment'>): Decision<Event> {
  const { unit, adjustment, points, reason, evidence } = command;
  const found = state.scheme.adjustments?.find(({ id }) => id === adjustment);
  if (found === undefined) return refuse({ code: 'notFound', what: 'adjustment' });
  const before = state.units.get(unit)?.given.adjustments.get(adjustment);
  const refusal = seenRefusal('adjustment', command.seen, before?.revision);
  if (refusal !== undefined) return refuse(refusal);
  const isNone = compareExact(points, '0') === 0;
  if (isNone && before === undefined) return refuse({ code: 'pointsRange', min: found.min, max: found.max });
  if (!isNone && (compareExact(points, found.min) < 0 || compareExact(points, found.max) > 0)) return refuse({ code: 'pointsRange', min: found.min, max: found.max });
  return { ok: true, events: [{ kind: 'adjustmentProposed', unit, adjustment, points, reason, evidence }] };
}

/** By somebody other than who proposed, as for fraud. */
function signAdjustment(state: BookState, command: CommandOf<'signAdjustment'>, actor: Actor): Decision<Event> {
  const { unit, adjustment, agreed, reason } = command;
  const asksTwo = state.scheme.adjustments?.some(({ id, twoPersons }) => id === adjustment && twoPersons === true);
  const found = state.units.get(unit)?.given.adjustments.get(adjustment);
  if (found === undefined || asksTwo !== true) return refuse({ code: 'notFound', what: 'adjustment' });
  const refusal = seenRefusal('adjustment', command.seen, found.revision);
  if (refusal !== undefined) return refuse(refusal);
  if (found.signed !== null || compareExact(found.points, '0') === 0) return refuse({ code: 'exists' });
  if (found.by.person === actor.person) return refuse({ code: 'secondSignature', person: actor.person });
  if (!agreed && reason === '') return refuse({ code: 'reasonNeeded', why: 'dismiss' });
  return { ok: true, events: [{ kind: 'adjustmentSigned', unit, adjustment, agreed, reason }] };
}

function changeVeto(state: BookState, command: CommandOf<'findVeto' | 'withdrawVeto'>): Decision<Event> {
  const { unit, veto, reason, seen } = command;
  if (state.scheme.vetoes?.some(({ id }) => id === veto) !== true) return refuse({ code: 'notFound', what: 'veto' });
  const before = state.units.get(unit)?.given.vetoes.get(veto);
  const refusal = seenRefusal('veto', seen, before?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if ((before?.stands ?? false) === (command.kind === 'findVeto')) return refuse({ code: 'exists' });
  if (command.kind === 'withdrawVeto') return { ok: true, events: [{ kind: 'vetoWithdrawn', unit, veto, reason }] };
  return { ok: true, events: [{ kind: 'vetoFound', unit, veto, reason, evidence: command.evidence }] };
}

function changeFlag(state: BookState, command: CommandOf<'raiseFlag' | 'liftFlag'>): Decision<Event> {
  const { unit, flag, reason, seen } = command;
  if (state.scheme.flags?.some(({ id }) => id === flag) !== true) return refuse({ code: 'notFound', what: 'flag' });
  const before = state.units.get(unit)?.given.flags.get(flag);
  const refusal = seenRefusal('flag', seen, before?.revision);
  if (refusal !== undefined) return refuse(refusal);
  if ((before?.stands ?? false) === (command.kind === 'raiseFlag')) return refuse({ code: 'exists' });
  if (command.kind === 'liftFlag') return { ok: true, events: [{ kind: 'flagLifted', unit, flag, reason }] };
  return { ok: true, events: [{ kind: 'flagRaised', unit, flag, reason, evidence: command.evidence }] };
}
