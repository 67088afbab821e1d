/** What the decision queue keeps in the address: the case on show, and the unit whose cases are gone through. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ at: text(), unit: text() });
