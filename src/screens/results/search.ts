/** What this screen keeps in the address: which units are listed, and in what order. */

import { day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  /** The day that is looked at, where it is not today. */
  asOf: day(),
  q: text(),
  grade: text(),
  kind: text(),
  sort: oneOf(['rank', 'unit', 'total', 'problems']),
  direction: oneOf(['up', 'down']),
});
