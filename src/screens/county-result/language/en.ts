import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Published by {{county}}',
  state: '{{title}} · {{scheme}} · version {{version}}, published {{at}}',
  correction: 'Why it was corrected: {{reason}}',
  grades: 'Grades',
  say: '{{units}} units; most of them “{{grade}}”: {{count}}.',
  caption: 'Published ranking',
  column: { rank: 'Rank', unit: 'Unit', total: 'Total', grade: 'Grade' },
  head: 'Head of the book when it was published:',
} satisfies Words<typeof zh>;
