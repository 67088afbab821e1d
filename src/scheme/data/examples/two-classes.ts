/**
 * Example: districts and departments with tables and weights of their own, ranked and graded within their class.
 *
 * Made up for this program. The kind is common: table A for counties, table B for departments.
 */

import type { Scheme } from '../../grammar.ts';
import { text } from '../writing.ts';
import { category, example, madeUp, maker, named, row, says, stages, table } from './sheet.ts';

const ranked = (id: string) =>
  row(id, '20', text('网站访问量排名', 'Rank by visits to the site'), [], {
    earned: {
      kind: 'ranking',
      figure: text('全年访问量', 'visits in the year'),
      better: 'more',
      within: 'class',
      count: 'percent',
      steps: [{ upTo: '25', points: '20' }, { upTo: '50', points: '15' }, { upTo: '75', points: '10' }],
      rest: '5',
      ties: 'better',
    },
  });

const districts = table('a', text('A表：区县', 'Table A: districts'), [
  category('A1', '80', text('公开工作', 'Disclosure'), [
    row('A1.1', '50', text('重点领域公开', 'Key fields'), [{ ...says('a', text('应公开未公开', 'Not published'), text('每项', 'per item')), counting: 'each', points: '3' }]),
    row('A1.2', '30', text('对乡镇的督促', 'Towns supervised'), [{ ...says('a', text('有乡镇全年未公开', 'A town published nothing all year'), text('每个', 'each')), counting: 'each', points: '10' }], { uncapped: true }),
  ]),
  category('A2', '20', text('影响', 'Reach'), [ranked('A2.1')]),
]);

const departments = table('b', text('B表：部门', 'Table B: departments'), [
  category('B1', '80', text('公开工作', 'Disclosure'), [
    row('B1.1', '80', text('目录内容公开', 'Catalogue published'), [{ ...says('a', text('应公开未公开', 'Not published'), text('每项', 'per item')), counting: 'graduated', points: '2', further: '4' }]),
  ]),
  category('B2', '20', text('影响', 'Reach'), [ranked('B2.1')]),
]);

const rated = table('rated', text('评价指标', 'Indicators to rate'), [
  category('R', '100', text('评价指标', 'Indicators to rate'), [row('R1', '60', text('公开质量', 'Quality'), []), row('R2', '40', text('配合程度', 'Cooperation'), [])]),
]);

export const twoClasses: Scheme = {
  format: 1,
  id: 'example-two-classes',
  title: text('示例三：区县用A表、部门用B表', 'Example 3: table A for districts, table B for departments'),
  ...maker,
  example: true,
  notes: [madeUp, text('排名和优秀比例都在本类单位中计算。', 'Ranks and quotas are counted within the class.')],
  tables: [districts, departments, rated],
  sheets: [
    { id: 'self', title: text('自评表', 'Self-assessment'), table: 'rated', form: 'points', stage: 'selfAssessment', clause: example('4') },
    { id: 'peer', title: text('互评表', 'Peer assessment'), table: 'rated', form: 'points', stage: 'peerReview', clause: example('4') },
  ],
  total: {
    kind: 'weighted',
    ...named('total', '总分', 'Total'),
    parts: [
      { weight: '0.6', of: { kind: 'deductions', ...named('checks', '检查', 'Checks'), table: 'a' } },
      {
        weight: '0.25',
        of: {
          kind: 'mean',
          ...named('voices', '评价', 'Ratings'),
          sheet: 'peer',
          trimFrom: 0,
          voices: [
            { id: 'leader', title: text('领导评价', 'leaders'), weight: '3' },
            { id: 'peer', title: text('单位互评', 'peers'), weight: '1' },
          ],
        },
      },
      { weight: '0.15', of: { kind: 'sheet', ...named('self', '自评', 'Self-assessment'), sheet: 'self' }, missing: { kind: 'fixed', score: '60' } },
    ],
  },
  classes: [
    named('district', '区县', 'Districts'),
    {
      ...named('department', '部门', 'Departments'),
      tables: [{ instead: 'a', use: 'b' }],
      weights: [{ part: 'checks', weight: '0.7' }, { part: 'voices', weight: '0.2' }, { part: 'self', weight: '0.1' }],
    },
  ],
  rounding: { mode: 'halfEven', places: 1, clause: example('6') },
  grades: {
    bands: [
      { name: text('优秀', 'Excellent'), min: '85', quota: { percent: '25', rounding: 'up', ties: 'all', within: 'class', clause: example('7') } },
      { name: text('合格', 'Qualified'), min: '60' },
      { name: text('不合格', 'Unqualified'), min: '0' },
    ],
    setByOffice: false,
    clause: example('7'),
  },
  stages: stages('preparation', 'selfAssessment', 'peerReview', 'review', 'approval', 'published', 'archived'),
};
