/** What this screen keeps in the address: the year whose scheme is read, or the hash of a published one; a shipped one needs neither. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ book: text(), published: text() });
