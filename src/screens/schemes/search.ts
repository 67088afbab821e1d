/** What this screen keeps in the address: nothing yet. */

import { searchOf } from '#ui/search-fields.ts';

export const search = searchOf({});
