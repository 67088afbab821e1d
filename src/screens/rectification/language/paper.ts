/**
 * The words of the official page of a notice. An official document is Chinese, whatever language the screen speaks, so
 * there is no second file of them.
 *
 * Layout after GB/T 9704-2012; what the regulations say stands in the scheme.
 */

export const paper = {
  title: '政府信息公开整改通知书',
  cancelled: '（本通知书已作废）',
  addressee: (unit: string) => `${unit}：`,
  opening: '经检查，发现你单位政府信息公开工作存在问题，现通知你单位限期整改。',
  found: '一、存在的问题',
  basis: (scheme: string, item: string, title: string) => `对应《${scheme}》考评项${item}“${title}”。`,
  demand: '二、整改要求',
  time: (days: number) => `请你单位自收到本通知书次日起${days}个工作日内完成整改，并将每个问题的整改情况及证明材料书面报送我单位。逾期未完成整改的，按考评办法予以通报批评。`,
  objectionTitle: '三、申诉途径',
  objection: (days: number) => `对问题扣分有异议的，可自收到本通知书次日起${days}个工作日内提出申诉，并附证明材料。`,
  seal: '（印章）',
  date: (day: string) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
  },
  /** Second level of GB/T 9704-2012, 7.3.3: （一）, （二） … （十一）. */
  level: (index: number) => `（${numeral(index + 1)}）`,
  comma: '、',
} as const;

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`}${digits[value % 10] ?? ''}`;
}
