import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Reminders',
  unit: 'Unit',
  allUnits: 'All units',
  none: 'There is nothing to remind anybody of.',
  count_one: '{{count}} thing',
  count_other: '{{count}} things',
  copy: 'Copy the reminder',
  copyOne: 'Copy the reminder: {{name}}',
  copyAll: 'Copy all reminders',
  copied: 'Copied; paste it into the chat.',
  saveCalendar: 'Save a calendar file',
  calendarName: 'deadlines',
  office: 'The office',
  reportOf: 'annual report {{year}}',
  stageEnds: 'Stage "{{stage}}" ends',
  urgency: { overdue: 'Overdue', one: 'Due within 1 working day', three: 'Due within 3 working days', five: 'Due within 5 working days', later: 'Others' },
  digest: {
    head: '[{{title}}] Reminder of {{day}}',
    person: '■ {{name}}: {{count}} to do',
    urgency: '({{urgency}})',
    task: '{{task}}, by {{day}}, {{left}}',
    foot: 'Please do these in time, and enter what is done.',
  },
} satisfies Words<typeof zh>;
