/** What this screen keeps in the address: the step, and the item that is open. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ step: oneOf(['fill', 'check']), item: text() });

export const receivedSearch = searchOf({});
