/** Words of the client: persons of the one-computer mode (as written into the book), sentences about refusals. */
export const zh = {
  persons: {
    clerk: '考评办经办',
    checker: '考评办复核',
    inspector: '检查员',
    contact: '单位联络员',
    peer: '互评员',
    leader: '领导小组',
  },
} as const;
