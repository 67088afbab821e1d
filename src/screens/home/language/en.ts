import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Home',
  today: 'Today {{day}} · {{role}}',
  todayUnit: 'Today {{day}} · {{role}}: {{unit}}',
  newYear: 'New assessment year',
  resume: { item: 'item {{item}}', say: 'Continue: {{title}}' },
  tasks: {
    title: 'My tasks',
    note: 'By deadline, the nearest first.',
    none: 'Nothing is waiting for you right now.',
    seeYears: 'See the years',
    progressLabel: 'Progress: {{task}}',
  },
  years: {
    title: 'Years',
    all: 'All years',
    units_one: '{{count}} unit',
    units_other: '{{count}} units',
    progressLabel: '{{title}}: progress of this stage',
  },
  empty: {
    reason: 'There is no assessment year on this computer yet. Start one from a scheme, or load the samples to see the whole course first.',
    other: 'There is no assessment year on this computer yet. The office starts one; you can switch to “Office” at the top of the page.',
    otherUnit: 'No assessment year concerns your unit yet. Check role and unit at the top of the page.',
  },
  emptyServed: {
    reason: 'There is no assessment year yet. Start one from a scheme; a year made on one computer is brought in by the administrator’s command.',
    other: 'There is no assessment year yet. When the office starts one, it appears here.',
    otherUnit: 'No assessment year concerns your unit yet. If one should, ask the office which unit your account belongs to.',
  },
  samples: {
    title: 'Samples',
    note: 'The sample units and scores are invented, carry a “SAMPLE” watermark and do not touch real years.',
    load: 'Load the samples',
    loading: 'Loading the samples…',
    loaded: 'The samples are loaded',
    reset: 'Reset the samples',
    resetAsk: 'The sample years go back to how they were first; what you changed in them is not kept. Real years are not touched.',
    failed: 'The samples were not loaded: {{reason}}',
  },
} satisfies Words<typeof zh>;
