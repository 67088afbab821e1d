/**
 * Where a scheme departs from the one it was begun from, by name and place. Sentences are in `language/`.
 *
 * Imports: the room.
 */

import type { Path } from './fault.ts';

export type BaseFaultCode =
  /** The scheme above is not at hand, or another wording of it is. */
  | 'unknownBase'
  | 'otherBase'
  | 'lockedChanged'
  | 'lockedGone'
  | 'lockedCame'
  | 'ownNotAllowed'
  | 'ownAboveMost'
  | 'ownBonusNotAllowed'
  | 'ownBonusAboveMost'
  | 'highestAboveMost';

export interface BaseFault {
  /** In the scheme that departs. */
  readonly path: Path;
  readonly code: BaseFaultCode;
  /** What the sentence needs: `value`, `expected`, `most`, `sum`. */
  readonly facts: Readonly<Record<string, string | number>>;
}
