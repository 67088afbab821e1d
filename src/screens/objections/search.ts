/** What the pages of objections keep in the address. */

import { anyOf, day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  tab: oneOf(['objections', 'charges']),
  asOf: day(),
  unit: text(),
  state: anyOf(['open', 'upheld', 'partly', 'rejected', 'withdrawn', 'moot']),
  /** Id of the objection beside the list. */
  open: text(),
});

export const objectSearch = searchOf({
  /** The problem whose charges can be chosen; '' for all, 'result' for the published result. */
  problem: text(),
});
