/**
 * What can be wrong with facts, by name and place. Sentences are in `language/`.
 *
 * Imports: nothing.
 */

export type FactsFaultCode =
  | 'unknownItem'
  | 'unknownRule'
  | 'noCharge'
  | 'badCount'
  | 'badChargedAt'
  | 'contradictingDecisions'
  | 'notDecimal'
  | 'outOfRange'
  | 'badFraud'
  | 'noFraud'
  | 'noDeductions'
  | 'unknownLeaf'
  | 'wrongLeafKind'
  | 'unknownIndicator'
  // rules by period and by shortfall
  | 'tooManyPeriods'
  | 'reachedMissing'
  | 'reachedUnasked'
  | 'countOfShortfall'
  // earned points
  | 'notEarned'
  | 'wrongEarnedKind'
  | 'unknownLevel'
  | 'moreDoneThanDue'
  | 'nothingDue'
  | 'mustApply'
  | 'notApplicableCharged'
  // questionnaires and voices
  | 'unknownQuestion'
  | 'unknownOption'
  | 'badAnswers'
  | 'voicesMissing'
  | 'noVoices'
  | 'unknownVoice'
  // classes
  | 'classMissing'
  | 'unknownClass'
  | 'noClasses'
  // beyond the total
  | 'unknownBonus'
  | 'unknownBonusRule'
  | 'quotaMissing'
  | 'quotaUnasked'
  | 'notAboveZero'
  | 'unknownAdjustment'
  | 'adjustmentTwice'
  | 'reasonMissing'
  | 'unknownVeto'
  | 'unknownFlag';

export interface FactsFault {
  /** From the unit's facts: ['problems', 0, 'charges', 0, 'item']. */
  readonly path: readonly (string | number)[];
  readonly code: FactsFaultCode;
  /** What the sentence needs, `value` first of all. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Adds one fault to a list that the caller keeps. */
export type RefuseFact = (path: FactsFault['path'], code: FactsFaultCode, about?: FactsFault['facts']) => void;

/** Thrown by evaluate for facts that nobody checked: a programmer's mistake. */
export class FactsError extends Error {
  readonly faults: readonly FactsFault[];

  constructor(unit: string, faults: readonly FactsFault[]) {
    const [first] = faults;
    super(`Facts of unit ${JSON.stringify(unit)} refused: ${first?.path.join('.') ?? ''} ${first?.code ?? ''}`);
    this.name = 'FactsError';
    this.faults = faults;
  }
}
