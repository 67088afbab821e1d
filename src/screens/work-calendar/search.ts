/** What the calendar keeps in the address: the year on show. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ year: text() });
