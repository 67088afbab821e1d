/**
 * What a scheme may say and a year cannot record yet: such a scheme starts no year, and is told why by name.
 *
 * Imports: scheme (types), engine.
 */

import { constructsOf, type Construct } from '#engine/constructs.ts';
import type { Scheme } from '#scheme/grammar.ts';

/** Constructs that need nothing but the facts that a book has always had: findings with their counts. */
const recorded: ReadonlySet<Construct> = new Set([]);

export function beyondYears(scheme: Scheme): readonly Construct[] {
  return constructsOf(scheme).filter((construct) => !recorded.has(construct));
}
