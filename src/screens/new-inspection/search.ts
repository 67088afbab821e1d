/** Planning an inspection keeps nothing in the address: what is typed is a draft. */

import { searchOf } from '#ui/search-fields.ts';

export const search = searchOf({});
