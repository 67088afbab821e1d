import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Results',
  published: 'Version {{version}} is published',
  provisional: 'Not published; this is the present state',
  correcting: 'Version {{version}} is being corrected; this is the present state',
  head: 'Hash of the book',
  caption: 'Ranking of the units',
  column: { rank: 'Rank', unit: 'Unit', kind: 'Kind', total: 'Score', grade: 'Grade', range: 'Attainable range', problems: 'Problems' },
  notConfirmed: 'suggested',
  departs: 'Departs from the suggested grade ({{suggested}}): {{reason}}',
  filter: { label: 'Filter', q: 'Name of the unit', grade: 'Grade', kind: 'Kind', all: 'All', none: 'No grade yet', chipQ: 'Name has “{{q}}”', chipGrade: 'Grade: {{grade}}', chipKind: 'Kind: {{kind}}' },
  empty: 'There are no results to read yet.',
  emptyFiltered: 'No unit fits the filter.',
  showAll: 'Show all',
  count_one: '{{count}} unit',
  count_other: '{{count}} units',
  mean: 'Mean',
  print: 'Print',
  csv: 'Save the table (CSV)',
  shared: 'Equal scores share a rank',
} satisfies Words<typeof zh>;
