/** What the reminders keep in the address: whose. */

import { searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ unit: text() });
