/**
 * The places of the left navigation, and who is shown which.
 *
 * This only keeps the menu short: what one may read or do is decided by the API.
 *
 * Imports: client (types).
 */

import type { Actor } from '#client/actor.ts';

type Role = Actor['role'];

export interface Place {
  readonly to: string;
  /** Key below `places` in the words. */
  readonly word: 'overview' | 'plan' | 'units' | 'problems' | 'ownSheet' | 'peers' | 'desk' | 'results' | 'leadership' | 'audit';
  readonly roles: readonly Role[];
}

const everybody: readonly Role[] = ['office', 'inspector', 'unit', 'peer', 'leader'];

/** Places inside a year, in the order of the work. */
export const placesInYear = [
  { to: '/years/$book', word: 'overview', roles: everybody },
  { to: '/years/$book/plan', word: 'plan', roles: everybody },
  { to: '/years/$book/units', word: 'units', roles: ['office'] },
  { to: '/years/$book/problems', word: 'problems', roles: ['office', 'inspector', 'unit'] },
  { to: '/years/$book/sheets/$sheet', word: 'ownSheet', roles: ['unit'] },
  { to: '/years/$book/peers', word: 'peers', roles: ['office', 'peer'] },
  { to: '/years/$book/desk', word: 'desk', roles: ['office'] },
  { to: '/years/$book/results', word: 'results', roles: everybody },
  { to: '/years/$book/leadership', word: 'leadership', roles: ['office', 'leader'] },
  { to: '/years/$book/audit', word: 'audit', roles: ['office', 'leader'] },
] as const satisfies readonly Place[];

/** `hasPeers`: undefined while the year is not known yet. */
export function placesFor(role: Role, hasPeers: boolean | undefined) {
  return placesInYear.filter(({ word, roles }) => (roles as readonly Role[]).includes(role) && (word !== 'peers' || hasPeers === true));
}
