/** What the pages of rectification keep in the address. */

import { anyOf, day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  tab: oneOf(['notices', 'criticism']),
  asOf: day(),
  q: text(),
  unit: text(),
  /** open: everything that is neither closed nor cancelled. */
  state: anyOf(['open', 'issued', 'waiting', 'again', 'overdue', 'replied', 'closed', 'cancelled']),
});

export const noticeSearch = searchOf({
  /** The form that is open. */
  deed: anyOf(['deliver', 'extend', 'reply', 'recheck']),
  asOf: day(),
});

export const newNoticeSearch = searchOf({
  unit: text(),
  /** A problem that is chosen from the start. */
  problem: text(),
});
