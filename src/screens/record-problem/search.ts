/** What this screen keeps in the address: what is recorded, and about which unit and item to begin with. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ kind: oneOf(['problem', 'visit']), unit: text(), item: text() });
