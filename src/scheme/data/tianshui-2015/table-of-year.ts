/** The table over which all three parts of the year-end and the ordinary part are scored: our sample. */

import type { Table } from '../../grammar.ts';
import { ours, text } from '../writing.ts';
import { keyPoints } from './key-points.ts';
import { organisation } from './organisation.ts';
import { platforms } from './platforms.ts';
import { supervision } from './supervision.ts';
import { systems } from './systems.ts';
import { work } from './work.ts';

const seventh =
  '政府信息公开工作实行量化考核，由市政府办公室每年根据政府信息公开工作重点任务制定考核工作实施方案，确定当年考核的量化指标及评分标准。';

export const tableOfYear: Table = {
  id: 'indicators',
  title: text('考核指标（示例）', 'Indicators (sample)'),
  full: '100',
  sample: true,
  categories: [organisation, work, platforms, systems, supervision, keyPoints],
  clause: ours(text('第七条（指标由办公室每年确定）', 'Art. 7 (the office sets the indicators each year)'), seventh),
  remarks: [
    {
      text: text('单项指标扣分之和不超过该项分值，扣完为止。', "Deductions in one indicator never exceed its points."),
      clause: ours(text('示例表约定', 'Convention of the sample table')),
    },
    {
      text: text('同一个问题只在一处扣分，不重复扣分。', 'One problem is charged in one place only, never twice.'),
      clause: ours(text('示例表约定', 'Convention of the sample table')),
    },
  ],
};
