/** Words of the check of receipts, in English. */
import type { Words } from '#ui/words.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Check a receipt',
  intro: 'A signed receipt, saved after a sheet was handed in, is checked for two things: whether this service signed it and nothing in it was changed, and whether what it proves is still in the book. Anybody’s receipt can be checked.',
  noServer: 'In one-computer mode there are no signed receipts: somebody other than the author has to sign, and here is nobody. The receipt number and hash shown after handing in can be compared by the office in “Audit” of that year.',
  toYears: 'Open the years',
  unsigned: 'This service signs nothing',
  unsignedSay: 'The administrator has switched signing off: no receipts are given, and none can be checked. The receipt number and hash shown after handing in can still be compared by the office in “Audit”.',
  give: {
    title: 'The receipt', files: 'Receipt files', choose: 'Choose receipt files', drop: 'Files can be dropped here too, several at once.',
    paste: 'Or paste the text of a receipt', pasteSay: 'Open the file in a text editor and copy all of it.', check: 'Check',
  },
  away: 'Not checked',
  awaySay: 'The server does not answer. Please try again later.',
  unread: {
    pasted: 'The pasted text cannot be read', file: '“{{name}}” cannot be read',
    empty: 'There is nothing in it.', tooLarge: 'Too large to be a receipt.', notReceipts: 'This is no receipt. Please choose the file saved by “Save the signed receipt” after handing in, not a picture or a print.',
    damaged: 'It looks like a receipt, but something in it is missing or was changed: it proves nothing. Please try the file as it was first saved.', tooMany: 'At most 5,000 at a time, please.',
  },
  all: '{{count}} checked: {{parts}}.',
  mark: ', ',
  counted: { kept: '{{count}} genuine and in the book', gone: '{{count}} genuine but gone from the book', forged: '{{count}} changed', unknown: '{{count}} not of this service' },
  more: '{{count}} more are not listed.',
  state: { kept: 'Genuine, and still in the book', gone: 'Alarm: genuine, but the book no longer has it', forged: 'No proof: it was changed', unknown: 'Not signed by this service' },
  say: {
    kept: 'This service signed it and nothing was changed; the entry it proves is still in the book, word for word.',
    gone: 'This service did sign it, but the entry it proves is no longer in the book, or was changed. Please keep the receipt and tell the office and the administrator at once: the book should be restored from a backup, and the cause found.',
    forged: 'Signature and content do not match: somebody changed it after it was signed, if only by one character. Please try the file as it was first saved.',
    unknown: 'It was signed with a key that is not of this service. If the work was handed in on another one, please check it there.',
  },
  unproven: 'What the receipt says, not proven:',
  fact: { year: 'Year', yearId: 'number {{id}}', number: 'Book', entry: 'entry {{number}}', what: 'Content', at: 'Time', hash: 'Hash', key: 'Signing key' },
} as const satisfies Words<typeof zh>;
