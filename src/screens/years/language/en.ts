import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Assessment years',
  newYear: 'New assessment year',
  caption: 'Years on this computer',
  column: { title: 'Name', year: 'Year', scheme: 'Scheme', stage: 'Stage and deadline', progress: 'Progress of this stage', actions: 'Actions' },
  progressLabel: '{{title}}: progress of this stage',
  units_one: '{{count}} unit',
  units_other: '{{count}} units',
  filter: { label: 'Filter years', show: 'Show', all: 'All', running: 'Under way', finished: 'Published or archived', chip: 'Show: {{show}}' },
  empty: {
    office: 'There is no assessment year on this computer yet. Start one, or restore one from a backup file.',
    other: 'No year concerns you yet. The office starts or restores one.',
    filtered: 'No year matches.',
    showAll: 'Show all',
  },
  backup: {
    save: 'Back up',
    saveOf: 'Back up “{{title}}”',
    saved: 'The backup of “{{title}}” went to the downloads. Keep the file on another disk.',
    failed: '“{{title}}” was not saved: {{reason}}',
    fileName: 'kaoping-backup-{{title}}-{{day}}.json',
  },
  remove: {
    button: 'Remove',
    buttonOf: 'Remove the sample “{{title}}”',
    title: 'Remove a sample year',
    ask: 'Removes “{{title}}” and everything changed in it. Samples can be loaded again from home.',
    done: 'The sample is removed',
    failed: 'Not removed: {{reason}}',
  },
  restore: {
    title: 'Restore from a backup',
    note: 'Every entry is checked against its hash first; nothing is written unless all is sound, and what is here is never rewritten.',
    pick: 'Choose a backup file',
    drop: 'or drop the file here',
    list: 'Outcome',
    reading: 'Reading “{{name}}”',
    checking: 'Checking every entry of “{{name}}”…',
    added_one: '“{{name}}” is restored, {{count}} entry written.',
    added_other: '“{{name}}” is restored, {{count}} entries written.',
    upToDate: 'Everything in “{{name}}” is here already.',
    failed: '“{{name}}” was not restored: {{reason}}',
    unreadable: 'The file cannot be read. Check the disk or copy it again.',
    open: 'Open this year',
  },
} satisfies Words<typeof zh>;
