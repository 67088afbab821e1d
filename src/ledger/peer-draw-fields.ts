/**
 * Everything that a draw of peer reviewers depends on, and what the book writes about who reviews whom; checked where input
 * is not trusted.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from './fields.ts';

/** Somebody who may never review somebody else; said for each direction. */
const conflict = z.strictObject({ unit: f.key, reviewer: f.key, reason: f.reason });

/** apart: rather not; together: if it can be. Wishes give way to conflicts; as many as can be are met. */
const wish = z.strictObject({ unit: f.key, reviewer: f.key, wish: z.enum(['apart', 'together']), reason: f.words });

export const peerDrawInput = z.strictObject({
  seed: f.name,
  /** Reviewers per unit. */
  perUnit: z.int().check(z.minimum(1), z.maximum(9)),
  groups: z.array(z.strictObject({
    name: f.name,
    /** Reviewed within the group, and reviewing in it unless `reviewsNobody`. */
    units: z.array(f.key).check(z.minLength(1), z.maxLength(1000)),
    reviewsNobody: z.array(z.strictObject({ unit: f.key, reason: f.reason })),
  })).check(z.minLength(1), z.maxLength(100)),
  conflicts: z.array(conflict).check(z.maxLength(200_000)),
  /** Who reviewed whom last year. */
  lastYear: z.array(z.strictObject({ unit: f.key, reviewer: f.key })).check(z.maxLength(20_000)),
  wishes: z.array(wish).check(z.maxLength(5_000)),
});
export type PeerDrawInput = z.infer<typeof peerDrawInput>;
export type PeerGroup = PeerDrawInput['groups'][number];

export const peerPair = z.strictObject({ unit: f.key, reviewers: z.array(f.key) });
export type PeerPair = z.infer<typeof peerPair>;

/** With the voice of each reviewer, where the scheme weighs voices. */
const assignedPair = z.strictObject({ unit: f.key, reviewers: z.array(f.key), voices: z.optional(f.voices) });
export type AssignedPair = z.infer<typeof assignedPair>;

export const peerShapes = {
  /** `reason`: why it departs from the draw that stood. */
  peersAssigned: { pairs: z.array(assignedPair), reason: z.optional(f.words) },
  /** `reason`: why it was drawn again; empty for the first draw. */
  peersDrawn: { input: peerDrawInput, pairs: z.array(assignedPair), reason: f.words },
  /** `keeps`: units whose sheets by this reviewer stay, because they were submitted. */
  reviewerReplaced: { reviewer: f.key, keeps: z.array(f.key), pairs: z.array(assignedPair), reason: f.reason },
} as const;

export const peerCommands = {
  assignPeers: {
    pairs: z.array(z.strictObject({ unit: f.key, reviewers: z.array(f.key).check(z.maxLength(20)), voices: z.optional(f.voices) })).check(z.maxLength(5000)),
    reason: z.optional(f.words),
  },
  /** `voices`: by reviewer, where the scheme weighs them. */
  drawPeers: { input: peerDrawInput, voices: z.optional(f.voices), reason: f.words },
  /** `keepSubmitted`: what was submitted still counts; otherwise all its sheets go to others. */
  replaceReviewer: { reviewer: f.key, keepSubmitted: z.boolean(), reason: f.reason },
} as const;
