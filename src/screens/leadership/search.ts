/** What this screen keeps in the address: the chosen grade and kind of unit, and which chart is open. */

import { day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ tab: oneOf(['grades', 'ranking', 'categories', 'sides', 'frequent']), grade: text(), kind: text(), asOf: day() });
