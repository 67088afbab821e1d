/**
 * The shapes of entries about rectification notices and objections, as entries.ts lists them.
 *
 * A notice has its number from the moment it is issued: `year` and `n` count, `label` is what is printed
 * and stays whatever becomes of the pattern. A reply and a recheck speak of each problem on its own.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from './fields.ts';

/** How a notice or a list of charges reached the unit. */
export const deliveries = ['inPerson', 'documentExchange', 'officeSystem', 'post'] as const;
export const delivery = z.enum(deliveries);
export type DeliveryMethod = z.infer<typeof delivery>;

export const problemList = z.array(f.uuid).check(z.minLength(1), z.maxLength(200));

/** What a unit says of one problem: what was done, with the state after. */
export const reply = z.strictObject({ problem: f.uuid, words: f.reason, evidence: f.evidenceList });
export type Reply = z.infer<typeof reply>;
/** What the recheck found of one problem. */
export const recheckFinding = z.strictObject({ problem: f.uuid, mended: z.boolean(), words: f.words });
export type RecheckFinding = z.infer<typeof recheckFinding>;

const told = { on: f.day, how: delivery, words: f.words, evidence: f.evidenceList };

export const noticeShapes = {
  noticeIssued: {
    notice: f.uuid, unit: f.key, year: f.year, n: z.int().check(z.minimum(1)), label: f.name, issuer: f.name,
    problems: problemList, words: f.words, on: f.day, days: f.workingDays,
  },
  noticeDelivered: { notice: f.uuid, ...told, due: f.day },
  noticeExtended: { notice: f.uuid, due: f.day, reason: f.reason },
  noticeCancelled: { notice: f.uuid, reason: f.reason },
  noticeReplied: { notice: f.uuid, replies: z.array(reply).check(z.maxLength(200)), late: z.boolean() },
  /** `due`: the new deadline, where something is not mended yet. */
  noticeRechecked: {
    notice: f.uuid, visit: f.uuid, on: f.day, method: f.method, findings: z.array(recheckFinding).check(z.maxLength(200)),
    words: f.words, evidence: f.evidenceList, due: z.nullable(f.day),
  },
} as const;

export const objectionOutcomes = ['upheld', 'partly', 'rejected'] as const;

export const objectionShapes = {
  /** The office makes charges known that stand in no notice: their window for objections begins. */
  chargesTold: { unit: f.key, problems: problemList, ...told },
  /** `problem` and `charge` name the charge, by its place in the problem's own list; null: the published result as a whole. */
  objectionFiled: { objection: f.uuid, unit: f.key, problem: z.nullable(f.uuid), charge: z.nullable(f.revision), words: f.reason, evidence: f.evidenceList },
  objectionWithdrawn: { objection: f.uuid, reason: f.words },
  objectionAnswered: { objection: f.uuid, outcome: z.enum(objectionOutcomes), reason: f.reason, evidence: f.evidenceList },
  /** The reversing entry: the charge as recorded counts as `to` from now on, or (null) no more. */
  chargeReversed: { problem: f.uuid, charge: f.revision, from: f.charge, to: z.nullable(f.charge), objection: f.uuid, reason: f.reason },
  /** A window that has closed is opened once more, for one problem or (null) the published result. */
  objectionReopened: { unit: f.key, problem: z.nullable(f.uuid), until: f.day, reason: f.reason },
} as const;
