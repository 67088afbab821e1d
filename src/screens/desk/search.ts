/**
 * What the desk keeps in its address: filters of the list of units; on one unit's desk the item,
 * the filter of items, the open column on a phone, and the figure that is explained.
 */

import { anyOf, day, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  /** The day that is looked at, where it is not today. */
  asOf: day(),
  /** List: part of a unit's name. */
  q: text(),
  state: anyOf(['open', 'ready', 'graded', 'stale']),
  grade: text(),
  sort: anyOf(['unit', 'total', 'range', 'open']),
  direction: anyOf(['up', 'down']),
  /** Desk: item or matter on show, see places.ts. */
  item: text(),
  /** Items whose unexplained gaps a deduction for faked material is proposed for, with commas. */
  claims: text(),
  find: text(),
  only: anyOf(['differs', 'open', 'charged']),
  tab: anyOf(['items', 'basis', 'problems']),
  why: anyOf(['total', 'grade', 'range', 'missing', 'item']),
});
