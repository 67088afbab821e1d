/** What this screen keeps in the address: the tab, the row that is open beside the table, both languages or one. */

import { flag, oneOf, searchOf, text } from '#ui/search-fields.ts';
import { tabs } from './tabs.ts';

export const search = searchOf({ tab: oneOf(tabs), open: text(), both: flag(), year: text(), with: text() });
