/**
 * Example: online checks count 80 %, an on-site visit 20 %; merits bring up to 3 points; at most 30 % of the units are excellent.
 *
 * Made up for this program. The kind is common: a yearly index with an online part, a visit, a bonus and a quota.
 */

import type { Scheme } from '../../grammar.ts';
import { text } from '../writing.ts';
import { category, example, madeUp, maker, named, row, says, stages, table } from './sheet.ts';

const online = table('online', text('网上检查', 'Online checks'), [
  category('1', '55', text('主动公开', 'Disclosure on own initiative'), [
    row('1.1', '30', text('栏目更新', 'Columns kept up to date'), [
      { ...says('a', text('整月没有更新', 'Nothing published in a month'), text('每月', 'each month')), counting: 'period', period: 'month', points: '5' },
      { ...says('b', text('链接打不开', 'A dead link')), counting: 'graduated', points: '1', further: '2' },
    ]),
    row('1.2', '25', text('政策解读率', 'Share of policies explained'), [{ ...says('a', text('解读只是转抄原文', 'An explanation merely copies the text')), counting: 'each', unit: 'percent', points: '10' }], {
      earned: { kind: 'rate', done: text('已解读的文件', 'policies explained'), due: text('应解读的文件', 'policies to explain') },
      notApplicable: 'full',
    }),
  ]),
  category('2', '45', text('依申请公开与数据', 'Requests and figures'), [
    row('2.1', '25', text('依申请公开办理', 'Requests handled'), [
      { ...says('a', text('答复超期', 'An answer came late'), text('每件', 'each')), counting: 'each', points: '5' },
      { ...says('b', text('因依申请公开被判败诉', 'A lawsuit over a request was lost')), counting: 'all', points: '25' },
    ]),
    row('2.2', '20', text('信息报送数量', 'Items delivered'), [
      { ...says('a', text('月报送不足40条', 'Fewer than 40 items in a month'), text('每少1条', 'each missing one')), counting: 'shortfall', target: '40', step: '1', steps: 'full', points: '0.5' },
    ]),
  ]),
]);

const onsite = table('onsite', text('现场检查', 'On-site visit'), [
  category('1', '100', text('现场检查', 'On-site visit'), [
    row('s1', '40', text('公开场所与查阅点', 'Reading places'), []),
    row('s2', '30', text('制度与台账', 'Systems and registers'), []),
    row('s3', '30', text('人员与培训', 'Staff and training'), []),
  ]),
]);

export const onlineOnsite: Scheme = {
  format: 1,
  id: 'example-online-onsite',
  title: text('示例一：网上八成、现场两成，加分与优秀比例', 'Example 1: online 80 %, on site 20 %, bonus and a quota'),
  ...maker,
  example: true,
  notes: [madeUp, text('优秀比例按有总分的单位数向下取整；边界上同分的都不进入。', 'The quota is of the units with a total, rounded down; units level at the border stay out.')],
  tables: [online, onsite],
  sheets: [{ id: 'comprehensive', title: text('现场检查评分', 'Scores of the visit'), table: 'onsite', form: 'points', stage: 'review', clause: example('4') }],
  total: {
    kind: 'weighted',
    ...named('total', '总分', 'Total'),
    parts: [
      { weight: '0.8', of: { kind: 'deductions', ...named('online', '网上检查', 'Online checks'), table: 'online' } },
      { weight: '0.2', of: { kind: 'sheet', ...named('onsite', '现场检查', 'On-site visit'), sheet: 'comprehensive' } },
    ],
  },
  bonuses: [
    {
      ...named('merit', '加分', 'Bonus'),
      cap: '3',
      rules: [
        { ...says('a', text('被上级通报表扬', 'Commended by a higher authority'), text('每次', 'each time')), counting: 'each', points: '1' },
        { ...says('b', text('做法被推广', 'A practice was taken up elsewhere')), counting: 'once', points: '2' },
      ],
    },
  ],
  rounding: { mode: 'halfUp', places: 2, clause: example('6') },
  grades: {
    bands: [
      { name: text('优秀', 'Excellent'), min: '90', quota: { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause: example('7') } },
      { name: text('良好', 'Good'), min: '80' },
      { name: text('合格', 'Qualified'), min: '60' },
      { name: text('不合格', 'Unqualified'), min: '0' },
    ],
    setByOffice: false,
    clause: example('7'),
  },
  stages: stages('preparation', 'review', 'approval', 'published', 'archived'),
};
