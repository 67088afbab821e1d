/** What the list of problems keeps in the address: filters, order, what is open. */

import { anyOf, day, flag, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  /** The day that is looked at, where it is not today. */
  asOf: day(),
  tab: oneOf(['problems', 'visits']),
  q: text(),
  unit: text(),
  /** Item ("2.1") or category ("2"). */
  item: text(),
  method: anyOf(['onSite', 'website', 'phone', 'papers', 'unannounced', 'delegates', 'complaint', 'review']),
  state: anyOf(['open', 'overdue', 'recurring', 'charged', 'repeat', 'suppressed', 'undecided', 'joined', 'withdrawn']),
  mine: flag(),
  sort: oneOf(['recorded', 'unit', 'found', 'points']),
  direction: oneOf(['down', 'up']),
  /** Id of the problem beside the list. */
  open: text(),
});
