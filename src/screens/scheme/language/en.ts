import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Scheme',
  unknown: 'There is no such scheme.',
  source: 'Source',
  issued: '{{issuer}}, {{day}}',
  notes: 'Remarks',
  hash: 'Hash of the scheme',
  shipped: 'A scheme shipped with this program',
  inBook: 'The scheme of this year',
  published: 'A scheme published by the office',
  composition: 'How the score is composed',
  share: '{{percent}} % of the total',
  kind: { deductions: 'from 100, less deductions for problems', sheet: 'points per indicator', mean: 'mean of the peers’ totals', entered: 'entered result', questionnaire: 'questionnaire', weighted: 'weighted sum' },
  sheetBy: { self: 'filled in by the unit', peer: 'filled in by peers', comprehensive: 'filled in by the office' },
  table: { caption: '{{title}} (full marks {{full}})', item: 'Content', standard: 'Standard', points: 'Points', category: '{{title}} ({{points}} points)', sample: 'Sample indicators, for the office to change', noRules: 'scored by what was done', rule: '{{text}}: −{{points}} ({{per}})' },
  grades: 'Grades',
  band: '{{name}}: {{min}} and above',
  lowest: '{{name}}: below {{below}}',
  consequence: 'Consequence: {{text}}',
  byOffice: 'The regulation gives no thresholds; the office sets them in the plan of the year. These are defaults.',
  fraud: 'Faked material',
  fraudSay: 'Once established, {{min}} to {{max}} points are taken off the total.',
  stages: 'Steps of the year',
  rounding: 'Rounded once, at the end, half up to two decimals; the grade is that of the published score.',
} satisfies Words<typeof zh>;
