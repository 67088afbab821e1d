/** Arxan's table, category 2: what is published, and how requests are answered. */

import type { Category } from '../../grammar.ts';
import { help, text } from '../writing.ts';
import { lostHeading, mark, perOccurrence, row } from './table.ts';

const published = '1项内容未按时公开扣1分；公开不应当公开的政府信息，1次扣3分';

export const content: Category = {
  id: '2',
  title: text('公开内容', 'Content disclosed'),
  points: '50',
  clause: lostHeading('2', '50'),
  items: [
    row({
      id: '2.1',
      title: text('主动公开', 'Disclosure on own initiative'),
      points: '30',
      asks: text(
        '按公布的政府信息公开目录及时更新政府信息公开内容，做到公开内容全面真实、及时准确、重点突出、群众满意。',
        'Contents are updated in time by the published catalogue: full and true, timely and accurate, with the weight on what matters, to the satisfaction of the people.',
      ),
      rules: [
        mark(
          { item: '2.1', id: 'a', points: '1', text: text('内容未按时公开', 'A content was not published in time'), quote: published },
          text('每项内容', 'per content'),
        ),
        mark(
          { item: '2.1', id: 'b', points: '3', text: text('公开不应当公开的政府信息', 'Information was published that must not be published'), quote: published },
          perOccurrence,
        ),
      ],
      help: help(
        text('文件印发后20个工作日内在目录相应栏目公开，附解读链接。', 'Within 20 working days of issue the document stands in its catalogue column, linked to its explanation.'),
        text('预算公开晚了两个月；名单中露出身份证号码。', 'The budget came two months late; a list shows identity card numbers.'),
      ),
    }),
    row({
      id: '2.2',
      title: text('依申请公开', 'Disclosure on request'),
      points: '20',
      asks: text(
        '根据公布的依申请公开办法及时办理个人和组织申请公开政府信息。',
        'Requests of people and organisations are handled in time by the published on-request method.',
      ),
      rules: [
        mark(
          { item: '2.2', id: 'a', points: '1', text: text('未按规定办理', 'A request was not handled as prescribed'), quote: '未按规定办理的，1次扣1分' },
          perOccurrence,
        ),
      ],
      help: help(
        text('收到申请当日登记，20个工作日内书面答复，不予公开的说明理由。', 'The request is registered on the day it comes and answered in writing within 20 working days; a refusal gives its reason.'),
        text('只打电话答复，没有答复书；超期未告知延长。', 'Answered by telephone only, without a letter; late without notice of extension.'),
      ),
    }),
  ],
};
