import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'For leaders',
  published: 'Version {{version}} is published',
  provisional: 'Not published; this is the present state',
  figures: { units: 'Units', mean: 'Mean score', best: '{{grade}}', worst: '{{grade}}', open: 'Score incomplete', near: 'Close to a line', share: '{{percent}} %', nearNote: 'at most 1 point below a better grade' },
  filter: { label: 'Filter', grade: 'Grade', kind: 'Kind', all: 'All', chipGrade: 'Grade: {{grade}}', chipKind: 'Kind: {{kind}}' },
  tabs: { label: 'Charts', grades: 'Grades', ranking: 'Ranking', categories: 'Categories', sides: 'Comparison', frequent: 'Frequent problems' },
  grades: {
    title: 'Units per grade', say: 'Of {{units}} units, {{best}}: {{count}}; {{worst}}: {{worstCount}}.', sayOpen: '{{count}} more have no complete score.', list: 'Units graded {{grade}}', choose: 'Show the {{count}} units graded {{grade}}', none: 'No units',
  },
  ranking: { title: 'Ranking', say: 'Highest: {{best}} with {{bestTotal}}; lowest: {{worst}} with {{worstTotal}}.', none: 'No unit has a complete score yet.', more: 'Only the first {{count}} units are drawn; the whole list is under Results.', all: 'To the results' },
  categories: { caption: 'Scores per category', corner: 'Unit', say: 'The darker, the lower. Most is lost in “{{category}}”.', sayNone: 'There are no category scores to compare yet.', total: 'Total' },
  sides: { title: 'Self, peers and office compared', say: 'Self and office differ most for {{unit}}: {{points}} points.', sayPlain: 'One line per unit; the farther right a mark, the higher the score.', alone: 'This scheme only deducts; there are no sides to compare.' },
  frequent: { caption: 'Most frequent problems', say: 'Most frequent: “{{rule}}”, at {{count}} units.', none: 'No problem takes points.', column: { item: 'Item', rule: 'Rule', units: 'Units', count: 'Times', points: 'Points in all' } },
  print: 'Print',
  empty: 'This year has no units yet.',
} satisfies Words<typeof zh>;
