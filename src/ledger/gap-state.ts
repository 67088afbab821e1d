/**
 * What the office said of a gap between what a unit claimed and what was found.
 *
 * Imports: fields (types).
 */

import type { Actor } from './fields.ts';

/** Holds for the figures that it was said of; other figures are another gap. */
export interface GapState { claimed: string; found: string; reason: string; by: Actor; at: string; revision: number }
