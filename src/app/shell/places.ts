/**
 * The places of the left navigation, and who is shown which.
 *
 * This only keeps the menu short: what one may read or do is decided by the API.
 *
 * Imports: client (types).
 */

import type { Actor } from '#client/actor.ts';

type Role = Actor['role'];

/** Parts of the year's work, in the order in which a year goes on; each has its heading. */
export const placeGroups = ['year', 'during', 'scoring', 'outcome'] as const;
export type PlaceGroup = (typeof placeGroups)[number];

export interface Place {
  readonly to: string;
  readonly group: PlaceGroup;
  /** Key below `places` in the words. */
  readonly word: 'overview' | 'plan' | 'units' | 'problems' | 'duplicates' | 'rectification' | 'objections' | 'inspections' | 'ownSheet' | 'received' | 'peers' | 'claims' | 'desk' | 'results' | 'leadership' | 'audit'
    | 'registers' | 'suggestions' | 'reminders' | 'survey';
  readonly roles: readonly Role[];
}

const everybody: readonly Role[] = ['office', 'inspector', 'unit', 'peer', 'leader'];

/** Places inside a year, in the order of the work. */
export const placesInYear = [
  { to: '/years/$book', group: 'year', word: 'overview', roles: everybody },
  { to: '/years/$book/plan', group: 'year', word: 'plan', roles: everybody },
  { to: '/years/$book/units', group: 'year', word: 'units', roles: ['office', 'leader'] },
  { to: '/years/$book/problems', group: 'during', word: 'problems', roles: ['office', 'inspector', 'unit', 'leader'] },
  { to: '/years/$book/rectification', group: 'during', word: 'rectification', roles: ['office', 'inspector', 'unit', 'leader'] },
  { to: '/years/$book/objections', group: 'during', word: 'objections', roles: ['office', 'unit', 'leader'] },
  { to: '/years/$book/registers', group: 'during', word: 'registers', roles: ['office', 'unit', 'leader'] },
  { to: '/years/$book/survey', group: 'during', word: 'survey', roles: ['office', 'leader'] },
  { to: '/years/$book/suggestions', group: 'during', word: 'suggestions', roles: ['office'] },
  { to: '/years/$book/reminders', group: 'during', word: 'reminders', roles: ['office', 'inspector', 'unit', 'peer'] },
  { to: '/years/$book/inspections', group: 'during', word: 'inspections', roles: ['office', 'inspector', 'leader'] },
  { to: '/years/$book/duplicates', group: 'during', word: 'duplicates', roles: ['office'] },
  { to: '/years/$book/sheets/$sheet', group: 'scoring', word: 'ownSheet', roles: ['unit'] },
  { to: '/years/$book/received', group: 'scoring', word: 'received', roles: ['unit'] },
  { to: '/years/$book/peers', group: 'scoring', word: 'peers', roles: ['office', 'peer', 'leader'] },
  { to: '/years/$book/claims', group: 'scoring', word: 'claims', roles: ['office', 'leader'] },
  { to: '/years/$book/desk', group: 'scoring', word: 'desk', roles: ['office', 'leader'] },
  { to: '/years/$book/results', group: 'outcome', word: 'results', roles: everybody },
  { to: '/years/$book/leadership', group: 'outcome', word: 'leadership', roles: ['office', 'leader'] },
  { to: '/years/$book/audit', group: 'outcome', word: 'audit', roles: ['office', 'leader'] },
] as const satisfies readonly Place[];

/** `hasPeers`: undefined while the year is not known yet. */
export function placesFor(role: Role, hasPeers: boolean | undefined) {
  return placesInYear.filter(({ word, roles }) => (roles as readonly Role[]).includes(role) && ((word !== 'peers' && word !== 'received') || hasPeers === true));
}
