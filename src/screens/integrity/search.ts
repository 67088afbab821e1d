/** What this screen keeps in the address: how the reviewers are ordered. */

import { oneOf, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ order: oneOf(['above', 'name', 'sheets']) });
