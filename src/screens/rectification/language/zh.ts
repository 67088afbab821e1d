/** Words of rectification: notices, replies, rechecks. */
export const zh = {
  title: '整改',
  make: '下发整改通知书',
  tabs: { label: '整改', notices: '整改通知书', criticism: '逾期通报' },
  status: { open: '未办结', issued: '待送达', waiting: '整改中', again: '再次整改', overdue: '逾期未回复', replied: '待复查', closed: '已销号', cancelled: '已作废' },
  column: {
    label: '文号', unit: '被考评单位', problems: '问题', status: '状态', due: '整改期限', issued: '下发日期', round: '轮次', dueDay: '期限', late: '逾期', replied: '回复日期', delivered: '送达日期',
  },
  filter: { label: '筛选', q: '文号或单位', unit: '被考评单位', state: '状态', all: '全部', chip: '{{name}}：{{value}}', count_other: '{{count}} 份' },
  numbers: '第 {{numbers}} 号',
  number: '第 {{number}} 号问题',
  daysFromDelivery_other: '送达后 {{count}} 个工作日',
  lateDays_other: '{{count}} 个工作日',
  notReplied: '未回复',
  empty: { none: '本年度还没有下发整改通知书。检查中发现的问题可以列入通知书，限期整改。', own: '本单位没有整改通知书。', filtered: '没有符合条件的通知书。', reset: '查看全部' },
  criticism: { title: '整改逾期名单', note: '期限届满没有回复，或届满后才回复的，列入本名单，供通报使用。已作废的通知书不列入。', none: '没有逾期的整改。', csv: '导出 CSV', print: '打印' },
  new: {
    title: '下发整改通知书', chooseUnit: '请先选择单位。', noProblems: '这个单位没有可以列入通知书的问题：没有问题，或都已列入其他通知书。', notAllowed: '整改通知书由考评办下发。',
    problems: '列入通知书的问题', problemsNeeded: '请至少选择一个问题。', problem: '第 {{number}} 号　{{words}}', words: '整改要求（选填）', wordsNote: '写在通知书“整改要求”部分；不填时只有通用要求。',
    days: '整改期限（工作日）', daysNote: '自送达次日起计算。', daysNeeded: '请填 1 至 250 的整数。', number: '文号在下发时自动编排，不留空号、不重号；草稿没有文号。',
    issue: '下发', confirm: '下发整改通知书', confirmSay_other: '将 {{count}} 个问题列入通知书，期限为送达后 {{days}} 个工作日。下发后文号即被占用，误发的只能作废。', done: '整改通知书已下发',
  },
  page: {
    print: '打印通知书', standing: '办理情况', problems: '问题与整改', steps: '办理过程', paper: '通知书正文', score: '扣分', scoreSay: '整改与扣分各自独立：整改到位不减少扣分，撤销扣分须经申诉复核或由考评办写明理由。',
    object: '对其中某处扣分有异议的，可以提出申诉。', toObjections: '查看申诉',
  },
  problem: {
    open: '待整改', mended: '已整改', withdrawn: '问题已撤销，无需整改', before: '整改前', after: '整改后', reply: '单位回复 · {{at}} · {{person}}', foundMended: '已整改到位', foundOpen: '未整改到位',
  },
  step: { issued: '下发', delivered: '送达', extended: '延期至', replied: '单位回复', repliedLate: '单位逾期回复', rechecked: '复查', closed: '销号', cancelled: '作废' },
  how: { officeSystem: '办公系统', documentExchange: '公文交换', inPerson: '直接送达', post: '邮寄' },
  deed: { deliver: '登记送达', extend: '延长期限', cancel: '作废', reply: '回复整改情况', recheck: '复查' },
  deliverSay_other: '自送达次日起，单位有 {{count}} 个工作日整改并回复；对扣分的申诉期限同时开始。',
  delivery: { on: '送达日期', how: '送达方式', words: '签收情况（选填）', wordsNote: '例如签收人。', evidence: '送达证明（选填）' },
  extend: { now: '现在的期限：{{day}}。', until: '延至', untilNeeded: '请选择日期。' },
  reason: '理由', reasonNeeded: '请写明理由。',
  cancelSay: '“{{label}}”作废后不能恢复，文号保留并标明作废；其中的问题可以重新列入通知书。',
  reply: {
    title: '整改情况回复', note: '逐项写明做了什么、结果如何，并附整改后的证据。填写内容自动保存，提交后由考评办复查。', words: '第 {{number}} 号问题的整改情况', wordsNeeded: '请写明整改情况。',
    evidence: '第 {{number}} 号问题整改后的证据', later: '以后再办', send: '提交回复',
  },
  recheck: {
    title: '整改复查', noReply: '单位还没有回复，也可以先行复查。', on: '复查日期', method: '复查方式', result: '第 {{number}} 号问题的复查结果', words: '第 {{number}} 号问题的情况', days: '再次整改期限（工作日）', daysNote: '自今天次日起计算。',
    summary: '复查总体情况（选填）', evidence: '复查证据（选填）', again: '要求再次整改', close: '整改到位，销号',
    fault: { on: '请选择日期。', mended: '请选择复查结果。', words: '请写明还差什么。', days: '请填 1 至 250 的整数。' },
  },
  done: { deliver: '送达已登记', extend: '期限已延长', cancel: '通知书已作废', reply: '回复已提交', again: '已要求再次整改', closed: '已销号' },
} as const;
