/** What this screen keeps in the address: what is recorded, about which unit and item to begin with, on which visit, and the step. */

import { anyOf, oneOf, searchOf, text } from '#ui/search-fields.ts';

const methods = ['onSite', 'website', 'phone', 'papers', 'unannounced', 'delegates', 'complaint', 'review'] as const;

/** Shared by the form in a year and the one of a pack. */
const onVisit = {
  unit: text(),
  /** The visit that the problem is found on, with the inspection and round to go back to. */
  visit: text(),
  inspection: text(),
  round: text(),
  method: anyOf(methods),
  /** Items in focus, with spaces between. */
  focus: text(),
  step: text(),
};

export const search = searchOf({
  kind: oneOf(['problem', 'visit']),
  item: text(),
  /** Step by step or on one page; by the width of the window unless chosen. */
  form: anyOf(['steps', 'page']),
  ...onVisit,
});

export const packSearch = searchOf(onVisit);
