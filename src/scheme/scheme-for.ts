/**
 * The scheme as somebody sees it who looks at one unit: with the tables and weights of the unit's class.
 *
 * Unlike the one that scoring asks (classes.ts), it has an answer for a unit whose class is not chosen yet.
 *
 * Imports: nothing beyond the room.
 */

import { schemesByClass } from './classes.ts';
import type { Scheme } from './grammar.ts';

/** The scheme itself where it has no classes, or none of that name; the same object each time it is asked. */
export function schemeFor(scheme: Scheme, unitClass: string | undefined): Scheme {
  return (unitClass === undefined ? undefined : schemesByClass(scheme).get(unitClass)) ?? scheme;
}
