/** The same words in English. */

import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Objections',
  tabs: { label: 'Objections', objections: 'Objections', charges: 'Charges and their windows', ownCharges: 'Own charges and their windows' },
  status: { open: 'To be answered', upheld: 'Upheld', partly: 'Partly upheld', rejected: 'Rejected', withdrawn: 'Taken back', moot: 'Problem withdrawn' },
  column: { about: 'About', unit: 'Unit', status: 'Status', change: 'Outcome', words: 'Reasons', filed: 'Filed', points: 'Points', window: 'Window', deed: 'To do' },
  filter: { label: 'Filters', all: 'All', chip: '{{name}}: {{value}}', count_one: '{{count}} objection', count_other: '{{count}} objections' },
  aboutCharge: '{{unit}} no. {{number}} {{item}} {{rule}}',
  aboutResult: '{{unit}} result of the year',
  becomes: 'becomes',
  review: 'Review:',
  empty: { none: 'No unit has objected yet.', own: 'Your unit has not objected.', filtered: 'No objection fits.', charges: 'There is no charge to object to.' },
  subject: { charge: 'Problem {{number}} {{item}} {{rule}}', result: 'The published result', objected: 'Objected to' },
  window: { rule_one: 'Objections within {{count}} working day after the notice was delivered, the charge made known or the result published.', rule_other: 'Objections within {{count}} working days after the notice was delivered, the charge made known or the result published.', untold: 'Not made known yet: open', until: 'Until {{day}}', closed: 'Ended on {{day}}', unreliable: '(holidays of a year in between are not published; counted Monday to Friday)' },
  more_one: 'Show more ({{count}} left)',
  more_other: 'Show more ({{count}} left)',
  tell: { title_one: 'Record that {{count}} problem was made known', title_other: 'Record that {{count}} problems were made known', only: 'Only what was not made known', say: 'Makes charges known that stand in no notice. The time for objections counts from the day after.', confirm: 'Record' },
  reopen: { title: 'Reopen', say: 'A window that has closed can be opened once more with good reason, which goes on record.', until: 'Open until', untilNeeded: 'Choose a day.' },
  panel: {
    title: '{{unit}}: objection to problem {{number}}', words: 'What the unit says', answer: 'Answer', moot: 'The problem was withdrawn and takes no points; no answer is needed.', ownRecord: 'Another person must answer', ownRecordSay: 'You recorded this problem; a colleague must answer the objection.', ownGrade: 'You proposed this unit’s grade; a colleague must answer the objection.',
    problem: 'Problem {{number}}', recordedBy: 'recorded by {{person}}', toResult: 'See the unit’s result', takeBack: 'Take the objection back', takeBackSay: 'It will not be reviewed. Within the window it can be raised again.',
  },
  answer: {
    title: 'Answer', outcome: 'Outcome', outcomeNeeded: 'Choose the outcome.', send: 'Give the answer', reason: 'Reason', reasonNeeded: 'Give the reason.', evidence: 'Evidence (optional)',
    say: { charge: { upheld: 'This charge is taken back', partly: 'A lighter charge takes its place', rejected: 'The charge stays' }, result: { upheld: 'The result was changed in a correction', partly: 'The result was partly changed in a correction', rejected: 'The result stays' } },
    whole: 'The problem itself does not hold: take back all its charges', wholeSay: 'Otherwise only this one goes, and another place of the same problem may count instead.', notLower: 'The new charge must take fewer points than before.', fixed: 'The result was approved or published', fixedSay: 'To change points, open a correction first (in approval: go back to the review); a rejection can be given at once.', toCorrection: 'To the overview',
  },
  object: {
    title: 'Object', notAllowed: 'Units object.', nothing: 'There is no charge to object to.', about: 'Which charge', aboutNeeded: 'Choose a charge.', words: 'Reasons', wordsNote: 'Facts and grounds; one objection is about one charge.', wordsNeeded: 'Give your reasons.', evidence: 'Evidence', send: 'File the objection',
  },
  done: { filed: 'Objection filed', answered: 'Answered', takenBack: 'Objection taken back', told: 'Recorded as made known', reopened: 'Reopened' },
} satisfies Words<typeof zh>;
