import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Record an inspection',
  loading: 'Reading the draft',
  toList: 'To the list of problems',
  noTable: 'This scheme has no deduction table, so no problems are recorded.',
  noUnits: 'There are no units yet; the office enters them first.',
  refused: 'Not recorded',
  kinds: {
    label: 'What to record',
    problem: 'A problem',
    visit: 'A visit without a problem',
  },
  form: {
    unit: 'Unit',
    unitHint: 'Type a part of the name',
    save: 'Record the problem',
    saveVisit: 'Record the visit',
    saveKeys: 'Ctrl + Enter',
    visitOn: 'Day of the visit',
    visitWords: 'What was seen (optional)',
  },
  fault: {
    unit: 'Choose the unit',
    sameReason: 'Say why it is the same problem',
  },
  restored: {
    title: 'What you had not finished is back',
    say: 'Go on with it, or',
    clear: 'start empty',
  },
  same: { reason: 'Why it is the same problem as no. {{number}}' },
  similar: {
    title: 'Similar problems on record',
    chooseUnit: 'Choose the unit and type; similar problems of the unit that are on record appear here.',
    none: '{{count}} problems of this unit are on record, none of them similar.',
    say: 'This problem of the unit may be on record. You can record it all the same; the office decides whether it is the same, and the same problem is charged once.',
    sayOffice: 'This problem of the unit may be on record. If it is the same, tick it, and it is charged once.',
    known: 'Already recorded as no. {{number}}',
    because: { address: 'Same address', document: 'Same document number', words: 'Similar words' },
    reason: { address: 'Same problem as no. {{number}}: same address', document: 'Same problem as no. {{number}}: same document number ({{same}})', words: 'Same problem as no. {{number}}' },
    join: 'It is the same: join it into no. {{number}}',
  },
  recorded: {
    problem: 'Recorded: {{unit}}, problem no. {{number}}',
    visit: 'Recorded: {{unit}}, a visit without a problem',
    joined: 'Joined into no. {{number}}; charged once.',
    notJoined: 'The problem is recorded, but was not joined',
    again: 'Record another problem',
    againVisit: 'Record another visit',
  },
} satisfies Words<typeof zh>;
