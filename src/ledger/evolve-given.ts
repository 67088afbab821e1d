/**
 * Entries that only some schemes need: measured items, answers, bonuses, adjustments, vetoes, flags, what does not apply.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import { placeName, type BonusState, type GivenState, type MarkState } from './given-state.ts';
import type { MutableBookState } from './state.ts';

export type GivenEntry = EntryOf<
  | 'itemMeasured' | 'applicabilitySet' | 'answersEntered' | 'bonusRecorded' | 'bonusSettled' | 'adjustmentProposed' | 'adjustmentSigned'
  | 'vetoFound' | 'vetoWithdrawn' | 'flagRaised' | 'flagLifted'
>;

export function evolveGiven(state: MutableBookState, entry: GivenEntry): void {
  const unit = state.units.get(entry.unit);
  if (unit === undefined) throw new RangeError(`The book has no unit ${entry.unit}.`);
  unit.revision += 1;
  const { given } = unit;
  const { at, by } = entry;
  switch (entry.kind) {
    case 'itemMeasured': {
      const { measure, note, evidence } = entry;
      given.measures.set(entry.item, { measure, note, evidence, revision: after(given.measures.get(entry.item)), at, by });
      return;
    }
    case 'applicabilitySet': {
      const place = placeName(entry.of, entry.which);
      given.applicability.set(place, { applies: entry.applies, reason: entry.reason, revision: after(given.applicability.get(place)), at, by });
      return;
    }
    case 'answersEntered': {
      const { answers, source, evidence } = entry;
      given.answers.set(entry.leaf, { answers, source, evidence, revision: after(given.answers.get(entry.leaf)), at, by });
      return;
    }
    case 'bonusRecorded':
      given.bonuses.set(entry.claim, bonusOf(entry));
      return;
    case 'bonusSettled': {
      const claim = found(given, entry.claim);
      claim.revision += 1;
      claim.status = entry.accepted ? 'accepted' : 'refused';
      claim.settled = { accepted: entry.accepted, reason: entry.reason, at, by };
      return;
    }
    case 'adjustmentProposed': {
      const { points, reason, evidence } = entry;
      given.adjustments.set(entry.adjustment, { points, reason, evidence, revision: after(given.adjustments.get(entry.adjustment)), at, by, signed: null });
      return;
    }
    case 'adjustmentSigned': {
      const adjustment = given.adjustments.get(entry.adjustment);
      if (adjustment === undefined) throw new RangeError(`Unit ${entry.unit} has no adjustment ${entry.adjustment}.`);
      adjustment.revision += 1;
      adjustment.signed = { agreed: entry.agreed, reason: entry.reason, at, by };
      return;
    }
    case 'vetoFound':
      return mark(given.vetoes, entry.veto, { stands: true, reason: entry.reason, evidence: entry.evidence, at, by });
    case 'vetoWithdrawn':
      return mark(given.vetoes, entry.veto, { stands: false, reason: entry.reason, evidence: [], at, by });
    case 'flagRaised':
      return mark(given.flags, entry.flag, { stands: true, reason: entry.reason, evidence: entry.evidence, at, by });
    case 'flagLifted':
      return mark(given.flags, entry.flag, { stands: false, reason: entry.reason, evidence: [], at, by });
  }
}

function bonusOf(entry: EntryOf<'bonusRecorded'>): BonusState {
  const { claim, bonus, rule, count, reached = null, quota = null, words, evidence, at, by } = entry;
  const status = by.role === 'office' ? 'accepted' : 'waiting';
  return { id: claim, bonus, rule, count, reached, quota, words, evidence, at, by, revision: 0, status, settled: null };
}

function mark(marks: Map<string, MarkState>, id: string, next: Omit<MarkState, 'revision'>): void {
  marks.set(id, { ...next, revision: after(marks.get(id)) });
}

function after(before: { revision: number } | undefined): number {
  return (before?.revision ?? 0) + 1;
}

function found(given: GivenState, claim: string): BonusState {
  const bonus = given.bonuses.get(claim);
  if (bonus === undefined) throw new RangeError(`The book has no bonus ${claim}.`);
  return bonus;
}
