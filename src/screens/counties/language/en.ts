import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Counties',
  state_one: 'Counties: {{counties}}; {{count}} year, {{published}} with published results',
  state_other: 'Counties: {{counties}}; {{count}} years, {{published}} of them with published results',
  note: 'Only how far each county is, its deadlines and what it published. Scores before publication, problems and reviewers are not shown here.',
  caption: 'Assessment years of the counties',
  column: { county: 'County and year', year: 'Year', scheme: 'Scheme', stage: 'Stage and deadline', percent: 'Done in this stage (%)', published: 'Published result' },
  units_one: '{{count}} unit',
  units_other: '{{count}} units',
  percentOf: '{{county}}, {{title}}: percent of this stage that is done',
  ahead: 'then “{{stage}}”, until {{day}}',
  notPublished: 'Not published yet',
  open: 'Published result',
  openOf: 'Published result: {{county}}, {{title}}',
  grade: '{{grade}} {{count}}',
  filter: { label: 'Filter', show: 'Show', all: 'All', running: 'Not published yet', published: 'Published' },
  empty: { none: 'No county has begun an assessment year yet.', filtered: 'No year matches.', showAll: 'Show all' },
  and: ', ',
  without: 'Without a year so far: {{names}}.',
  broken: 'The book of a year does not pass its check and was not read: {{names}}. Please tell the county to verify it.',
} satisfies Words<typeof zh>;
