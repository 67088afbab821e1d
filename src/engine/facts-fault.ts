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
  | 'unknownIndicator';

export interface FactsFault {
  /** From the unit's facts: ['problems', 0, 'charges', 0, 'item']. */
  readonly path: readonly (string | number)[];
  readonly code: FactsFaultCode;
  /** What the sentence needs, `value` first of all. */
  readonly facts: Readonly<Record<string, string | number>>;
}

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
