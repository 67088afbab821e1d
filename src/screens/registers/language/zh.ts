/** Words of the registers of duties. */

export const zh = {
  title: '公开义务台账',
  tabs: '台账种类',
  noRegisters: '本年度的考评办法没有规定公开义务台账。',
  term: { workingDays: '期限 {{days}} 个工作日，从次日起算。', yearly: '每年按期限办理。', promptly: '应当及时办理，没有规定具体天数。' },
  empty: '还没有登记。登记后自动计算期限，到期前提醒。',
  emptyFiltered: '没有符合条件的登记。',
  reset: '清除筛选',
  add: '登记',
  import: '从表格导入',
  calendar: '工作日历',
  office: '考评办',
  reportOf: '{{year}} 年政府信息公开工作年度报告',
  doneOn: '{{day}} 办结',
  noDay: '没有规定天数',
  more: '还有 {{count}} 条，请用筛选缩小范围。',
  column: { title: '内容', unit: '单位', began: '起算', due: '期限', state: '状态' },
  filter: { label: '筛选', q: '搜索内容、编号、单位', unit: '单位', state: '状态', all: '全部', chip: '{{name}}：{{value}}', count_other: '共 {{count}} 条' },
};
