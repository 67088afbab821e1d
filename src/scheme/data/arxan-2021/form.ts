/** Arxan's table, category 3: the ways in which information is made public. */

import type { Category } from '../../grammar.ts';
import { help, text } from '../writing.ts';
import { lostHeading, mark, row } from './table.ts';

export const form: Category = {
  id: '3',
  title: text('公开形式', 'Forms of disclosure'),
  points: '15',
  clause: lostHeading('3', '15'),
  items: [
    row({
      id: '3.1',
      title: text('政府网站栏目', 'Column on the government site'),
      points: '7',
      asks: text(
        '应公开的政府信息均可通过政府网站部门信息公开目录中查看。',
        "All information due for disclosure can be seen in the department's catalogue on the government website.",
      ),
      rules: [
        mark({
          item: '3.1',
          id: 'a',
          points: '3',
          text: text('无专栏或网上公开内容更新不及时', 'There is no column, or the online content is not updated in time'),
          quote: '无专栏或网上公开内容更新不及时的扣3分',
        }),
      ],
      help: help(
        text('部门目录各栏目都有内容，最近更新在一个月内。', "Every column of the department's catalogue has content, the latest within a month."),
        text('“规划计划”栏目自去年起空白。', 'The column for plans has been empty since last year.'),
      ),
    }),
    row({
      id: '3.2',
      title: text('场所公示', 'Display at the office'),
      points: '4',
      asks: text(
        '在机关办公场所或办事窗口以公开栏或触摸屏等方式公开办事指南，包括内设机构分布情况、工作职责、办事流程图。',
        'At the office or its service windows the service guide is displayed by board, touch screen or the like: where the departments sit, their duties, flow charts.',
      ),
      rules: [
        mark(
          { item: '3.2', id: 'a', points: '1', text: text('内容未公开', 'A content is not displayed'), quote: '1项内容未公开扣1分' },
          text('每项内容', 'per content'),
        ),
      ],
      help: help(
        text('大厅公开栏有楼层分布、科室职责和办事流程图，与实际一致。', 'The board in the hall shows floors, duties and flow charts as they are.'),
        text('触摸屏长期黑屏，没有办事流程图。', 'The touch screen has long been dark and there is no flow chart.'),
      ),
    }),
    row({
      id: '3.3',
      title: text('多种方式公开', 'Other ways of publishing'),
      points: '4',
      asks: text(
        '充分运用新闻发布会、公告公报、新闻媒体、服务热线、电子显示屏、宣传册等便于群众知晓的方式公开政府信息。',
        'Full use is made of ways by which people easily learn of things: press conferences, notices and gazettes, news media, hotlines, electronic screens, leaflets.',
      ),
      rules: [
        mark({
          item: '3.3',
          id: 'a',
          points: '3',
          text: text('一种公开方式都没有', 'Not one of these ways is used'),
          quote: '其中1种公开方式都没有的扣3分',
        }),
      ],
      help: help(
        text('政策出台后印发宣传册，并在电子显示屏滚动播放。', 'When a policy comes out, leaflets are printed and the screen in the hall carries it.'),
        text('全年除网站外没有其他任何公开方式。', 'Apart from the website no other way was used all year.'),
      ),
    }),
  ],
};
