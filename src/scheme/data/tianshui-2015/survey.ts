/** Tianshui: the public's appraisal of article 8 (2). The regulation names no questions: these are ours, for the office to edit. */

import type { Survey } from '../../grammar.ts';
import { advice, asks, steps, ways } from '../survey-questions.ts';
import { ours, text } from '../writing.ts';

export const survey: Survey = {
  title: text('政府信息公开社会评议', 'Public appraisal of government information disclosure'),
  questions: [
    asks('full', text('该单位公开的信息是否全面', 'Is what this unit publishes complete?')),
    asks('timely', text('该单位的信息公开是否及时', 'Is it published in time?')),
    asks('found', text('在政府门户网站上查找该单位的信息是否方便', 'Is it easy to find on the portal?')),
    asks('request', text('该单位对依申请公开和咨询的答复是否及时、规范', 'Does this unit answer requests and questions promptly and properly?')),
    asks('explained', text('该单位的政策解读是否清楚易懂', 'Are its policies explained clearly?')),
    steps('overall', text('总体来说，您给该单位的政府信息公开工作打几分（1分最低，5分最高）', 'All in all, how do you rate this unit (1 lowest, 5 highest)?')),
    ways,
    advice,
  ],
  leaf: 'social',
  fewest: 20,
  below: 'missing',
  places: 2,
  clause: ours(
    text('第八条（二）（题目、选项分值和最少份数为本系统所加）', 'Art. 8 (2) (questions, scores of answers and the fewest answers are ours)'),
    '社会评议评价。通过在市政府门户网站设置调查问卷等形式，由社会公众对各县区人民政府、开发区管委会及市政府各部门政府信息公开情况进行评议评价。',
  ),
};
