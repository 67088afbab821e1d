/** What this screen keeps in the address: whether a new draw is being prepared beside the recorded one. */

import { flag, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ again: flag() });
