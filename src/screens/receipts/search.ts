/** The check of receipts keeps nothing in the address. */

import { searchOf } from '#ui/search-fields.ts';

export const search = searchOf({});
