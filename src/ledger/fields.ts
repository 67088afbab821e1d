/**
 * The small fields that entries and commands are made of, checked where input is not trusted.
 *
 * Text is refused when it holds control characters or half a surrogate pair: neither survives
 * every database, and a changed text would no longer match its hash.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

const noControls = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

const clean = z.string().check(
  z.regex(noControls, 'control'),
  z.refine((text) => !/\p{Cs}/u.test(text), 'surrogate'),
);

const text = (min: number, max: number) => clean.check(z.trim(), z.minLength(min), z.maxLength(max));

/** A name or title: 1 to 120 characters. */
export const name = text(1, 120);
/** Free words; may be empty. */
export const words = text(0, 2000);
/** Words that must be there: the reason for something disputed. */
export const reason = text(1, 2000);

/** What is looked at elsewhere and is to be sealed as it is: nothing in it that would come back another way. */
export const anyJson = z.unknown().check(z.refine(isKept, 'surrogate'));

function isKept(value: unknown): boolean {
  if (typeof value === 'string') return !/\p{Cs}/u.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => isKept(name) && isKept(one));
}

/** Short key made by us or by the office: unit, item, rule. No colon, which joins keys to a sheet's name. */
export const key = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u));
/** Name of a sheet, see sheet-id.ts. */
export const sheetKey = z.string().check(z.regex(/^[\p{L}\p{N}._-]+(:[\p{L}\p{N}._-]+){1,2}$/u), z.maxLength(160));
export const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Points as decimal text, 0 to 100, at most two places: thresholds and the deduction for fraud. */
export const points = z.string().check(z.regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'points'));

/** Points of an item or of a result as decimal text, at most two places; how many there are is the scheme's to say. */
export const amount = z.string().check(z.regex(/^(0|[1-9]\d{0,3})(\.\d{1,2})?$/, 'amount'));

/** What was counted, measured or summed up, as decimal text. */
export const figure = z.string().check(z.regex(/^(0|[1-9]\d{0,11})(\.\d{1,4})?$/, 'figure'));

/** A calendar day that exists. */
export const day = z.string().check(
  z.regex(/^(19|20|21)\d\d-\d\d-\d\d$/, 'day'),
  z.refine(isDay, 'day'),
);
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));
export const count = z.int().check(z.minimum(1), z.maximum(999));
export const revision = z.int().check(z.minimum(0));
export const year = z.int().check(z.minimum(2000), z.maximum(2199));

function isDay(value: string): boolean {
  const [y = 0, m = 0, d = 0] = value.split('-').map(Number);
  const last = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return d >= 1 && d <= (last[m - 1] ?? 0);
}

/** Voice of each reviewer of a unit, where the scheme weighs voices. */
export const voices = z.record(key, key);

export const roles = ['office', 'inspector', 'unit', 'peer', 'leader'] as const;
export type Role = (typeof roles)[number];

/** Who acts. `unit` is set for the roles unit and peer: the unit the person belongs to. */
export const actor = z.strictObject({
  role: z.enum(roles),
  person: name,
  unit: z.optional(key),
});
export type Actor = z.infer<typeof actor>;

/** Proof of what is claimed: a stored file by its hash, or an address with the day it was seen. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    sha256,
    name: text(1, 200),
    type: z.string().check(z.regex(/^[a-z0-9.+-]{1,40}\/[a-z0-9.+-]{1,80}$/)),
    size: z.int().check(z.minimum(1), z.maximum(20_000_000)),
    note: words,
    /** When a photo was taken, "2025-03-05 10:22" by the camera's clock; the picture itself has forgotten it. */
    takenAt: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/))),
  }),
  z.strictObject({
    kind: z.literal('link'),
    url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s<>"]+$/i, 'url')),
    note: words,
  }),
]);
export type Evidence = z.infer<typeof evidence>;
export const evidenceList = z.array(evidence).check(z.maxLength(50));

/** `reached`: what was reached, where the rule counts by how far a target was missed. */
export const charge = z.strictObject({ item: key, rule: key, count, reached: z.optional(figure) });
export type Charge = z.infer<typeof charge>;
export const charges = z.array(charge).check(z.minLength(1), z.maxLength(20));

/** A problem that came before: of this book, or of another year's by what that book says of it. */
export const earlierProblem = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('thisBook'), problem: uuid }),
  z.strictObject({
    in: z.literal('otherBook'), book: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/)), problem: uuid,
    year, number: z.int().check(z.minimum(1)), words: reason,
  }),
]);
export type EarlierProblem = z.infer<typeof earlierProblem>;

export const unitKinds = ['district', 'county', 'zone', 'town', 'subdistrict', 'department', 'institution'] as const;
export const unit = z.strictObject({
  id: key,
  name,
  short: text(1, 20),
  kind: z.enum(unitKinds),
  contact: words,
  /** Where the scheme has classes: the one whose tables and weights are the unit's. */
  unitClass: z.optional(key),
});
export type Unit = z.infer<typeof unit>;

export const stageId = z.enum([
  'preparation', 'selfAssessment', 'peerReview', 'review', 'approval', 'published', 'archived',
]);
export const stagePlan = z.strictObject({ stage: stageId, from: day, to: day });
export type StagePlan = z.infer<typeof stagePlan>;

/** Working days for a deadline. */
export const workingDays = z.int().check(z.minimum(1), z.maximum(250));

/** What the plan says of notices and objections; left out where the office has not changed our defaults. */
export const noticeSettings = z.strictObject({
  /** Holds {n}, and {year} where the count begins anew each calendar year. */
  pattern: name,
  /** The first number of a series, where an earlier register is carried on. */
  first: z.int().check(z.minimum(1), z.maximum(9999)),
  /** Working days that a notice proposes. */
  days: workingDays,
  /** Who signs; empty: the issuer of the scheme. */
  issuer: words,
  /** Working days within which a unit may object. */
  objectionDays: workingDays,
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const settings = z.strictObject({
  /** Thresholds chosen by the office where the regulation gives none; best first, by band name. */
  grades: z.optional(z.array(z.strictObject({ name, min: amount })).check(z.minLength(2), z.maxLength(9))),
  /** Drop the highest and lowest peer score from this many on; 0 = never. Fixed before peers begin. */
  trimFrom: z.int().check(z.minimum(0), z.maximum(99)),
  /** Peers per unit that the office aims at. */
  peersPerUnit: z.int().check(z.minimum(1), z.maximum(9)),
  /** A unit does not learn who its peers were. */
  blindPeers: z.boolean(),
  /** Percent of an item's full marks below which a peer gives a reason, and for none or all of them; left out: below full marks. */
  peerReasonBelow: z.optional(points),
  notices: z.optional(noticeSettings),
});
export type Settings = z.infer<typeof settings>;

export const methods = ['onSite', 'website', 'phone', 'papers', 'delegates', 'unannounced', 'complaint', 'review'] as const;
export const method = z.enum(methods);
export type Method = z.infer<typeof method>;

/** What a unit says of itself in a deduction table: rule, how often, and in its own words. */
export const finding = z.strictObject({ id: key, rule: key, count, reached: z.optional(figure), words: reason });
export type Finding = z.infer<typeof finding>;

/** What is known of an item whose points are earned. */
const known = [
  z.strictObject({ kind: z.literal('level'), level: key }),
  z.strictObject({ kind: z.literal('figure'), figure }),
  z.strictObject({ kind: z.literal('rate'), done: figure, due: figure }),
] as const;
export const measure = z.discriminatedUnion('kind', [...known]);
export type Measure = z.infer<typeof measure>;

/** The same as a unit says it of itself: it may also say that the item does not apply to it. */
export const claimedMeasure = z.discriminatedUnion('kind', [...known, z.strictObject({ kind: z.literal('notApplicable') })]);
export type ClaimedMeasure = z.infer<typeof claimedMeasure>;

/** One row of a submitted sheet. `points` where the sheet asks points, `findings` where it asks findings. */
export const row = z.strictObject({
  item: key,
  points: z.optional(amount),
  findings: z.array(finding).check(z.maxLength(50)),
  /** Where the item's points are earned: what the unit says it reached. */
  earned: z.optional(claimedMeasure),
  note: words,
  evidence: evidenceList,
});
export type Row = z.infer<typeof row>;
