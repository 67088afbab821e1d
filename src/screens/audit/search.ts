/** What this screen keeps in the address: the page of the book that is open, and whose entries. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ before: text(), person: text(), kind: text() });
