/** Words that several screens share (namespace `screens`): roles, statuses, refusals. */
export const zh = {
  role: {
    office: '考评办',
    inspector: '检查员',
    unit: '被考评单位',
    peer: '互评单位',
    leader: '领导小组',
  },
} as const;
