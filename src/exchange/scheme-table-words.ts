/**
 * The words of the official table of a scheme. It is an official document and stays Chinese, whatever the screen speaks.
 *
 * `heads` lists what such columns are called in the tables of other offices; the first is ours.
 *
 * Imports: nothing.
 */

export type TableColumn = 'category' | 'id' | 'title' | 'text' | 'standard' | 'points';

export const heads: Readonly<Record<TableColumn, readonly string[]>> = {
  category: ['类别', '分类', '一级指标', '考评类别', '考核类别', '指标类别', '大类'],
  id: ['编号', '序号', '项号', '指标编号'],
  title: ['项目', '二级指标', '考评项目', '考核项目', '指标', '指标名称', '考评指标', '考核指标', '三级指标'],
  text: ['考评内容', '考核内容', '具体内容', '内容', '内容要求', '工作要求', '考核要点', '指标说明'],
  standard: ['评分标准', '扣分标准', '评分细则', '评分办法', '考评标准', '考核标准', '计分办法', '评分方法'],
  points: ['分值', '标准分', '分数', '满分', '权重分', '标准分值'],
};

export const tableWords = {
  full: (title: string, full: string) => `${title}（满分${full}分）`,
  category: (title: string, points: string) => `${title}（${points}分）`,
  /** Rows that sum up are not items. */
  sums: ['合计', '总计', '小计', '总分'],
} as const;
