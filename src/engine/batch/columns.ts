/**
 * The facts of many units in columns of whole numbers: what a batch is scored from.
 *
 * Imports: nothing.
 */

/** One entry per finding, the units' findings one after another. */
export interface FindingColumns {
  /** Number of the rule (LanePlan.ruleNumbers); it stands for its item too. */
  readonly rule: Uint16Array;
  /** How often; 1 for a rule that counts once. */
  readonly count: Uint16Array;
  /** Problem within the unit, numbered from 0 in the order of first appearance: equal numbers are charged in one place. */
  readonly problem: Uint16Array;
}

/** Scores behind one mean, the units' one after another. */
export interface PeerColumn {
  /** By unit, and one more: a unit's scores are those from its offset to the next. None is missing. */
  readonly offsets: Uint32Array;
  /** In hundredths. */
  readonly scores: Uint16Array;
}

export interface UnitColumns {
  readonly units: number;
  /** By unit, and one more. */
  readonly offsets: Uint32Array;
  readonly findings: FindingColumns;
  /** Most findings of one unit. */
  readonly mostFindings: number;
  /** In hundredths. */
  readonly fraud: Uint16Array;
  /** Unit by unit, each leaf that has one score (WeightsPlan.single): hundredths, or `missing`, or `fromProblems`. */
  readonly leaves: Int16Array;
  /** One for each mean (WeightsPlan.means). */
  readonly peers: readonly PeerColumn[];
  /** Whether anything is asked of the deduction table. */
  readonly hasDeductions: boolean;
  /** Units, in rising order, whose facts do not fit; their columns are empty, their leaves missing. */
  readonly outside: readonly number[];
}

/** What the figures of units are made from, whoever asks for them. */
export type Figures = Omit<UnitColumns, 'hasDeductions' | 'outside'>;

export const missing = -1;
/** The score of the deduction leaf is what its findings leave. */
export const fromProblems = -2;
