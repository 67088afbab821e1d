/** What the list of inspections keeps in the address. */

import { anyOf, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ show: anyOf(['open', 'closed']) });
