/** What this screen keeps in the address: whom it lists. */

import { anyOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  q: text(),
  show: anyOf(['waiting', 'left']),
});
