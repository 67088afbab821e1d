/** What this screen keeps in the address: which units are shown. */

import { anyOf, day, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({
  q: text(),
  asOf: day(),
  kind: anyOf(['district', 'county', 'zone', 'town', 'subdistrict', 'department', 'institution']),
});
