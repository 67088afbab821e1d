/** What this screen keeps in the address: the day that is looked at, where it is not today. */

import { day, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ asOf: day() });
