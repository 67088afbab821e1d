/** What one inspection keeps in the address: the open part, and the round. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ tab: oneOf(['targets', 'draw', 'report']), round: text() });
