/**
 * What people ask about rectification notices and objections, as commands.ts lists it.
 *
 * Nobody asks for a number: it is given when the notice is issued.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from '#ledger/fields.ts';
import * as n from '#ledger/notice-fields.ts';

const seen = f.revision;
const delivered = { on: f.day, how: n.delivery, words: f.words, evidence: f.evidenceList };

export const noticeCommands = {
  issueNotice: { notice: f.uuid, unit: f.key, problems: n.problemList, words: f.words, days: f.workingDays },
  deliverNotice: { notice: f.uuid, seen, ...delivered },
  extendNotice: { notice: f.uuid, seen, until: f.day, reason: f.reason },
  cancelNotice: { notice: f.uuid, seen, reason: f.reason },
  replyNotice: { notice: f.uuid, seen, replies: z.array(n.reply).check(z.maxLength(200)) },
  recheckNotice: {
    notice: f.uuid, seen, visit: f.uuid, on: f.day, method: f.method, findings: z.array(n.recheckFinding).check(z.maxLength(200)),
    words: f.words, evidence: f.evidenceList,
    /** Working days for the next round, where something is not mended yet. */
    days: z.nullable(f.workingDays),
  },
  tellCharges: { unit: f.key, problems: n.problemList, ...delivered },
  fileObjection: { objection: f.uuid, unit: f.key, problem: z.nullable(f.uuid), charge: z.nullable(f.revision), words: f.reason, evidence: f.evidenceList },
  withdrawObjection: { objection: f.uuid, seen, reason: f.words },
  answerObjection: {
    objection: f.uuid, seen, outcome: z.enum(n.objectionOutcomes),
    /** What the charge counts as from now on, where the outcome is `partly`. */
    to: z.nullable(f.charge),
    /** The problem itself does not hold: all its charges go, not only this one. */
    whole: z.boolean(),
    reason: f.reason, evidence: f.evidenceList,
  },
  reopenObjection: { unit: f.key, problem: z.nullable(f.uuid), until: f.day, reason: f.reason },
} as const;
