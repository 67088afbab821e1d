/** What this screen keeps in the address: whose side is shown, and which rows. */

import { flag, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ side: oneOf(['units', 'reviewers']), q: text(), open: flag() });
