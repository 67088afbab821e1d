/** What this screen keeps in the address: which years are listed, and in what order. */

import { anyOf, oneOf, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({
  show: anyOf(['running', 'published']),
  sort: oneOf(['county', 'year', 'percent']),
  direction: oneOf(['up', 'down']),
});
