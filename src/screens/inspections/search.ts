/** What the list of inspections keeps in the address. */

import { anyOf, day, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ asOf: day(), show: anyOf(['open', 'closed']) });
