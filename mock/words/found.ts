/**
 * How the sentences of the samples are written down: what was found, where it is charged, how it was seen.
 *
 * Blanks: {y} the year, {m} a month before the day of the find, {n} how many (2 to 4), {d} a day of the month.
 *
 * Imports: ledger (types).
 */

import type { Charge, Method } from '#ledger/fields.ts';

export interface Found {
  readonly charges: readonly Charge[];
  readonly words: string;
  readonly method: Method;
  /** What shows it: an address, a picture, or the record alone. */
  readonly proof: 'page' | 'picture' | 'none';
  /** Only fits these; everybody where left out. */
  readonly fits?: 'regions' | 'departments';
  /** Cannot have been found before this month of the year (13 is the next January). */
  readonly since?: number;
}

/** "2.1a 3.1a": the places, by item and rule. What {n} becomes is also the count of the first place. */
export function found(places: string, words: string, how: Pick<Found, 'method' | 'proof'> & Partial<Pick<Found, 'fits' | 'since'>>): Found {
  const charges = places.split(' ').map((place) => ({ item: place.slice(0, -1), rule: place.slice(-1), count: 1 }));
  return { charges, words, ...how };
}

export const onPage = { method: 'website', proof: 'page' } as const;
export const onScreen = { method: 'website', proof: 'picture' } as const;
export const onSite = { method: 'onSite', proof: 'picture' } as const;
export const byPhone = { method: 'phone', proof: 'none' } as const;
export const inPapers = { method: 'papers', proof: 'none' } as const;
export const byDelegates = { method: 'delegates', proof: 'none' } as const;
export const unannounced = { method: 'unannounced', proof: 'picture' } as const;
export const byComplaint = { method: 'complaint', proof: 'none' } as const;
