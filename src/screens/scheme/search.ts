/** What this screen keeps in the address: the year whose scheme is read, where it is not a shipped one. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ book: text() });
