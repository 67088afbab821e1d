/**
 * Tianshui 2015: ordinary × 20% + social × 10% + year-end × 70%, the year-end being
 * self × 10% + peers × 30% + comprehensive × 60%.
 *
 * Source: 天水市政府信息公开工作考核办法（试行）, 天政办发〔2015〕161号.
 */

import type { Clause, Scheme } from '../grammar.ts';
import { obligations } from './tianshui-2015/obligations.ts';
import { survey } from './tianshui-2015/survey.ts';
import { tableOfYear } from './tianshui-2015/table-of-year.ts';
import { clause, ours, text } from './writing.ts';

const article = (number: string, zh: string, quote: string): Clause => clause(text(`第${zh}`, `Art. ${number}`), quote);

const formula = '考核结果=平时考核×20%+社会评议评价×10%+年终考核×70%（自评打分×10%+互查互评×30%+综合评价×60%）。';
const selfCheck =
  '自查自评。由各县区人民政府、开发区管委会及市政府各部门根据市政府办公室印发的考核指标和评分标准开展自评打分，并将结果上报市政府办公室。';
const peerCheck =
  '互查互评。市政府办公室对考核单位进行分组，确定对应关系，各单位参照市政府办公室印发的考核指标和评分标准开展互查互评，打分结果报市政府办公室。';
const comprehensive =
  '综合评价。在各单位自查自评、互查互评的基础上，由市政府办公室结合年度政府信息公开工作总结，对各县区人民政府、开发区管委会及市政府各部门全年工作情况进行综合评价。';
const result =
  '考核结果分为优秀、良好、合格、不合格4个等次。市政府办公室综合平时考核、社会评议评价和年终考核情况，确定年度考核等次，以书面形式通知各县区人民政府、开发区管委会及市政府各部门，同步在市政府门户网站政府信息公开专栏公开发布。';
const consequences =
  '市政府办公室根据年度考核等次，对优秀的单位给予通报表彰；对不合格的责令限期整改；对整改后仍达不到要求的，予以通报批评，并按照《甘肃省政务公开规定》、《甘肃省政府信息公开工作责任追究暂行办法》等规定，对相关单位主管人员及其他直接责任人员进行问责。';

const selfClause = article('8 (3) self-check', '八条（三）自查自评', selfCheck);
const peerClause = article('8 (3) peer check', '八条（三）互查互评', peerCheck);
const reviewClause = article('8 (3) comprehensive evaluation', '八条（三）综合评价', comprehensive);

export const tianshui2015: Scheme = {
  format: 1,
  id: 'tianshui-2015',
  title: text('天水市政府信息公开工作考核（2015）', 'Tianshui: assessment of government information disclosure (2015)'),
  issuer: text('天水市人民政府办公室', "Office of the Tianshui Municipal People's Government"),
  source: {
    document: text('天水市政府信息公开工作考核办法（试行）', 'Tianshui measures for the assessment of government information disclosure (trial)'),
    number: '天政办发〔2015〕161号',
    issued: '2015-12-05',
  },
  notes: [
    text(
      '考核指标由办公室每年确定（第七条）。本表按第六条的六个方面编写，仅为示例，开年前由办公室修改。',
      'The office sets the indicators each year (art. 7). This table on the six areas of art. 6 is a sample for the office to edit before the year opens.',
    ),
    text(
      '办法未规定各等次的分数线；90/80/60为本系统的默认值，由办公室在年度方案中设定。',
      'The regulation gives no thresholds; 90/80/60 are our defaults, which the office sets in the plan of the year.',
    ),
    text(
      '网页文本缺失标点和部分序号，引文的标点和序号由本系统补出；印发日期“2015125”读作2015年12月5日。',
      'The published text has lost its punctuation and some numbers; those in the quotations are restored by us, and the date "2015125" is read as 5 December 2015.',
    ),
    text(
      '领导审定环节原文没有，由本系统增加；等次由办公室确定（第十条）。',
      'Approval by the leaders is not in the regulation and was added by us; the office decides the grade (art. 10).',
    ),
    text(
      '各县区可依据本办法制定实施细则，考核本级部门和乡镇街道（第四条、第十二条）。',
      'Counties assess their own departments, towns and subdistricts, and may make their own rules (art. 4 and 12).',
    ),
  ],
  tables: [tableOfYear],
  sheets: [
    { id: 'self', title: text('自查自评', 'Self-check and self-score'), table: 'indicators', form: 'points', stage: 'selfAssessment', clause: selfClause },
    { id: 'peer', title: text('互查互评', 'Peer check and peer score'), table: 'indicators', form: 'points', stage: 'peerReview', clause: peerClause },
    { id: 'comprehensive', title: text('综合评价', 'Comprehensive evaluation'), table: 'indicators', form: 'points', stage: 'review', clause: reviewClause },
  ],
  total: {
    kind: 'weighted',
    id: 'total',
    title: text('考核结果', 'Result'),
    clause: article('9', '九条', formula),
    parts: [
      {
        weight: '0.2',
        of: {
          kind: 'deductions',
          id: 'ordinary',
          title: text('平时考核', 'Ordinary assessment'),
          table: 'indicators',
          clause: article(
            '8 (1)',
            '八条（一）',
            '平时考核。市政府办公室根据每年政府信息工作要点明确的重点内容，不定期采取读网、电话抽查、实地调研、翻阅资料等方式，对各县区人民政府、开发区管委会及市政府各部门相关工作开展情况进行考核，对存在的问题下发整改通知。',
          ),
        },
      },
      {
        weight: '0.1',
        of: {
          kind: 'entered',
          id: 'social',
          title: text('社会评议评价', 'Public appraisal'),
          clause: article(
            '8 (2)',
            '八条（二）',
            '社会评议评价。通过在市政府门户网站设置调查问卷等形式，由社会公众对各县区人民政府、开发区管委会及市政府各部门政府信息公开情况进行评议评价。',
          ),
        },
      },
      {
        weight: '0.7',
        of: {
          kind: 'weighted',
          id: 'yearEnd',
          title: text('年终考核', 'Year-end assessment'),
          clause: article('8 (3)', '八条（三）', '年终考核。每年年底分自查自评、互查互评、综合评价3个阶段实施。'),
          parts: [
            { weight: '0.1', of: { kind: 'sheet', id: 'self', title: text('自评', 'Self-assessment'), sheet: 'self', clause: selfClause } },
            { weight: '0.3', of: { kind: 'mean', id: 'peers', title: text('互评', 'Peer review'), sheet: 'peer', trimFrom: 0, clause: peerClause } },
            {
              weight: '0.6',
              of: { kind: 'sheet', id: 'comprehensive', title: text('综合评价', 'Comprehensive evaluation'), sheet: 'comprehensive', clause: reviewClause },
            },
          ],
        },
      },
    ],
  },
  rounding: {
    mode: 'halfUp',
    places: 2,
    clause: ours(text('原文未规定；最后一次四舍五入保留两位小数', 'Not in the source: rounded once, at the end, half up to two decimals')),
  },
  grades: {
    bands: [
      {
        name: text('优秀', 'Excellent'),
        min: '90',
        consequence: { text: text('通报表彰', 'Public commendation'), clause: article('11', '十一条', consequences) },
      },
      { name: text('良好', 'Good'), min: '80' },
      { name: text('合格', 'Qualified'), min: '60' },
      {
        name: text('不合格', 'Unqualified'),
        min: '0',
        consequence: {
          text: text(
            '责令限期整改；整改后仍达不到要求的，通报批评并问责',
            'Rectification within a set time; criticism and accountability if it still fails',
          ),
          clause: article('11', '十一条', consequences),
        },
      },
    ],
    setByOffice: true,
    clause: ours(text('第十条（分数线原文未规定，为本系统默认值）', 'Art. 10 (the thresholds are not in the source; ours by default)'), result),
  },
  stages: [
    {
      id: 'preparation',
      title: text('制定方案', 'Preparation'),
      clause: article('7', '七条', '由市政府办公室每年根据政府信息公开工作重点任务制定考核工作实施方案'),
    },
    { id: 'selfAssessment', title: text('自查自评', 'Self-check and self-score'), clause: selfClause },
    { id: 'peerReview', title: text('互查互评', 'Peer check and peer score'), clause: peerClause },
    { id: 'review', title: text('综合评价', 'Comprehensive evaluation'), clause: reviewClause },
    { id: 'approval', title: text('审定等次', 'Approval'), clause: ours(text('第十条（审定环节为本系统所加）', 'Art. 10 (the stage of approval is ours)'), result) },
    { id: 'published', title: text('公布结果', 'Results published'), clause: article('10', '十条', result) },
    { id: 'archived', title: text('归档', 'Archived'), clause: ours(text('原文未规定', 'Not in the source')) },
  ],
  obligations,
  survey,
};
