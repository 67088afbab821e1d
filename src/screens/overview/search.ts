/** What the overview keeps in the address: which units the matrix shows, and the unit whose panel is open. */

import { anyOf, day, flag, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  /** The day that is looked at, where it is not today. */
  asOf: day(),
  q: text(),
  /** Only units with something open. */
  open: flag(),
  /** One kind of open point. */
  what: anyOf(['units', 'peers', 'selfSheet', 'peerSheet', 'finding', 'duplicate', 'part', 'fraudSignature', 'misplaced', 'byRule', 'bonusClaim', 'adjustmentSignature', 'grade', 'staleGrade', 'approval', 'objection', 'recheck']),
  column: anyOf(['problems', 'self', 'peer', 'entered', 'review', 'grade']),
  status: anyOf(['notStarted', 'inProgress', 'needsMore', 'done', 'returned']),
  unit: text(),
});
