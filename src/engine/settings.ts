/**
 * What the office's plan for a year may set on top of a scheme.
 *
 * Keep one object per plan: the engine remembers what it prepared for (scheme, settings) by identity.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';

export interface EvaluationSettings {
  /** In place of the scheme's bands, where its regulation leaves the thresholds to the office. */
  readonly bands?: readonly GradeLine[];
  /** In place of every mean's own `trimFrom`: 0 never, else from 3. */
  readonly trimFrom?: number;
}

/** Best first, strictly falling; the last starts at 0. */
export interface GradeLine {
  /** `name.zh` of the band. */
  readonly name: string;
  readonly min: Decimal;
}
