/**
 * Every kind of entry that a book may hold.
 *
 * An entry says what happened, who did it and when. It is never changed; a mistake is corrected
 * by a later entry. Schemas, because a restored file is not trusted; types are inferred from them.
 * Each kind is told in docs/book-format.md.
 *
 * Imports: zod/mini, scheme (types).
 */

import * as z from 'zod/mini';

import type { Scheme } from '#scheme/grammar.ts';
import * as f from './fields.ts';
import * as i from './inspection-fields.ts';
import { calendarDay, recordContent, suggestionKey } from './obligation-fields.ts';
import { noticeShapes, objectionShapes } from './notice-fields.ts';
import { givenShapes as g } from './given-shapes.ts';
import { peerShapes } from './peer-draw-fields.ts';
import { surveyShapes } from './survey-fields.ts';

/** What every entry carries, whatever its kind. */
export const envelope = {
  v: z.literal(1),
  at: f.instant,
  by: f.actor,
  /** The command that wrote this entry; the same id is never carried out twice. */
  command: f.uuid,
  /** SHA-256 of the command as it was asked, so that one id cannot stand for two requests. */
  request: f.sha256,
};

const kind = <K extends string, S extends z.core.$ZodShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...envelope, ...shape });

/** A scheme inside a book is checked by scheme/validate when it comes in; here it is only carried. */
const scheme = z.custom<Scheme>((value) => typeof value === 'object' && value !== null);

export const entry = z.discriminatedUnion('kind', [
  kind('assessmentCreated', {
    title: f.name, year: f.year, scheme, schemeHash: z.string(), sample: z.boolean(),
    stages: z.array(f.stagePlan), settings: f.settings,
  }),
  kind('planChanged', { title: f.name, stages: z.array(f.stagePlan), settings: f.settings }),
  kind('unitsChanged', { units: z.array(f.unit) }),
  kind('peersAssigned', peerShapes.peersAssigned), kind('peersDrawn', peerShapes.peersDrawn), kind('reviewerReplaced', peerShapes.reviewerReplaced),
  kind('stageMoved', { from: f.stageId, to: f.stageId, reason: f.words, open: f.revision }),
  kind('deadlineExtended', { unit: f.key, stage: f.stageId, until: f.day, reason: f.reason }),

  kind('inspectionPlanned', {
    inspection: f.uuid, title: f.name, method: f.method, from: f.day, to: f.day, items: z.array(f.key),
    targets: i.targets, draw: z.optional(i.drawInput),
  }),
  kind('inspectionChanged', { inspection: f.uuid, round: f.count, targets: i.targets, from: f.day, to: f.day, reason: f.reason }),
  kind('roundOpened', { inspection: f.uuid, targets: i.targets, from: f.day, to: f.day, reason: f.reason }),
  kind('inspectionClosed', { inspection: f.uuid, reason: f.words }),
  kind('inspectionReopened', { inspection: f.uuid, reason: f.reason }),
  kind('visitRecorded', {
    visit: f.uuid, unit: f.key, on: f.day, method: f.method, words: f.words, evidence: f.evidenceList,
    /** The inspection and round that it belongs to; a visit of its own has none. */
    of: z.optional(i.roundOf), people: z.optional(i.people), place: z.optional(i.place), noted: z.optional(i.noted),
  }),
  kind('visitConcluded', { visit: f.uuid, nothingFound: z.boolean(), words: f.words, evidence: f.evidenceList, noted: z.optional(i.noted) }),
  kind('problemRecorded', {
    problem: f.uuid, unit: f.key, charges: f.charges, words: f.reason, foundOn: f.day, method: f.method,
    evidence: f.evidenceList,
    /** The visit on which it was found, and where, in words. */
    visit: z.optional(f.uuid), place: z.optional(i.place), noted: z.optional(i.noted),
  }),
  kind('problemRevised', {
    problem: f.uuid, charges: f.charges, words: f.reason, foundOn: f.day, method: f.method,
    evidence: f.evidenceList, reason: f.reason,
  }),
  kind('problemWithdrawn', { problem: f.uuid, reason: f.reason }),
  kind('problemsJoined', { problem: f.uuid, into: f.uuid, reason: f.reason }),
  kind('problemSplit', { problem: f.uuid, reason: f.reason }),
  kind('chargeDecided', { problem: f.uuid, charge: z.nullable(f.revision), reason: f.reason }),
  kind('problemsToldApart', { problem: f.uuid, from: f.uuid, reason: f.reason }),
  kind('recurrenceLinked', { problem: f.uuid, earlier: f.earlierProblem, reason: f.reason }),
  kind('recurrenceRemoved', { problem: f.uuid, reason: f.reason }),

  kind('sheetSubmitted', { sheet: f.sheetKey, rows: z.array(f.row), late: z.boolean() }),
  kind('sheetReturned', { sheet: f.sheetKey, reason: f.reason }),
  kind('findingSettled', {
    sheet: f.sheetKey, finding: f.key, outcome: z.enum(['adopted', 'joined', 'dismissed']),
    problem: z.optional(f.uuid), reason: f.words,
  }),
  kind('itemRated', { unit: f.key, item: f.key, points: z.nullable(f.amount), note: f.words }),
  kind('resultEntered', { unit: f.key, leaf: f.key, score: f.amount, answers: z.optional(f.revision), source: f.reason, evidence: f.evidenceList }),

  kind('itemMeasured', g.itemMeasured), kind('applicabilitySet', g.applicabilitySet), kind('answersEntered', g.answersEntered),
  kind('bonusRecorded', g.bonusRecorded), kind('bonusSettled', g.bonusSettled),
  kind('adjustmentProposed', g.adjustmentProposed), kind('adjustmentSigned', g.adjustmentSigned),
  kind('vetoFound', g.vetoFound), kind('vetoWithdrawn', g.vetoWithdrawn), kind('flagRaised', g.flagRaised), kind('flagLifted', g.flagLifted),

  kind('fraudProposed', { unit: f.key, points: f.points, reason: f.reason, evidence: f.evidenceList }),
  kind('fraudSigned', { unit: f.key, agreed: z.boolean(), reason: f.words }),
  kind('gapExplained', { unit: f.key, item: f.key, claimed: f.amount, found: f.amount, reason: f.reason }),
  kind('gradeProposed', { unit: f.key, total: f.figure, suggested: f.name, grade: f.name, reason: f.words }),
  kind('resultsApproved', { note: f.words }),
  kind('resultsSentBack', { reason: f.reason }),
  kind('resultsPublished', {
    version: f.revision,
    results: z.array(z.strictObject({ unit: f.key, total: f.figure, grade: f.name })),
  }),
  kind('correctionOpened', { reason: f.reason }),

  kind('recordKept', { record: f.uuid, unit: z.nullable(f.key), content: recordContent }),
  kind('recordCorrected', { record: f.uuid, content: recordContent, reason: f.reason }),
  kind('recordTakenBack', { record: f.uuid, reason: f.reason }),
  kind('suggestionSettled', {
    suggestion: suggestionKey, unit: f.key, seen: f.revision, outcome: z.enum(['confirmed', 'dismissed']), problem: z.optional(f.uuid), reason: f.words,
  }),
  kind('calendarSet', { days: z.array(calendarDay), years: z.array(f.year), source: f.reason }),

  kind('surveySet', surveyShapes.surveySet), kind('surveyPublished', surveyShapes.surveyPublished), kind('surveyWithdrawn', surveyShapes.surveyWithdrawn),

  kind('noticeIssued', noticeShapes.noticeIssued),
  kind('noticeDelivered', noticeShapes.noticeDelivered),
  kind('noticeExtended', noticeShapes.noticeExtended),
  kind('noticeCancelled', noticeShapes.noticeCancelled),
  kind('noticeReplied', noticeShapes.noticeReplied),
  kind('noticeRechecked', noticeShapes.noticeRechecked),
  kind('chargesTold', objectionShapes.chargesTold),
  kind('objectionFiled', objectionShapes.objectionFiled),
  kind('objectionWithdrawn', objectionShapes.objectionWithdrawn),
  kind('objectionAnswered', objectionShapes.objectionAnswered),
  kind('chargeReversed', objectionShapes.chargeReversed),
  kind('objectionReopened', objectionShapes.objectionReopened),
]);

export type Entry = z.infer<typeof entry>;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** What a decision adds to an envelope: the entry without who, when and why it was asked. */
export type Event = Entry extends infer E ? (E extends Entry ? Omit<E, keyof typeof envelope> : never) : never;
