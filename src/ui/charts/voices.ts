/**
 * The voices of a comparison: fixed order, colour, shape and hatching, the same on every chart.
 *
 * Imports: nothing.
 */

export const voices = ['self', 'peer', 'office', 'inspection', 'social'] as const;
export type Voice = (typeof voices)[number];

/** CSS colour, also for the legend. */
export const colorOf = (voice: Voice) => `var(--voice-${voice})`;

/** Outline of each voice's mark in a box of 12, so that colour is not the only difference. */
export const markOf: Readonly<Record<Voice, string>> = {
  self: 'M6 1 11 11 1 11z',
  peer: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  office: 'M6 0 12 6 6 12 0 6z',
  inspection: 'M1 1h10v10h-10z',
  social: 'M4 1h4v3h3v4h-3v3h-4v-3h-3v-4h3z',
};
