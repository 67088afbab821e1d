/**
 * Shapes of the entries that only some schemes need: measured items, answers, bonuses, adjustments, vetoes, flags, and
 * what does not apply to a unit.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from './fields.ts';

/** How often each option was chosen, by question. */
export const answers = z.record(f.key, z.record(f.key, z.int().check(z.minimum(0), z.maximum(9_999_999))));
export type Answers = z.infer<typeof answers>;

/** What a claim to a bonus says; `reached` and `quota` where the rule counts steps above a quota. */
export const bonusClaim = {
  claim: f.uuid, unit: f.key, bonus: f.key, rule: f.key, count: f.count, reached: z.optional(f.figure), quota: z.optional(f.figure),
  words: f.reason, evidence: f.evidenceList,
};

export const givenShapes = {
  /** null takes an earlier record back. */
  itemMeasured: { unit: f.key, item: f.key, measure: z.nullable(f.measure), note: f.words, evidence: f.evidenceList },
  applicabilitySet: { unit: f.key, of: z.enum(['item', 'leaf']), which: f.key, applies: z.boolean(), reason: f.reason },
  answersEntered: { unit: f.key, leaf: f.key, answers, source: f.reason, evidence: f.evidenceList },
  bonusRecorded: bonusClaim,
  bonusSettled: { unit: f.key, claim: f.uuid, accepted: z.boolean(), reason: f.words },
  adjustmentProposed: { unit: f.key, adjustment: f.key, points: f.figure, reason: f.reason, evidence: f.evidenceList },
  adjustmentSigned: { unit: f.key, adjustment: f.key, agreed: z.boolean(), reason: f.words },
  vetoFound: { unit: f.key, veto: f.key, reason: f.reason, evidence: f.evidenceList },
  vetoWithdrawn: { unit: f.key, veto: f.key, reason: f.reason },
  flagRaised: { unit: f.key, flag: f.key, reason: f.reason, evidence: f.evidenceList },
  flagLifted: { unit: f.key, flag: f.key, reason: f.reason },
} as const;
