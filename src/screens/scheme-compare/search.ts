/** What this screen keeps in the address: the two schemes, each by its name (client/any-scheme). */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ left: text(), right: text() });
