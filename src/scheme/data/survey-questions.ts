/**
 * Answers and questions that both shipped questionnaires use. The regulations name what is to be judged and leave the wording
 * to the office: the words and the scores of the answers are ours.
 *
 * Imports: scheme/grammar (types).
 */

import type { SurveyOption, SurveyQuestion, Text } from '../grammar.ts';
import { text } from './writing.ts';

const content: readonly SurveyOption[] = [
  { id: 'A', title: text('满意', 'Satisfied'), score: '100' },
  { id: 'B', title: text('比较满意', 'Rather satisfied'), score: '80' },
  { id: 'C', title: text('一般', 'Neither'), score: '60' },
  { id: 'D', title: text('不满意', 'Dissatisfied'), score: '20' },
  { id: 'E', title: text('不了解', 'Cannot say') },
];

/** How content somebody is. */
export function asks(id: string, title: Text): SurveyQuestion {
  return { id, kind: 'single', title, options: content };
}

/** Five steps from 1 to 5. */
export function steps(id: string, title: Text): SurveyQuestion {
  const options = ['0', '25', '50', '75', '100'].map((score, at) => ({ id: String(at + 1), title: text(`${at + 1}分`, `${at + 1} of 5`), score }));
  return { id, kind: 'scale', title, options };
}

export const ways: SurveyQuestion = {
  id: 'ways',
  kind: 'multi',
  title: text('您通过哪些途径了解该单位公开的政府信息？（可多选）', 'Where do you learn what this unit publishes? (choose any)'),
  isOptional: true,
  options: [
    { id: 'site', title: text('政府门户网站', 'Government portal') },
    { id: 'wechat', title: text('微信公众号等新媒体', 'WeChat and other new media') },
    { id: 'board', title: text('公开栏、办事大厅', 'Notice board or service hall') },
    { id: 'media', title: text('报纸、广播电视', 'Newspaper, radio, television') },
    { id: 'request', title: text('依申请公开', 'By a request') },
    { id: 'none', title: text('没有了解过', 'Not at all') },
  ],
};

export const advice: SurveyQuestion = {
  id: 'advice',
  kind: 'text',
  title: text('您对该单位政府信息公开工作的意见和建议', 'What should this unit do better in publishing information?'),
  isOptional: true,
  options: [],
};
