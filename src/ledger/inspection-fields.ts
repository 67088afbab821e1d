/**
 * The fields of an inspection: whom it goes to, who goes, and what a random draw was made from.
 *
 * A draw keeps every input, so that it can be repeated years later without the rest of the book.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from './fields.ts';

const weight = z.int().check(z.minimum(1), z.maximum(99));
const inspectors = z.array(f.name).check(z.maxLength(9));

/** A unit to be inspected, and who goes there. */
export const target = z.strictObject({ unit: f.key, inspectors });
export type Target = z.infer<typeof target>;
export const targets = z.array(target).check(z.minLength(1), z.maxLength(5000));

/** Where a visit belongs: the inspection, and which round of it (1 is the first visit). */
export const roundOf = z.strictObject({ inspection: f.uuid, round: f.count });
export type RoundOf = z.infer<typeof roundOf>;

export const people = z.array(f.name).check(z.maxLength(20));
/** Taken down on a device without connection: by whom, and when by its clock. Who brought it into the book stands in the envelope. */
export const noted = z.strictObject({ by: f.name, at: f.instant });
export type Noted = z.infer<typeof noted>;

/** A place in words, typed by hand: never coordinates. */
export const place = f.words.check(z.maxLength(200));

/** How much likelier a unit is drawn; the weights of one unit are multiplied. What is not named weighs 1. */
export const drawWeights = z.strictObject({
  kinds: z.array(z.strictObject({ kind: z.enum(f.unitKinds), weight })).check(z.maxLength(f.unitKinds.length)),
  /** Never inspected this year; inspected more than `recentDays` days before the draw; inspected since. */
  never: weight, longAgo: weight, recent: weight,
  recentDays: z.int().check(z.minimum(1), z.maximum(999)),
  /** The last inspection found problems, or found none. */
  problems: weight, clean: weight,
  /** By a grade of an earlier year, where the office gives them. */
  grades: z.array(z.strictObject({ grade: f.name, weight })).check(z.maxLength(9)),
});
export type DrawWeights = z.infer<typeof drawWeights>;

/** What the office sets before it draws. */
export const drawRules = z.strictObject({
  seed: f.name,
  /** How many units are drawn. */
  count: z.int().check(z.minimum(1), z.maximum(5000)),
  weights: drawWeights,
  excluded: z.array(z.strictObject({ unit: f.key, reason: f.reason })).check(z.maxLength(5000)),
  /** Drawn from for each unit; none where nobody is drawn. */
  inspectors: z.array(f.name).check(z.maxLength(200)),
  perUnit: z.int().check(z.minimum(0), z.maximum(9)),
  /** Who may not go where, and why. */
  avoid: z.array(z.strictObject({ inspector: f.name, unit: f.key, reason: f.reason })).check(z.maxLength(5000)),
  grades: z.array(z.strictObject({ unit: f.key, grade: f.name })).check(z.maxLength(5000)),
  /** Where the grades come from; '' where there are none. */
  gradesFrom: f.words,
});
export type DrawRules = z.infer<typeof drawRules>;

/** What was known of a unit when it was drawn or not. */
export const candidate = z.strictObject({
  unit: f.key, name: f.name, kind: z.enum(f.unitKinds), lastVisit: z.nullable(f.day), lastProblems: f.revision,
});
export type Candidate = z.infer<typeof candidate>;

/** Everything a draw depends on. */
export const drawInput = z.strictObject({ rules: drawRules, on: f.day, candidates: z.array(candidate).check(z.maxLength(5000)) });
export type DrawInput = z.infer<typeof drawInput>;
