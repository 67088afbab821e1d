/** What the queue of suggested problems keeps in the address: filters, and what is being looked into. */

import { anyOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  unit: text(),
  register: anyOf(['publication', 'request', 'explanation', 'report', 'clarification']),
  open: text(),
});
