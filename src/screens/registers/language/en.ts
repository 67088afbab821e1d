import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Registers of duties',
  tabs: 'Kind of register',
  noRegisters: 'The scheme of this year keeps no registers of duties.',
  term: { workingDays: '{{days}} working days, counted from the next day.', yearly: 'Every year by its day.', promptly: 'To be done promptly; no number of days is given.' },
  empty: 'Nothing is entered yet. Each record gets its last day, and people are reminded before it.',
  emptyFiltered: 'No record fits.',
  reset: 'Clear the filter',
  add: 'Enter a record',
  import: 'Import a table',
  calendar: 'Working-day calendar',
  office: 'The office',
  reportOf: 'Annual report {{year}}',
  doneOn: 'done on {{day}}',
  noDay: 'no number of days',
  more: '{{count}} more; narrow the filter.',
  column: { title: 'Content', unit: 'Unit', began: 'Began', due: 'Last day', state: 'State' },
  filter: { label: 'Filter', q: 'Search content, number, unit', unit: 'Unit', state: 'State', all: 'All', chip: '{{name}}: {{value}}', count_one: '{{count}} record', count_other: '{{count}} records' },
} satisfies Words<typeof zh>;
