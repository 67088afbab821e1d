/** What the registers keep in the address: which one, filters, order. */

import { anyOf, day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  register: oneOf(['publication', 'request', 'explanation', 'report', 'clarification']),
  q: text(),
  asOf: day(),
  /** A unit's key; "office" for what the office itself owes. */
  unit: text(),
  state: anyOf(['open', 'stopped', 'overdue', 'done', 'doneLate', 'takenBack']),
  sort: oneOf(['entered', 'due', 'unit']),
  direction: oneOf(['down', 'up']),
});
