/** Which visit: inspection, round and unit. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ inspection: text(), round: text(), unit: text() });

/** In a pack the inspection is the pack's own. */
export const packSearch = searchOf({ unit: text() });
