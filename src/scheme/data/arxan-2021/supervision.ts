/** Arxan's table, category 4: reports, supervision, accountability, fees and delivery. */

import type { Category } from '../../grammar.ts';
import { help, text } from '../writing.ts';
import { lostHeading, mark, perOccurrence, row } from './table.ts';

const supervised = '投诉被查实的，1次扣1分；被申请行政复议或提起行政诉讼，被纠错或改判的，每次扣3分';

export const supervision: Category = {
  id: '4',
  title: text('监督保障', 'Supervision and safeguards'),
  points: '20',
  clause: lostHeading('4', '20'),
  items: [
    row({
      id: '4.1',
      title: text('年报与材料报送', 'Annual report and materials'),
      points: '3',
      asks: text(
        '按要求上报政府信息公开工作年度报告和上级要求的有关材料。',
        'The annual report on disclosure and other materials asked for by higher levels are handed in as required.',
      ),
      rules: [
        mark({ item: '4.1', id: 'a', points: '1', text: text('未按时上报', 'Handed in late'), quote: '1次未按时上报扣1分' }, perOccurrence),
      ],
      help: help(
        text('1月31日前报送并公布年度报告。', 'The annual report is handed in and published by 31 January.'),
        text('催报两次后才交材料。', 'Materials come only after two reminders.'),
      ),
    }),
    row({
      id: '4.2',
      title: text('接受监督', 'Open to supervision'),
      points: '6',
      asks: text(
        '自觉接受人大、政协、监察部门和人民群众的监督。',
        "The unit accepts the supervision of the People's Congress, the CPPCC, the supervisory departments and the people.",
      ),
      rules: [
        mark({ item: '4.2', id: 'a', points: '1', text: text('投诉被查实', 'A complaint was verified'), quote: supervised }, perOccurrence),
        mark(
          {
            item: '4.2',
            id: 'b',
            points: '3',
            text: text('行政复议或行政诉讼中被纠错或改判', 'An administrative review or lawsuit was lost or corrected'),
            quote: supervised,
          },
          perOccurrence,
        ),
      ],
      help: help(
        text('投诉有登记、有调查、有答复。', 'Complaints are registered, looked into and answered.'),
        text('复议机关撤销答复并责令重新答复。', 'The review body annulled an answer and ordered a new one.'),
      ),
    }),
    row({
      id: '4.3',
      title: text('责任追究', 'Accountability'),
      points: '4',
      asks: text(
        '加强对所属单位和部门的政府信息公开工作过错的责任追究。',
        'Faults in the disclosure work of subordinate units and departments are held to account.',
      ),
      rules: [
        mark({ item: '4.3', id: 'a', points: '1', text: text('有过错未追究责任', 'A fault was not held to account'), quote: '有过错未追究责任的，1次扣1分' }, perOccurrence),
      ],
      help: help(
        text('所属单位泄露个人信息后，约谈负责人并书面检查。', 'After a subordinate unit exposed personal data, its head was called in and answered in writing.'),
        text('同一过错被通报后无人负责。', 'A fault was made known, and nobody answered for it.'),
      ),
    }),
    row({
      id: '4.4',
      title: text('收费规范', 'Fees'),
      points: '3',
      asks: text(
        '依申请提供政府信息，除可以收取检索、复制、邮寄等成本费用外，不得收取其他费用，不得通过其他组织、个人以有偿服务方式提供政府信息。',
        'For information given on request nothing may be charged beyond the cost of search, copying and postage, and information may not be sold through other organisations or persons.',
      ),
      rules: [
        mark({ item: '4.4', id: 'a', points: '1', text: text('违反规定收取费用', 'A fee was charged against the rules'), quote: '违反规定收取费用的，1次扣1分' }, perOccurrence),
      ],
      help: help(
        text('只收复印成本，出具票据。', 'Only the cost of copies is taken, with a receipt.'),
        text('收取“资料查询费”。', 'A "look-up fee" is charged.'),
      ),
    }),
    row({
      id: '4.5',
      title: text('信息送交', 'Delivery of information'),
      points: '4',
      asks: text(
        '按规定向市政府网站、公报及设定的政府信息查阅场所送交政府公开信息，并及时更新。',
        'Public information is delivered as prescribed to the city website, the gazette and the appointed reading places, and kept up to date.',
      ),
      rules: [
        mark(
          { item: '4.5', id: 'a', points: '1', text: text('未按规定送交或及时更新', 'Not delivered as prescribed or not updated in time'), quote: '未按规定送交或及时更新的，1次扣1分' },
          perOccurrence,
        ),
      ],
      help: help(
        text('规范性文件印发后即送档案馆、图书馆查阅点。', 'Once issued, normative documents go to the reading places in archive and library.'),
        text('查阅点的文件停留在前年。', 'The documents at the reading place end with the year before last.'),
      ),
    }),
  ],
};
