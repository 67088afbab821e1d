/**
 * The grammar of a scoring scheme: the only shapes a scheme may be made of.
 *
 * A scheme is data and holds no functions. It is stored inside the book it governs, compared,
 * hashed, shown to readers, and evaluated years later by an engine that knows the same grammar.
 *
 * Numbers are decimal text ("0.35"), not JavaScript numbers, because a total must not change
 * when the same terms are added in another order.
 *
 * Imports: nothing.  Read by: every room above.
 */

/** Decimal text such as "90", "0.35"; no exponent, no sign unless stated. */
export type Decimal = string;

/** A calendar day in Asia/Shanghai, "2025-12-31". */
export type Day = string;

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where something stands in the official text. `ours` marks what the source does not say and
 * this project had to supply; screens show the mark wherever they show the words.
 */
export interface Clause {
  readonly ref: Text;
  /** The official wording, Chinese only. */
  readonly quote?: string;
  readonly ours?: true;
}

export interface Scheme {
  readonly format: 1;
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly source: { readonly document: Text; readonly number?: string; readonly issued: Day };
  /** Remarks a reader must know, e.g. which labels are ours. */
  readonly notes: readonly Text[];
  readonly tables: readonly Table[];
  readonly sheets: readonly Sheet[];
  readonly total: Node;
  readonly rounding: { readonly mode: 'halfUp'; readonly places: 2; readonly clause: Clause };
  readonly grades: Grades;
  /** Points off the total for faked material; the range within which the office decides. */
  readonly fraud?: { readonly min: Decimal; readonly max: Decimal; readonly clause: Clause };
  readonly stages: readonly SchemeStage[];
}

/** Items or indicators, grouped. Deduction tables use `rules`; rating tables may have none. */
export interface Table {
  readonly id: string;
  readonly title: Text;
  readonly full: Decimal;
  /** True for a table that we supply as a sample for the office to edit. */
  readonly sample?: true;
  readonly categories: readonly Category[];
  readonly clause: Clause;
  /** Remarks on the table: caps, no double deduction. */
  readonly remarks: readonly { readonly text: Text; readonly clause: Clause }[];
}

export interface Category {
  readonly id: string;
  readonly title: Text;
  readonly points: Decimal;
  readonly clause: Clause;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string;
  /** Short name, for lists and charts. */
  readonly title: Text;
  /** What the item asks, in the words of the source. */
  readonly text: Text;
  /** Cap of its deductions, and full marks of its rating. */
  readonly points: Decimal;
  readonly clause: Clause;
  readonly rules: readonly Rule[];
  /** Examples next to the item, ours. */
  readonly help?: { readonly good: Text; readonly bad: Text };
}

export interface Rule {
  readonly id: string;
  readonly points: Decimal;
  readonly text: Text;
  /** 'each': points × count. 'once': points once, whatever the count and the number of problems. */
  readonly counting: 'each' | 'once';
  /** What is counted: "per system", "per occurrence". */
  readonly per: Text;
  readonly clause: Clause;
}

export type SheetId = 'self' | 'peer' | 'comprehensive';

/** A form that somebody fills in over a table: by points per indicator, or by own findings. */
export interface Sheet {
  readonly id: SheetId;
  readonly title: Text;
  readonly table: string;
  readonly form: 'points' | 'findings';
  readonly stage: StageId;
  readonly clause: Clause;
}

/** How the total is composed. Every leaf is a 0–100 score and its id is its name in the facts. */
export type Node =
  | { readonly kind: 'deductions'; readonly id: string; readonly title: Text; readonly table: string; readonly clause: Clause }
  | { readonly kind: 'sheet'; readonly id: string; readonly title: Text; readonly sheet: SheetId; readonly clause: Clause }
  | {
      readonly kind: 'mean';
      readonly id: string;
      readonly title: Text;
      readonly sheet: SheetId;
      /** Drop the highest and lowest when there are at least this many; 0 = never. */
      readonly trimFrom: number;
      readonly clause: Clause;
    }
  | { readonly kind: 'entered'; readonly id: string; readonly title: Text; readonly clause: Clause }
  | {
      readonly kind: 'weighted';
      readonly id: string;
      readonly title: Text;
      readonly clause: Clause;
      readonly parts: readonly { readonly weight: Decimal; readonly of: Node }[];
    };

export interface Grades {
  /** Best first; the last band starts at 0. `name.zh` is the band's identity. */
  readonly bands: readonly GradeBand[];
  /** True where the regulation gives no thresholds and the office sets them in the plan. */
  readonly setByOffice: boolean;
  readonly clause: Clause;
}

export interface GradeBand {
  readonly name: Text;
  readonly min: Decimal;
  /** What follows from the grade, e.g. commendation. */
  readonly consequence?: { readonly text: Text; readonly clause: Clause };
}

/** All stages the program knows, in the order in which a scheme may use them. */
export const stageIds = [
  'preparation',
  'selfAssessment',
  'peerReview',
  'review',
  'approval',
  'published',
  'archived',
] as const;
export type StageId = (typeof stageIds)[number];

export interface SchemeStage {
  readonly id: StageId;
  readonly title: Text;
  readonly clause: Clause;
}
