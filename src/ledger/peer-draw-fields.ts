/**
 * Everything that a draw of peer reviewers depends on, checked where input is not trusted.
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
