import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'The book',
  intro: 'The book only grows: who did what and when, entry by entry, each sealed onto the one before. A correction is a new entry.',
  caption: 'Entries of the book, newest first',
  length_one: '{{count}} entry',
  length_other: '{{count}} entries',
  column: { number: 'No.', at: 'Time', by: 'By', what: 'What', facts: 'Content', hash: 'Hash' },
  filter: { label: 'Filter', person: 'Person', kind: 'What', all: 'All', chipPerson: 'By: {{person}}', chipKind: 'What: {{kind}}' },
  earlier: 'Earlier entries',
  latest: 'Back to the newest',
  page: 'Entries {{from}} to {{to}}',
  verify: 'Verify the book',
  verifying: 'Verifying…',
  sound: 'Sound: {{length}} entries follow one another unchanged.',
  head: 'Hash of the last entry',
  broken: 'Not sound: entry {{number}} {{fault}}.',
  save: 'Save a backup',
  empty: 'No entry on this page fits the filter.',
  copy: 'Copy the hash',
  copied: 'Copied',
  facts: {
    unit: '{{unit}}', item: 'item {{item}}', charge: '{{item}} {{rule}} ×{{count}}', points: '{{points}} points', grade: '{{grade}}', to: '{{from}} → {{to}}', reason: 'Reason: {{reason}}',
    until: 'until {{until}}', seed: 'drawn with seed {{seed}}', nothingFound: 'nothing found', units_one: '{{count}} unit', units_other: '{{count}} units', late: 'submitted late', version: 'version {{version}}', earlier: '{{year}} year, no. {{number}}:', suggested: 'suggested {{grade}}', open_one: '{{count}} thing still open', open_other: '{{count}} things still open', place: 'counted at place {{place}}', noPlace: 'decision taken back',
    agreed: 'agreed', disagreed: 'not agreed', accepted: 'accepted', notAccepted: 'not accepted', applies: 'applies', appliesNot: 'does not apply', withdrawnPoints: 'points taken back', sheet: '{{unit}}, {{kind}}', by: 'by {{unit}}', sheetKind: { self: 'self-assessment', peer: 'peer review', comprehensive: 'comprehensive review' },
    reportYear: 'annual report {{year}}', settled: { confirmed: 'found to be a problem', dismissed: 'dismissed' }, days_one: '{{count}} day', days_other: '{{count}} days',
    problems_one: '{{count}} problem', problems_other: '{{count}} problems', workDays_one: '{{count}} working day', workDays_other: '{{count}} working days', on: 'delivered {{on}}', due: 'due {{due}}', lateReply: 'replied late', closed: 'closed', again: 'not mended, due {{due}}', nothing: 'nothing',
    reversed: '{{from}} becomes {{to}}', answer: { upheld: 'upheld', partly: 'partly upheld', rejected: 'rejected' },
    outcome: { adopted: 'taken up', joined: 'joined to a known problem', dismissed: 'not accepted' },
  },
} satisfies Words<typeof zh>;
