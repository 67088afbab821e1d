/** The same words in English. */

import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Rectification',
  make: 'Issue a notice',
  tabs: { label: 'Rectification', notices: 'Notices', criticism: 'Late ones' },
  status: { open: 'Not finished', issued: 'To be delivered', waiting: 'Being mended', again: 'Mending again', overdue: 'Overdue', replied: 'To be rechecked', closed: 'Closed', cancelled: 'Cancelled' },
  column: {
    label: 'Number', unit: 'Unit', problems: 'Problems', status: 'Status', due: 'Deadline', issued: 'Issued', round: 'Round', dueDay: 'Due', late: 'Late by', replied: 'Replied', delivered: 'Delivered',
  },
  filter: { label: 'Filters', q: 'Number or unit', unit: 'Unit', state: 'Status', all: 'All', chip: '{{name}}: {{value}}', count_one: '{{count}} notice', count_other: '{{count}} notices' },
  numbers: 'No. {{numbers}}',
  number: 'Problem {{number}}',
  daysFromDelivery_one: '{{count}} working day from delivery',
  daysFromDelivery_other: '{{count}} working days from delivery',
  allDays_one: '{{count}} working day to mend',
  allDays_other: '{{count}} working days to mend',
  lateDays_one: '{{count}} working day',
  lateDays_other: '{{count}} working days',
  notReplied: 'No reply',
  empty: { none: 'No notice has been issued this year. Problems that inspections find can be put into a notice, to be mended in time.', own: 'Your unit has no notice.', filtered: 'No notice fits.', reset: 'Show all' },
  criticism: { title: 'Late rectifications', note: 'Here stand those that did not reply by their last day, or only after it, for the public criticism. Cancelled notices are left out.', none: 'No rectification was late.', csv: 'Export CSV', print: 'Print' },
  new: {
    title: 'Issue a rectification notice', chooseUnit: 'Choose the unit first.', noProblems: 'This unit has no problem for a notice: none was found, or all stand in other notices.', notAllowed: 'Notices are issued by the office.',
    problems: 'Problems in the notice', problemsNeeded: 'Choose at least one problem.', problem: 'No. {{number}}  {{words}}', words: 'What is demanded (optional)', wordsNote: 'Stands in the notice; without it only the usual demand does.',
    days: 'Time to mend (working days)', daysNote: 'Counted from the day after delivery.', daysNeeded: 'Enter a whole number from 1 to 250.', number: 'The number is given when the notice is issued, without gaps or doubles; a draft has none.',
    issue: 'Issue', confirm: 'Issue the notice', confirmSay_one: '{{count}} problem goes into the notice, to be mended within {{days}} working days from delivery. The number is used from then on; a mistake can only be cancelled.', confirmSay_other: '{{count}} problems go into the notice, to be mended within {{days}} working days from delivery. The number is used from then on; a mistake can only be cancelled.', done: 'Notice issued',
  },
  page: {
    print: 'Print the notice', standing: 'Where it stands', problems: 'Problems and their mending', steps: 'What happened', paper: 'The official page', score: 'Points', scoreSay: 'Mending and deduction are separate: what is mended stays charged, unless an objection is upheld or the office withdraws it with a reason.',
    object: 'Single charges can be objected to.', toObjections: 'See objections',
  },
  problem: {
    lastRecheck: 'Last recheck · {{on}} · {{person}}', open: 'To be mended', mended: 'Mended', withdrawn: 'Withdrawn, need not be mended', before: 'Before', after: 'After', reply: 'Reply of the unit · {{at}} · {{person}}', foundMended: 'Mended', foundOpen: 'Not mended yet',
  },
  step: { issued: 'Issued', delivered: 'Delivered', extended: 'Extended until', replied: 'Unit replied', repliedLate: 'Unit replied late', rechecked: 'Rechecked', closed: 'Closed', cancelled: 'Cancelled' },
  how: { officeSystem: 'office system', documentExchange: 'document exchange', inPerson: 'in person', post: 'by post' },
  deed: { deliver: 'Record delivery', extend: 'Extend', cancel: 'Cancel notice', reply: 'Reply', recheck: 'Recheck' },
  deliverSay_one: 'From the day after delivery the unit has {{count}} working day to mend and reply; the time for objections begins, too.',
  deliverSay_other: 'From the day after delivery the unit has {{count}} working days to mend and reply; the time for objections begins, too.',
  delivery: { on: 'Day of delivery', how: 'Way of delivery', words: 'Receipt (optional)', wordsNote: 'For example who signed.', evidence: 'Proof of delivery (optional)' },
  extend: { now: 'Deadline now: {{day}}.', until: 'Extend until', untilNeeded: 'Choose a day.', more_one: '{{count}} working day longer. ', more_other: '{{count}} working days longer. ', restDay: 'The day chosen is no working day. ', unreliable: 'The calendar of a year in between is not published: counted Monday to Friday.' },
  reason: 'Reason', reasonNeeded: 'Give the reason.',
  cancelSay: '“{{label}}” cannot come back. Its number stays used and is shown as cancelled; its problems can go into another notice.',
  reply: {
    title: 'Reply to the notice', note: 'Say for each problem what was done and with what result, with evidence of the state after. What you type saves itself; once sent, the office rechecks.', words: 'What was done about problem {{number}}', wordsNeeded: 'Say what was done.',
    evidence: 'Evidence after, problem {{number}}', later: 'Later', send: 'Send the reply',
  },
  recheck: {
    title: 'Recheck', noReply: 'The unit has not replied yet; a recheck is possible all the same.', on: 'Day of the recheck', method: 'Method', result: 'Result for problem {{number}}', words: 'About problem {{number}}', days: 'Time for the next round (working days)', daysNote: 'Counted from the day after today.',
    summary: 'On the whole (optional)', evidence: 'Evidence (optional)', again: 'Demand another round', close: 'Mended, close',
    fault: { on: 'Choose a day.', mended: 'Choose the result.', words: 'Say what is still wrong.', days: 'Enter a whole number from 1 to 250.' },
  },
  done: { deliver: 'Delivery recorded', extend: 'Deadline extended', cancel: 'Notice cancelled', reply: 'Reply sent', again: 'Another round demanded', closed: 'Closed' },
} satisfies Words<typeof zh>;
