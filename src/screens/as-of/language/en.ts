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
  changes: {
    open: 'What changed since',
    title: 'What changed from that day to today',
    none: 'The book has no entry after that day.',
    summary: 'New entries in the book: {{entries}}. Units concerned: {{units}}. Problems recorded: {{recorded}}. Units with another score: {{scored}}.',
    stage: 'Stage: {{before}} → {{after}}',
    newUnit: 'not on the list that day',
    incomplete: 'incomplete',
    number: 'Problem {{number}}',
    newly: 'new, {{what}}',
    problem: { recorded: 'recorded', withdrawn: 'withdrawn', joined: 'joined into another', split: 'taken apart', recharged: 'charged otherwise', corrected: 'corrected' },
    notice: { issued: 'to be delivered', waiting: 'being mended', again: 'mending again', overdue: 'overdue', replied: 'to be rechecked', closed: 'closed', cancelled: 'cancelled' },
    objection: 'Objection to problem {{number}}',
    objectionResult: 'Objection to the result',
    answer: { open: 'waits', upheld: 'upheld', partly: 'partly upheld', rejected: 'rejected', withdrawn: 'taken back' },
  },
} as const satisfies Words<typeof zh>;
