/** Words of the printed report: an official document, Chinese whatever the interface speaks. */
export const document = {
  title: '情况报告',
  facts: { method: '检查方式', period: '检查时间', units: '检查单位', items: '重点内容', way: '对象产生', drawn: '随机抽取（种子 {seed}，名单校验值 {hash}）', chosen: '指定', all: '全部考评项' },
  summary: '本轮应检查 {targets} 个单位，已检查 {done} 个，其中发现问题 {withProblems} 个、未发现问题 {clean} 个，共记录问题 {problems} 个。',
  period: '{from}至{to}',
  and: '、',
  next: '；',
  comma: '，',
  first: '初查',
  again: '第 {number} 轮复查',
  unitsTitle: '一、检查单位及结果',
  itemsTitle: '二、分项情况',
  column: { number: '序号', unit: '单位', on: '检查日期', people: '检查人员', result: '结果' },
  nothing: '未发现问题',
  found: '{count} 个问题',
  open: '未结束',
  notVisited: '未检查',
  noProblems: '本轮检查没有记录问题。',
  problem: '{unit} 第 {number} 号：{words}（{on}{place}）',
  withdrawn: '已撤销',
  sign: '检查人员（签字）：',
  date: '日期：',
} as const;

/** Fills the blanks of a sentence. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(facts[key] ?? ''));
}

export const methodWords = {
  onSite: '实地检查', website: '网站抽查', phone: '电话抽查', papers: '查阅资料', delegates: '代表委员评议', unannounced: '明查暗访', complaint: '投诉举报', review: '综合评议',
} as const;

/** "2026-03-05" -> "2026年3月5日". */
export function day(text: string): string {
  return `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日`;
}
