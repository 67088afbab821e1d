/** Words of objections and their review. */
export const zh = {
  title: '申诉复核',
  tabs: { label: '申诉复核', objections: '申诉', charges: '扣分告知与申诉期限', ownCharges: '本单位扣分与申诉期限' },
  status: { open: '待答复', upheld: '予以支持', partly: '部分支持', rejected: '不予支持', withdrawn: '单位已撤回', moot: '问题已撤销' },
  column: { about: '申诉对象', unit: '被考评单位', status: '状态', change: '复核结果', words: '申诉理由', filed: '提出时间', points: '扣分', window: '申诉期限', deed: '办理' },
  filter: { label: '筛选', all: '全部', chip: '{{name}}：{{value}}', count_other: '{{count}} 件' },
  aboutCharge: '{{unit}} 第 {{number}} 号 {{item}} {{rule}}',
  aboutResult: '{{unit}} 年度结果',
  becomes: '改为',
  review: '复核：',
  empty: { none: '还没有单位提出申诉。', own: '本单位没有提出申诉。', filtered: '没有符合条件的申诉。', charges: '没有可以申诉的扣分。' },
  subject: { charge: '第 {{number}} 号问题 {{item}} {{rule}}', result: '已发布的年度结果', objected: '已提出申诉' },
  window: { rule_other: '申诉期限：自通知书送达、扣分告知或结果发布次日起 {{count}} 个工作日。', untold: '尚未告知，随时可以提出', until: '至 {{day}}', closed: '已于 {{day}} 届满', unreliable: '（含未公布放假安排的年份，按周一至周五推算）' },
  more_other: '再显示（还有 {{count}} 处）',
  tell: { title_other: '登记扣分告知（{{count}} 个问题）', only: '只看尚未告知的', say: '把没有列入整改通知书的扣分告知单位。自告知次日起计算申诉期限。', confirm: '登记告知' },
  reopen: { title: '重新开放', say: '申诉期限已满、确有正当理由的，可以重新开放，理由记入台账。', until: '开放至', untilNeeded: '请选择日期。' },
  panel: {
    title: '{{unit}} 第 {{number}} 号问题的申诉', words: '单位的理由', answer: '答复', moot: '问题已经撤销，不再扣分，无需答复。', ownRecord: '须由另一人答复', ownRecordSay: '这个问题由您记录，申诉请另一位同事答复。', ownGrade: '该单位的等次由您拟定，申诉请另一位同事答复。',
    problem: '第 {{number}} 号问题', recordedBy: '记录人 {{person}}', toResult: '查看该单位结果', takeBack: '撤回申诉', takeBackSay: '撤回后不再复核。期限以内还可以重新提出。',
  },
  answer: {
    title: '答复', outcome: '复核结论', outcomeNeeded: '请选择结论。', send: '作出答复', reason: '理由', reasonNeeded: '请写明理由。', evidence: '复核证据（选填）',
    say: { charge: { upheld: '撤销这一处扣分', partly: '改为较轻的扣分', rejected: '扣分不变' }, result: { upheld: '已在更正中改动结果', partly: '已在更正中部分改动结果', rejected: '结果不变' } },
    whole: '问题本身不成立，各处扣分一并撤销', wholeSay: '不勾选时只撤销这一处，同一问题的其他处可能改为计入。', notLower: '改后的扣分必须比原来少。', fixed: '结果已经审定或发布', fixedSay: '需要改动得分的，请先启动更正（审定阶段请退回综合评价）；不予支持的可以直接答复。', toCorrection: '到年度总览',
  },
  object: {
    title: '提出申诉', notAllowed: '申诉由被考评单位提出。', nothing: '没有可以申诉的扣分。', about: '对哪一处有异议', aboutNeeded: '请选择一处扣分。', words: '申诉理由', wordsNote: '写明事实与依据，一件申诉只说一处扣分。', wordsNeeded: '请写明理由。', evidence: '证明材料', send: '提交申诉',
  },
  done: { filed: '申诉已提交', answered: '已答复', takenBack: '申诉已撤回', told: '扣分告知已登记', reopened: '已重新开放' },
} as const;
