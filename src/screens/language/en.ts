import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  role: {
    office: 'Office',
    inspector: 'Inspector',
    unit: 'Unit',
    peer: 'Peer reviewer',
    leader: 'Leading group',
  },
  deadline: {
    left_one: '{{count}} working day left',
    left_other: '{{count}} working days left',
    today: 'Due today',
    nextOff: 'No working day left before it',
    overdue_one: 'Overdue by {{count}} working day',
    overdue_other: 'Overdue by {{count}} working days',
    overdueOff: 'Overdue',
    unreliable: 'The holidays of a year in between are not published yet; counted Monday to Friday',
  },
  year: {
    correcting: 'being corrected',
    version: 'version {{version}} published',
    sample: 'Sample',
  },
  broken: {
    title: 'A book cannot be read',
    book: 'Year {{book}}',
    save: 'Save a backup file',
    say: 'The records are still on this computer. Save a backup first, then restore from an earlier one.',
    saveFailed: 'Not saved: {{reason}}',
    restore: 'Restore from a backup',
  },
  evidence: {
    failed: '“{{name}}” was not stored: {{reason}}',
    again: 'Try again',
  },
  draft: {
    notSaved: 'What you typed was not saved',
    toFile: 'Save to a file',
  },
  count: { less: 'One less', more: 'One more' },
  rule: {
    once: '−{{points}}, once',
    each: '−{{points}} {{per}}',
  },
} satisfies Words<typeof zh>;
