import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Schemes',
  state: 'Schemes shipped with this program, published by the office, and being written',
  compare: 'Compare',
  startEmpty: 'Start empty',
  copy: 'Copy as a draft',
  copyNamed: 'Copy as a draft: {{title}}',
  revise: 'Write a new version',
  reviseNamed: 'Write a new version: {{title}}',
  untitled: '(a scheme without a title)',
  notBegun: 'No draft was made: {{reason}}',
  drafts: { title: 'Drafts', note: 'They save themselves; any number side by side.', none: 'No draft. Copy a scheme, or start empty.', tag: 'draft', saved: 'Saved {{at}}', from: 'begun from {{title}}', fromFile: 'taken in from a file', drop: 'Delete', dropNamed: 'Delete the draft: {{title}}', dropTitle: 'Delete a draft', dropAsk: 'The draft “{{title}}” will be deleted for good.', dropped: 'Draft deleted: {{title}}' },
  published: {
    title: 'Published by the office', note: 'What is published stays as it is, by its hash; a change is a new version.', none: 'Nothing was published yet.', version: '{{title}} (version {{version}})', inForce: 'can be chosen', retired: 'out of use', facts: 'In force from {{from}} · published {{at}} by {{person}}',
    retire: 'Take out of use', retireNamed: 'Take out of use: {{title}}', retireTitle: 'Take a scheme out of use', retireSay: 'No new year can begin with it; years that use it are not touched, and it stays readable.', retiredWhy: 'Out of use because: {{reason}}',
  },
  above: { title: 'Published by the office above', note: 'A draft begun from one of these keeps to what it locks; only what it leaves free is written.', locks: 'Locks parts', free: 'Locks nothing', facts: '{{issuer}}, in force from {{day}}', begin: 'Begin keeping to it', beginNamed: 'Begin keeping to it: {{title}}' },
  shipped: { title: 'Shipped with this program', note: 'Written after published regulations; to be used as they are, or copied and changed.', example: 'example', facts: '{{issuer}}, {{day}}' },
  import: { title: 'From a file', note: 'Comes in as a draft. What does not add up can be mended here.', pick: 'Choose a scheme file (JSON)', large: 'The file is too large.', unreadable: 'The file cannot be read.', json: 'This is no JSON file.', faults_one: 'The file has one fault of shape and cannot be taken:', faults_other: 'The file has {{count}} faults of shape and cannot be taken:', fault: '{{place}}: {{words}}' },
  backup: { title: 'Backup', note: 'The office’s schemes and drafts as one file; it is restored on the page of the years.', save: 'Save a backup', file: 'schemes-backup.json' },
  start: {
    title: 'New scheme', total: 'Score', table: 'Standard', unsaid: 'To be filled in', grade: { excellent: 'Excellent', good: 'Good', qualified: 'Qualified', unqualified: 'Unqualified' },
    stage: { preparation: 'Preparation', selfAssessment: 'Self-assessment', review: 'Review', approval: 'Approval', published: 'Results published', archived: 'Archived' },
  },
} satisfies Words<typeof zh>;
