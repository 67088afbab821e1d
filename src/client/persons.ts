/**
 * Who may sit at the computer in one-computer mode, as they are written into the book.
 *
 * Not words of the interface: these are names in an official record, so they stay Chinese
 * whatever language the screen speaks.
 *
 * Imports: nothing.
 */

export const persons = {
  clerk: '考评办经办',
  checker: '考评办复核',
  inspector: '检查员',
  contact: '单位联络员',
  peer: '互评员',
  leader: '领导小组',
} as const;
