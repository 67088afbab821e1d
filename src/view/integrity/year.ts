/**
 * A year of peer review as the integrity panel looks at it: who gave whom how much.
 *
 * JavaScript numbers throughout this folder: nothing here is a score, and nothing here changes one.
 */

export interface ReviewedSheet {
  readonly unit: string;
  readonly reviewer: string;
  /** Percent of full marks. */
  readonly given: number;
}

export interface ReviewedYear {
  readonly sheets: readonly ReviewedSheet[];
  /** Percent of full marks by the office, where it has scored the unit whole. */
  readonly office: ReadonlyMap<string, number>;
  readonly seed: string;
}

/** What the year's own spread comes to, in percent of full marks. */
export interface Noise {
  /** How much a single sheet strays. */
  readonly sheet: number;
  /** How much reviewers differ by habit. */
  readonly reviewer: number;
  /** How much peers and office differ about a unit. */
  readonly unit: number;
}

export interface Residual extends ReviewedSheet {
  /** The office's score of the unit, or the mean of the other reviewers; null where there is neither. */
  readonly anchor: number | null;
  /** Distance from the mean of the unit's other reviewers; null for a reviewer alone. */
  readonly fromOthers: number | null;
  /** Distance from the office. */
  readonly fromOffice: number | null;
  /** Above the anchor, less what all sheets of the year are above theirs; null without anchor. */
  readonly above: number | null;
}
