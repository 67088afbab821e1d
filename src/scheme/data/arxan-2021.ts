/**
 * Arxan 2021: start at 100, take points off for problems found.
 *
 * Source: 阿尔山市政务公开工作制度规范, annex 11 阿尔山市政府信息公开考评规定（试行）, and its table.
 */

import type { Clause, GradeBand, Scheme } from '../grammar.ts';
import { content } from './arxan-2021/content.ts';
import { form } from './arxan-2021/form.ts';
import { obligations } from './arxan-2021/obligations.ts';
import { organisation } from './arxan-2021/organisation.ts';
import { supervision } from './arxan-2021/supervision.ts';
import { survey } from './arxan-2021/survey.ts';
import { clause, ours, text } from './writing.ts';

const article = (number: number, zh: string, quote: string): Clause =>
  clause(text(`附件11 第${zh}条`, `Annex 11, art. ${number}`), quote);

const note = (number: number, quote: string): Clause =>
  clause(text(`附件11 考核评定标准 备注${number}`, `Annex 11, table, note ${number}`), quote);

const bands = '政府信息公开考评的结果以百分制方式计算，分为3个等次：90分以上为优秀，70分-89分为合格，70分以下为不合格。';
const year =
  '在考评对象先行总结和自评的基础上，政务公开领导小组办公室根据不定期考评情况，结合政府网页评比结果等，视情抽查后进行综合评议，提出考评结果，报市政务公开领导小组审定，并下发考评结果通报。';

const reference: GradeBand['consequence'] = {
  text: text('作为当年考核的重要参考依据', "An important reference for the year's overall assessment"),
  clause: article(9, '九', '政府信息公开考评结果作为当年考核的重要参考依据。'),
};

export const arxan2021: Scheme = {
  format: 1,
  id: 'arxan-2021',
  title: text('阿尔山市政府信息公开考评（2021）', 'Arxan: assessment of government information disclosure (2021)'),
  issuer: text('阿尔山市政务公开领导小组办公室', 'Office of the Leading Group for Open Government Affairs, Arxan'),
  source: {
    document: text(
      '阿尔山市政务公开工作制度规范 附件11 阿尔山市政府信息公开考评规定（试行）',
      'Arxan rules for open government affairs, annex 11: rules for the assessment of government information disclosure (trial)',
    ),
    issued: '2021-03-25',
  },
  notes: [
    text(
      '原文表格的四个类别名称在网页中缺失，只留下分值；类别名称为本系统所加。',
      'The headings of the four categories are lost in the published page, only their points remain; the names are ours.',
    ),
    text('原文表格未编号；考评项的编号和简称为本系统所加，内容、分值和评分标准是原文。', 'The table has no numbers; item numbers and short names are ours, while contents, points and rules are the source.'),
    text(
      '第五条按整数分写作“70分-89分”；89.5分不足90分，为合格。',
      'Art. 5 writes "70 to 89" for whole points; 89.5 is below 90, and so 合格.',
    ),
    text(
      '第七条：不定期检查发现的问题扣分并计入定期考评成绩，下达整改通知书，限期整改。',
      'Art. 7: problems found in unscheduled inspections take points, count into the annual score, and lead to a rectification notice with a deadline.',
    ),
    text(
      '第十条：违反规定、逾期不改的，予以通报批评。第十三条：考评对象可制定本单位内部考评细则。',
      'Art. 10: who breaks the rules and does not mend in time is criticised publicly. Art. 13: a unit may make its own rules for assessment within.',
    ),
  ],
  tables: [
    {
      id: 'standard',
      title: text('考核评定标准', 'Assessment standard'),
      full: '100',
      categories: [organisation, content, form, supervision],
      clause: article(4, '四', '具体考评标准见附件。'),
      remarks: [
        {
          text: text('单项考评内容扣分之和不超过该项分值，扣完为止。', "Deductions in one item never exceed the item's points."),
          clause: note(1, '单项考评内容扣分之和不超过总分，扣完为止。'),
        },
        {
          text: text('同一个问题只在一处扣分，不重复扣分。', 'One problem is charged in one place only, never twice.'),
          clause: note(2, '同1个问题只在1处扣分，不重复扣分。'),
        },
      ],
    },
  ],
  sheets: [
    {
      id: 'self',
      title: text('总结和自评', 'Summary and self-assessment'),
      table: 'standard',
      form: 'findings',
      stage: 'selfAssessment',
      clause: article(8, '八', '在考评对象先行总结和自评的基础上'),
    },
  ],
  total: {
    kind: 'deductions',
    id: 'deductions',
    title: text('考评得分', 'Assessment score'),
    table: 'standard',
    clause: article(5, '五', '政府信息公开考评的结果以百分制方式计算'),
  },
  rounding: {
    mode: 'halfUp',
    places: 2,
    clause: ours(text('原文未规定；最后一次四舍五入保留两位小数', 'Not in the source: rounded once, at the end, half up to two decimals')),
  },
  grades: {
    bands: [
      { name: text('优秀', 'Excellent'), min: '90', consequence: reference },
      { name: text('合格', 'Qualified'), min: '70', consequence: reference },
      { name: text('不合格', 'Unqualified'), min: '0', consequence: reference },
    ],
    setByOffice: false,
    clause: article(5, '五', bands),
  },
  fraud: {
    min: '2',
    max: '5',
    clause: article(12, '十二', '对在考核中弄虚作假的，视情节轻重从政府信息公开目标考评得分中扣减2-5分。'),
  },
  stages: [
    { id: 'preparation', title: text('准备', 'Preparation'), clause: article(3, '三', '考评工作由市政务公开领导小组组织，市政务公开领导小组办公室牵头负责。') },
    { id: 'selfAssessment', title: text('总结和自评', 'Summary and self-assessment'), clause: article(8, '八', year) },
    { id: 'review', title: text('综合评议', 'Comprehensive review'), clause: article(8, '八', year) },
    { id: 'approval', title: text('领导小组审定', 'Approval by the leading group'), clause: article(8, '八', year) },
    { id: 'published', title: text('结果通报', 'Notice of results'), clause: article(8, '八', year) },
    { id: 'archived', title: text('归档', 'Archived'), clause: ours(text('原文未规定', 'Not in the source')) },
  ],
  obligations,
  survey,
};
