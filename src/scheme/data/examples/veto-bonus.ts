/**
 * Example: vetoes over the points, a bonus that only good work unlocks, and grades that ask for more than a line.
 *
 * Made up for this program. The kind is common: 单项否决, a questionnaire that may come too thin, results of a higher body.
 */

import type { Scheme } from '../../grammar.ts';
import { text } from '../writing.ts';
import { category, example, madeUp, maker, named, row, says, stages, table } from './sheet.ts';

const level = (id: string, zh: string, en: string, points: string) => ({ id, title: text(zh, en), points });
const option = (id: string, zh: string, en: string, score: string) => ({ id, title: text(zh, en), score });
const answers = [option('A', '满意', 'content', '100'), option('B', '基本满意', 'rather content', '75'), option('C', '不满意', 'not content', '30')];

const work = table('work', text('日常工作', 'Daily work'), [
  category('1', '60', text('公开与更新', 'Publishing and updating'), [
    row('1.1', '30', text('按时发布', 'Published in time'), [{ ...says('a', text('未按时发布', 'Published late'), text('每条', 'per item')), counting: 'each', points: '2' }], { cap: '20' }),
    row('1.2', '30', text('内容准确', 'Contents right'), [{ ...says('a', text('内容有错', 'A mistake'), text('每处', 'per place')), counting: 'each', points: '1.5' }]),
  ], { cap: '45' }),
  category('2', '40', text('组织与成效', 'Organisation and results'), [
    row('2.1', '10', text('组织领导', 'Leadership'), [], {
      earned: { kind: 'levels', levels: [level('A', '健全', 'sound', '10'), level('B', '基本健全', 'nearly sound', '7'), level('C', '不健全', 'not sound', '3')] },
    }),
    row('2.2', '15', text('平均答复天数', 'Days to an answer, on average'), [], {
      earned: { kind: 'scale', figure: text('平均答复天数', 'days on average'), steps: [{ from: '20', points: '0' }, { from: '10', points: '10' }, { from: '0', points: '15' }] },
      notApplicable: 'redistribute',
    }),
    row('2.3', '15', text('年度信息量', 'Items in the year'), [], { earned: { kind: 'quota', figure: text('全年公开条数', 'items published in the year'), quota: '480', below: 'share' } }),
  ]),
]);

export const vetoBonus: Scheme = {
  format: 1,
  id: 'example-veto-bonus',
  title: text('示例二：单项否决与达标后加分', 'Example 2: vetoes, and a bonus that good work unlocks'),
  ...maker,
  example: true,
  notes: [
    madeUp,
    text('问卷每题不足30份的，暂由其他部分分摊权重；没有上级考评结果的单位，同样分摊。', 'While a question has fewer than 30 answers the other parts carry its weight; likewise where a higher body gave no result.'),
  ],
  tables: [work],
  sheets: [],
  total: {
    kind: 'weighted',
    ...named('total', '总分', 'Total'),
    parts: [
      { weight: '0.7', of: { kind: 'deductions', ...named('work', '日常工作', 'Daily work'), table: 'work' } },
      {
        weight: '0.2',
        of: {
          kind: 'questionnaire',
          ...named('social', '社会评议', 'Public questionnaire'),
          fewest: 30,
          questions: [
            { id: 'q1', title: text('公开是否及时', 'Is information published in time?'), options: answers },
            { id: 'q2', title: text('查找是否方便', 'Is it easy to find?'), options: answers },
          ],
        },
        missing: { kind: 'redistribute' },
      },
      { weight: '0.1', of: { kind: 'entered', ...named('upper', '上级考评结果', 'Result of the higher body'), of: '120' }, notApplicable: 'redistribute' },
    ],
  },
  highest: '103',
  bonuses: [
    {
      ...named('extra', '超额加分', 'Bonus for more than the quota'),
      cap: '5',
      unlock: { min: '85' },
      rules: [
        {
          ...says('a', text('公开条数超过指标10%加1分，每再超过20%加1分', '10 % above quota 1 point, each further 20 % 1 point'), text('全年', 'over the year')),
          counting: 'steps',
          quota: '480',
          first: { over: '10', points: '1' },
          further: { over: '20', points: '1' },
        },
      ],
    },
  ],
  adjustments: [{ ...named('summons', '被约谈', 'Called in by the office'), sign: 'minus', min: '1', max: '3' }],
  fraud: { min: '2', max: '5', clause: example('9') },
  vetoes: [
    { id: 'secret', text: text('公开了国家秘密', 'A state secret was published'), effect: { kind: 'grade', grade: '不合格' }, clause: example('8') },
    { id: 'refused', text: text('拒不整改', 'Rectification was refused'), effect: { kind: 'ceiling', score: '79' }, clause: example('8') },
  ],
  flags: [{ ...named('open', '有整改未完成', 'A rectification is open') }],
  rounding: { mode: 'halfUp', places: 1, clause: example('6') },
  grades: {
    bands: [
      { name: text('优秀', 'Excellent'), min: '90', requires: [{ kind: 'noVeto', clause: example('7') }, { kind: 'noFlag', flag: 'open', clause: example('7') }] },
      { name: text('合格', 'Qualified'), min: '70' },
      { name: text('不合格', 'Unqualified'), min: '0' },
    ],
    setByOffice: false,
    clause: example('7'),
  },
  stages: stages('preparation', 'review', 'approval', 'published', 'archived'),
};
