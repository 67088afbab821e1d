/** What the page of a record keeps in the address: for a new one its register and unit; whether it is being corrected. */

import { flag, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  register: oneOf(['publication', 'request', 'explanation', 'report', 'clarification']),
  unit: text(),
  edit: flag(),
});
