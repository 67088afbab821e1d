/** The same words in English. */

export const en = {
  title: 'Visit',
  gone: 'This unit is no longer part of the inspection, or it is not assigned to you.',
  toInspection: 'Back to the inspection',
  toPack: 'Back to the pack',
  start: { title: 'Begin the visit', on: 'Day', people: 'Who takes part (separated by commas)', place: 'Place (may stay empty)', go: 'Begin the visit', fault: { on: 'Please give the day; it cannot lie after today', people: 'Please say who takes part' } },
  started: 'There on {{day}} · {{people}}',
  waiting: 'waiting to be sent',
  problems: 'Problems recorded on this visit',
  none: 'No problem recorded yet.',
  record: 'Record a problem',
  end: { title: 'End of the visit', words: 'What it was like (may stay empty)', evidence: 'Photos, signatures', nothing: 'Nothing found, end the visit', found_one: 'End the visit ({{count}} problem)', found_other: 'End the visit ({{count}} problems)', sure: 'Once ended, no problem can be added to this visit.' },
  ended: 'The visit has ended',
  endedNothing: 'Nothing found',
  endedWaiting: 'Kept in the outbox; it is sent when there is a connection.',
  endedPacked: 'Kept for the pack.',
  refused: 'Not put on record',
  and: ', ',
} as const;
