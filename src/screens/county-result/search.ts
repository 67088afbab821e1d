/** What this screen keeps in the address: whose year it is, and in what order its units stand. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ county: text(), sort: oneOf(['rank', 'unit', 'total']), direction: oneOf(['up', 'down']) });
