/**
 * Everything a person can ask of a book.
 *
 * Every command carries an id made by its author (sent twice, it is carried out once) and, where
 * it changes something, `seen`: the revision its author was looking at.
 * Schemas, because input is not trusted; types are inferred from them and written nowhere else.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from '#ledger/fields.ts';
import * as i from '#ledger/inspection-fields.ts';
import { calendarDay, recordContent, suggestionKey } from '#ledger/obligation-fields.ts';
import { surveyCommands } from '#ledger/survey-fields.ts';
import { noticeCommands } from './notice-commands.ts';
import { peerCommands } from '#ledger/peer-draw-fields.ts';
import { bonusClaim, givenShapes as g } from '#ledger/given-shapes.ts';

const seen = f.revision;
const kind = <K extends string, S extends z.core.$ZodShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), id: f.uuid, ...shape });

export const command = z.discriminatedUnion('kind', [
  kind('createAssessment', {
    title: f.name, year: f.year,
    /** A scheme in full; checked by scheme/validate before it enters a book. */
    scheme: f.anyJson,
    sample: z.boolean(), stages: z.array(f.stagePlan), settings: f.settings,
  }),
  kind('changePlan', { seen, title: f.name, stages: z.array(f.stagePlan), settings: f.settings }),
  kind('changeUnits', { seen, units: z.array(f.unit).check(z.maxLength(5000)) }),
  kind('assignPeers', { seen, ...peerCommands.assignPeers }), kind('drawPeers', { seen, ...peerCommands.drawPeers }), kind('replaceReviewer', { seen, ...peerCommands.replaceReviewer }),
  kind('moveStage', { seen, to: f.stageId, reason: f.words }),
  kind('extendDeadline', { unit: f.key, stage: f.stageId, until: f.day, reason: f.reason }),

  kind('planInspection', {
    inspection: f.uuid, title: f.name, method: f.method, from: f.day, to: f.day, items: z.array(f.key).check(z.maxLength(500)),
    /** Chosen by hand; left empty where they are drawn. */
    targets: z.array(i.target).check(z.maxLength(5000)),
    /** `expected`: hash of the list that was looked at before drawing. */
    draw: z.optional(z.strictObject({ rules: i.drawRules, expected: f.sha256 })),
  }),
  kind('changeInspection', { inspection: f.uuid, seen, round: f.count, targets: i.targets, from: f.day, to: f.day, reason: f.reason }),
  kind('openRound', { inspection: f.uuid, seen, targets: i.targets, from: f.day, to: f.day, reason: f.reason }),
  kind('closeInspection', { inspection: f.uuid, seen, reason: f.words }),
  kind('reopenInspection', { inspection: f.uuid, seen, reason: f.reason }),
  kind('recordVisit', {
    visit: f.uuid, unit: f.key, on: f.day, method: f.method, words: f.words, evidence: f.evidenceList,
    of: z.optional(i.roundOf), people: z.optional(i.people), place: z.optional(i.place), noted: z.optional(i.noted),
  }),
  kind('concludeVisit', { visit: f.uuid, nothingFound: z.boolean(), words: f.words, evidence: f.evidenceList, noted: z.optional(i.noted) }),
  kind('recordProblem', {
    problem: f.uuid, unit: f.key, charges: f.charges, words: f.reason, foundOn: f.day, method: f.method, evidence: f.evidenceList,
    /** The finding of a self-assessment that this problem takes up. */
    finding: z.optional(z.strictObject({ sheet: f.sheetKey, finding: f.key })),
    visit: z.optional(f.uuid), place: z.optional(i.place), noted: z.optional(i.noted),
  }),
  kind('reviseProblem', {
    problem: f.uuid, seen, charges: f.charges, words: f.reason, foundOn: f.day, method: f.method, evidence: f.evidenceList, reason: f.reason,
  }),
  kind('withdrawProblem', { problem: f.uuid, seen, reason: f.reason }),
  kind('joinProblems', { problem: f.uuid, seen, into: f.uuid, reason: f.reason }),
  kind('splitProblem', { problem: f.uuid, seen, reason: f.reason }),
  kind('decideCharge', { problem: f.uuid, seen, charge: z.nullable(f.revision), reason: f.reason }),
  kind('tellApart', { problem: f.uuid, seen, from: f.uuid, reason: f.reason }),
  kind('linkRecurrence', { problem: f.uuid, seen, earlier: f.earlierProblem, reason: f.reason }),
  kind('removeRecurrence', { problem: f.uuid, seen, reason: f.reason }),

  kind('submitSheet', { sheet: f.sheetKey, seen, rows: z.array(f.row).check(z.maxLength(500)) }),
  kind('returnSheet', { sheet: f.sheetKey, seen, reason: f.reason }),
  kind('settleFinding', {
    sheet: f.sheetKey, finding: f.key, outcome: z.enum(['joined', 'dismissed']), problem: z.optional(f.uuid), reason: f.words,
  }),
  kind('rateItem', { unit: f.key, item: f.key, seen, points: z.nullable(f.amount), note: f.words }),
  kind('enterResult', {
    unit: f.key, leaf: f.key, seen, score: f.amount, answers: z.optional(f.revision), source: f.reason, evidence: f.evidenceList,
  }),

  kind('measureItem', { seen, ...g.itemMeasured }), kind('setApplicability', { seen, ...g.applicabilitySet }), kind('enterAnswers', { seen, ...g.answersEntered }),
  /** A unit asks for a bonus; the office accepts it or not. What the office records itself stands at once. */
  kind('claimBonus', bonusClaim), kind('recordBonus', bonusClaim), kind('settleBonus', { seen, ...g.bonusSettled }),
  kind('proposeAdjustment', { seen, ...g.adjustmentProposed }), kind('signAdjustment', { seen, ...g.adjustmentSigned }),
  kind('findVeto', { seen, ...g.vetoFound }), kind('withdrawVeto', { seen, ...g.vetoWithdrawn }),
  kind('raiseFlag', { seen, ...g.flagRaised }), kind('liftFlag', { seen, ...g.flagLifted }),

  kind('proposeFraud', { unit: f.key, seen, points: f.points, reason: f.reason, evidence: f.evidenceList }),
  kind('signFraud', { unit: f.key, seen, agreed: z.boolean(), reason: f.words }),
  /** `seen`: revision of what was said of the item before, 0 for nothing. */
  kind('explainGap', { unit: f.key, item: f.key, seen, reason: f.reason }),
  kind('proposeGrade', { unit: f.key, seen, grade: f.name, reason: f.words }),
  /** Take the suggested grade for each of these units. */
  kind('proposeSuggested', { units: z.array(f.key).check(z.minLength(1), z.maxLength(5000)) }),
  kind('approve', { seen, note: f.words }),
  kind('sendBack', { seen, reason: f.reason }),
  kind('publish', { seen }),
  kind('openCorrection', { seen, reason: f.reason }),

  /** `unit` null: what the office itself owes. */
  kind('keepRecord', { record: f.uuid, unit: z.nullable(f.key), content: recordContent }),
  kind('keepRecords', {
    rows: z.array(z.strictObject({ record: f.uuid, unit: z.nullable(f.key), content: recordContent })).check(z.minLength(1), z.maxLength(1000)),
  }),
  kind('correctRecord', { record: f.uuid, seen, content: recordContent, reason: f.reason }),
  kind('takeBackRecord', { record: f.uuid, seen, reason: f.reason }),
  /** `seen`: the record's revision, 0 where there is no record. */
  kind('confirmSuggestion', { suggestion: suggestionKey, seen, problem: f.uuid, charges: f.charges, words: f.reason, evidence: f.evidenceList }),
  kind('dismissSuggestion', { suggestion: suggestionKey, seen, reason: f.reason }),
  kind('setCalendar', {
    seen, days: z.array(calendarDay).check(z.maxLength(800)), years: z.array(f.year).check(z.maxLength(50)), source: f.reason,
  }),

  kind('setSurvey', surveyCommands.setSurvey), kind('publishSurvey', surveyCommands.publishSurvey), kind('withdrawSurvey', surveyCommands.withdrawSurvey),
  /** The office takes the cleaned result over into the score. */
  kind('adoptSurvey', surveyCommands.adoptSurvey),

  kind('issueNotice', noticeCommands.issueNotice),
  kind('deliverNotice', noticeCommands.deliverNotice),
  kind('extendNotice', noticeCommands.extendNotice),
  kind('cancelNotice', noticeCommands.cancelNotice),
  kind('replyNotice', noticeCommands.replyNotice),
  kind('recheckNotice', noticeCommands.recheckNotice),
  kind('tellCharges', noticeCommands.tellCharges),
  kind('fileObjection', noticeCommands.fileObjection),
  kind('withdrawObjection', noticeCommands.withdrawObjection),
  kind('answerObjection', noticeCommands.answerObjection),
  kind('reopenObjection', noticeCommands.reopenObjection),
]);

export type Command = z.infer<typeof command>;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
