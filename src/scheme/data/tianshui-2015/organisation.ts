/** Tianshui's sample table, area 1: organisation and drive. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perOccurrence } from './table.ts';

export const organisation = area({
  id: '1',
  numeral: '一',
  title: text('组织推进情况', 'Organisation and drive'),
  points: '10',
  quote: '组织推进情况。包括组织领导、机构人员、制度建设、保障措施等。',
  items: [
    indicator({
      id: '1.1',
      title: text('组织领导', 'Leadership'),
      points: '4',
      asks: text('明确分管领导和责任机构，年内专题研究部署政府信息公开工作。', 'A deputy head and a responsible body are named, and the year\'s disclosure work is discussed and assigned.'),
      rules: [
        deducts(['1.1', 'a', '2'], text('未明确分管领导或责任机构', 'No deputy head or responsible body is named')),
        deducts(['1.1', 'b', '2'], text('年内未研究部署', 'The work was not discussed or assigned during the year')),
      ],
      good: text('有分工文件和专题会议纪要。', 'A document divides the duties, and minutes show the discussion.'),
      bad: text('分管领导调离后一直未明确接任人。', 'The deputy head left and no successor was named.'),
    }),
    indicator({
      id: '1.2',
      title: text('机构人员', 'Staff'),
      points: '3',
      asks: text('有专人承办政府信息公开工作，人员变动及时补齐并报备。', 'An officer handles disclosure; changes are filled and reported in time.'),
      rules: [
        deducts(['1.2', 'a', '2'], text('无专人承办', 'Nobody is assigned')),
        deducts(['1.2', 'b', '1'], text('人员变动未及时报备', 'A change of staff was not reported in time'), perOccurrence),
      ],
      good: text('承办人和联系方式在市政府办公室备案。', 'Officer and telephone are on file with the city office.'),
      bad: text('联络员名单中的人员已退休。', 'The contact on the list has retired.'),
    }),
    indicator({
      id: '1.3',
      title: text('保障措施', 'Support'),
      points: '3',
      asks: text('工作经费和设备有保障，年内组织业务培训。', 'Funds and equipment are provided, and staff are trained during the year.'),
      rules: [
        deducts(['1.3', 'a', '2'], text('未安排工作经费或必要设备', 'No funds or necessary equipment')),
        deducts(['1.3', 'b', '1'], text('年内未组织业务培训', 'No training during the year')),
      ],
      good: text('培训有通知、签到和课件。', 'Training is shown by notice, attendance list and slides.'),
      bad: text('查阅点没有可用的电脑。', 'The reading place has no working computer.'),
    }),
  ],
});
