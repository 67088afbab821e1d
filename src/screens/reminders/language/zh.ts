/** Words of the reminders and of the text that is copied. */

export const zh = {
  title: '任务提醒',
  unit: '单位',
  allUnits: '全部单位',
  none: '目前没有需要提醒的事项。',
  count_other: '共 {{count}} 项',
  copy: '复制提醒',
  copyOne: '复制提醒：{{name}}',
  copyAll: '复制全部提醒',
  copied: '已复制，可粘贴到钉钉或微信。',
  saveCalendar: '保存日历文件',
  calendarName: '期限日历',
  office: '考评办',
  reportOf: '{{year}} 年度报告',
  stageEnds: '“{{stage}}”阶段截止',
  urgency: { overdue: '已逾期', one: '1 个工作日内到期', three: '3 个工作日内到期', five: '5 个工作日内到期', later: '其他待办' },
  digest: {
    head: '【{{title}}】任务提醒（{{day}}）',
    person: '■ {{name}}：待办 {{count}} 项',
    urgency: '〔{{urgency}}〕',
    task: '{{task}}，{{day}} 截止，{{left}}',
    foot: '请按期办理。已办结的请及时在系统中登记。',
  },
};
