/** What one inspection keeps in the address: the open part, and the round. */

import { day, oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ asOf: day(), tab: oneOf(['targets', 'draw', 'report']), round: text() });
