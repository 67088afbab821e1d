/** Whether an aim was reached, in words: a miss is named with its figure. */

import { inDigits } from './clock.ts';

export interface Aimed {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Shape: most: what each may be at most; least: what each must be at least. Example: "Reached by 2 of 3; missed: Tianshui (0.5 s)." */
export function verdict(all: readonly Aimed[], { most = Infinity, least = -Infinity }: { readonly most?: number; readonly least?: number }): string {
  const missed = all.filter(({ value }) => value > most || value < least);
  if (missed.length === 0) return 'Reached by all.';
  const named = missed.map(({ what, value, unit }) => `${what} (${inDigits(value)}${unit})`).join('; ');
  return `${missed.length === all.length ? '' : `Reached by ${all.length - missed.length} of ${all.length}; `}missed: ${named}.`.replace(/^m/, 'M');
}
