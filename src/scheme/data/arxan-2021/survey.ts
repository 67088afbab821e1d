/** Arxan: the appraisal by the public of annex 5. Its three areas are the source's; the questions are ours. */

import type { Survey } from '../../grammar.ts';
import { advice, asks, ways } from '../survey-questions.ts';
import { ours, text } from '../writing.ts';

export const survey: Survey = {
  title: text('政府信息公开工作公众评议', 'Public appraisal of government information disclosure'),
  questions: [
    asks('organisation', text('组织机构建设：该单位有明确的机构和人员负责政府信息公开，能够找到并联系上', 'Organisation: somebody at this unit is in charge of disclosure, can be found and reached')),
    asks('lawful', text('依法公开：应当公开的信息，该单位依法、全面、准确地公开', 'Lawful disclosure: what must be published is published, in full and accurately')),
    asks('timely', text('依法公开：该单位的信息公开及时，更新不拖延', 'Lawful disclosure: this unit publishes in time and keeps things up to date')),
    asks('request', text('依法公开：该单位对公开申请和咨询的答复', 'Lawful disclosure: how this unit answers requests and questions')),
    asks('effect', text('工作成效：该单位公开的信息对您有用、看得懂', 'Effect: what this unit publishes is useful and can be understood')),
    ways,
    advice,
  ],
  fewest: 10,
  below: 'marked',
  places: 2,
  clause: ours(
    text('附件5 第五条（题目、选项分值和最少份数为本系统所加）', 'Annex 5, art. 5 (questions, scores of answers and the fewest answers are ours)'),
    '政府信息公开公众参与的主要内容：1.组织机构建设情况；2.政府信息依法公开情况；3.政府信息公开工作成效。',
  ),
};
