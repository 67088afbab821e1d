/** What the import keeps in the address: which list the table goes into. */

import { oneOf, searchOf } from '#ui/search-fields.ts';

export const search = searchOf({ into: oneOf(['publication', 'request', 'explanation', 'report', 'clarification', 'units', 'answers']) });
export const peopleSearch = searchOf({});
