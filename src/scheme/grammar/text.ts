/**
 * What every shape of a scheme is made of: numbers as text, words in two languages, the place in the source.
 *
 * Imports: nothing.
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
