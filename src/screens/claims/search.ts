/** What this screen keeps in the address: the unit on show, and whether only unexplained gaps are. */

import { flag, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ unit: text(), open: flag() });
