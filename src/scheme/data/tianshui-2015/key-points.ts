/** Tianshui's sample table, area 6: the year's key points. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perContent, perItem } from './table.ts';

export const keyPoints = area({
  id: '6',
  numeral: '六',
  title: text('年度工作要点落实情况', "The year's key points"),
  points: '10',
  quote: '国家、市年度政府信息公开工作要点落实情况。',
  items: [
    indicator({
      id: '6.1',
      title: text('要点任务', 'Tasks of the year'),
      points: '6',
      asks: text('年度政府信息公开工作要点确定的任务按时完成。', "The tasks set by the year's key points are done in time."),
      rules: [deducts(['6.1', 'a', '1'], text('任务未完成', 'A task is not done'), perItem)],
      good: text('任务分解到科室，完成情况逐项列明。', 'Tasks are assigned to departments, and each is accounted for.'),
      bad: text('要点印发后没有分工方案。', 'Nobody was assigned after the key points were issued.'),
    }),
    indicator({
      id: '6.2',
      title: text('重点领域公开', 'Key fields'),
      points: '4',
      asks: text('财政资金、公共资源配置、重大建设项目、公共服务等重点领域信息公开到位。', 'Key fields are published in full: public funds, allocation of public resources, major projects, public services.'),
      rules: [deducts(['6.2', 'a', '0.5'], text('重点领域信息缺失', 'Information in a key field is missing'), perContent)],
      good: text('预决算和“三公”经费按时公开到项级科目。', 'Budget and final accounts are published in time, down to the item.'),
      bad: text('重大建设项目只公布名称。', 'Of major projects only the names are published.'),
    }),
  ],
});
