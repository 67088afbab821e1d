/** What this screen keeps in the address: which units are listed, and in what order. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  q: text(),
  grade: text(),
  kind: text(),
  sort: oneOf(['rank', 'unit', 'total', 'problems']),
  direction: oneOf(['up', 'down']),
});
