/** Tianshui's sample table, area 2, first part: catalogue and guide. */

import { text } from '../writing.ts';
import { deducts, indicator, perItem, perOccurrence } from './table.ts';

export const catalogueAndGuide = [
  indicator({
    id: '2.1',
    title: text('公开目录', 'Catalogue'),
    points: '6',
    asks: text('公开目录类目齐全，并随职责调整及时更新。', 'The catalogue has all its headings and follows changes of duties in time.'),
    rules: [
      deducts(['2.1', 'a', '1'], text('目录缺少应设类目', 'A heading due is missing'), perItem),
      deducts(['2.1', 'b', '1'], text('目录未随职责调整更新', 'Not updated after a change of duties'), perOccurrence),
    ],
    good: text('目录与“三定”规定逐项对应。', 'The catalogue follows the unit\'s statute point by point.'),
    bad: text('已划出的职能仍列在目录中。', 'A duty handed to another body is still listed.'),
  }),
  indicator({
    id: '2.2',
    title: text('公开指南', 'Guide'),
    points: '4',
    asks: text('公开指南要素齐全，机构、地址、电话、流程准确。', 'The guide has all its parts, and body, address, telephone and procedure are right.'),
    rules: [deducts(['2.2', 'a', '1'], text('指南缺少要素或内容有误', 'A part is missing or wrong'), perItem)],
    good: text('指南写明受理机构、办公时间和申请流程图。', 'The guide names the body, its hours, and shows the procedure.'),
    bad: text('指南中的传真号码已停用。', 'The fax number in the guide is dead.'),
  }),
];
