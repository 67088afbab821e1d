/** Tianshui's sample table, area 4: systems built and carried out. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perItem, perOccurrence } from './table.ts';

export const systems = area({
  id: '4',
  numeral: '四',
  title: text('制度建设和执行情况', 'Systems built and carried out'),
  points: '10',
  quote:
    '制度建设和执行情况。包括政府信息公开工作考核制度、保密审查制度、社会评议制度、责任追究制度以及政府信息发布协调制度建设和执行情况。',
  items: [
    indicator({
      id: '4.1',
      title: text('制度建设', 'Systems in place'),
      points: '4',
      asks: text('考核、保密审查、社会评议、责任追究、发布协调制度健全。', 'Systems for assessment, secrecy review, public appraisal, accountability and coordination of releases are in place.'),
      rules: [deducts(['4.1', 'a', '1'], text('缺少一项制度', 'A system is missing'), text('每项制度', 'per system'))],
      good: text('五项制度均已印发并公开。', 'All five are issued and published.'),
      bad: text('没有社会评议制度。', 'There is no system for public appraisal.'),
    }),
    indicator({
      id: '4.2',
      title: text('制度执行', 'Systems carried out'),
      points: '4',
      asks: text('各项制度执行到位，有记录可查。', 'The systems are carried out, and records show it.'),
      rules: [deducts(['4.2', 'a', '1'], text('制度未执行', 'A system is not carried out'), perItem)],
      good: text('年内开展了内部考核并通报结果。', 'An assessment within the unit was held and its result made known.'),
      bad: text('制度印发后没有任何执行记录。', 'Since its issue there is no trace of a system at work.'),
    }),
    indicator({
      id: '4.3',
      title: text('发布协调', 'Coordination of releases'),
      points: '2',
      asks: text('发布涉及其他机关的信息，事先沟通确认。', 'What touches another body is agreed with it before release.'),
      rules: [deducts(['4.3', 'a', '1'], text('未经沟通确认即发布', 'Released without agreement'), perOccurrence)],
      good: text('有往来函件或会签记录。', 'Letters or countersignatures are on file.'),
      bad: text('两个部门公布的数据不一致。', 'Two departments published different figures.'),
    }),
  ],
});
