/** What the questionnaire keeps in the address: the open tab, which answers are listed, the unit looked at. */

import { oneOf, searchOf, text } from '#ui/search-fields.ts';

export const search = searchOf({ tab: oneOf(['results', 'form', 'channels', 'answers']), show: oneOf(['all', 'suspect', 'excluded', 'counted']), unit: text() });
