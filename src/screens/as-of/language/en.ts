/** Words of looking at an earlier day, in English. */
import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  open: 'Look at an earlier day',
  label: 'Which day to look at',
  hint: 'Shown as things stood at the end of that day, to be read only.',
  show: 'Look',
  cancel: 'Cancel',
  before: 'Not before {{day}}: the year did not exist yet.',
  ahead: 'Not later than today.',
  none: 'Choose a day.',
  banner: 'As things stood on {{day}}, to be read only',
  say: 'What was recorded later is not shown, and nothing can be done here.',
  other: 'Another day',
  back: 'Back to today',
} as const satisfies Words<typeof zh>;
