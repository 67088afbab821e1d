/** Words that several screens share (namespace `screens`): roles, statuses, refusals. */
export const zh = {
  role: {
    office: '考评办',
    inspector: '检查员',
    unit: '被考评单位',
    peer: '互评单位',
    leader: '领导小组',
  },
  deadline: {
    left_other: '剩 {{count}} 个工作日',
    today: '今天截止',
    nextOff: '截止前无工作日',
    overdue_other: '已逾期 {{count}} 个工作日',
    overdueOff: '已逾期',
    unreliable: '所涉年份的放假安排尚未公布，暂按周一至周五计算',
  },
  year: {
    correcting: '正在更正',
    version: '已发布第 {{version}} 版',
    sample: '示例',
  },
  broken: {
    title: '有台账读不出来',
    book: '年度 {{book}}',
    save: '另存备份文件',
    say: '记录仍在本机，没有删除。请先另存备份，再用较早的备份恢复。',
    saveFailed: '没有存成：{{reason}}',
    restore: '从备份恢复',
  },
  evidence: {
    failed: '“{{name}}”没有存上：{{reason}}',
    again: '重试',
  },
  draft: {
    notSaved: '刚输入的内容没有存上',
    toFile: '存成文件',
  },
  count: { less: '减一', more: '加一' },
  rule: {
    once: '扣 {{points}} 分，只扣一次',
    each: '{{per}}扣 {{points}} 分',
  },
} as const;
