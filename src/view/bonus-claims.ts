/**
 * Claims to bonuses: what was claimed, by whom, and what the office said.
 */

import type { Actor, Evidence } from '#ledger/fields.ts';
import type { SeenUnit } from './viewer.ts';

export interface BonusClaimRow {
  readonly id: string;
  readonly bonus: string;
  readonly rule: string;
  readonly count: number;
  readonly reached: string | null;
  readonly quota: string | null;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly status: 'waiting' | 'accepted' | 'refused';
  readonly revision: number;
  readonly by: Actor;
  readonly at: string;
  readonly settled: { readonly accepted: boolean; readonly reason: string; readonly by: Actor } | null;
}

/** In the order of recording. */
export function bonusClaims(unit: SeenUnit): readonly BonusClaimRow[] {
  return [...unit.given.bonuses.values()].map(({ settled, ...claim }) => ({
    ...claim, settled: settled === null ? null : { accepted: settled.accepted, reason: settled.reason, by: settled.by },
  }));
}
