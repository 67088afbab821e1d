/** Tianshui: the duties of the measures on disclosure by request; the other registers are those of its sample table. */

import type { Clause, Obligations } from '../../grammar.ts';
import { clause, ours, text } from '../writing.ts';

const onRequest = (article: string, zh: string, quote: string): Clause =>
  clause(text(`依申请公开办法 第${zh}`, `Measures on disclosure by request, art. ${article}`), quote);

const national = (zh: string, article: string): Clause =>
  ours(text(`《政府信息公开条例》第${zh}（本办法未规定）`, `Regulations on Open Government Information, art. ${article} (not in these measures)`));

export const obligations: Obligations = {
  registers: [
    {
      kind: 'publication',
      title: text('主动公开', 'Published on own initiative'),
      term: { kind: 'workingDays', days: 20 },
      clause: national('二十六条', '26'),
      secrecyReview: { clause: national('十七条', '17') },
      breaches: [
        { kind: 'late', item: '2.3', rule: 'a' },
        { kind: 'unreviewed', item: '2.6', rule: 'a' },
        { kind: 'withheld', item: '2.4', rule: 'b' },
      ],
    },
    {
      kind: 'request',
      title: text('依申请公开', 'Disclosed on request'),
      term: { kind: 'workingDays', days: 15 },
      clause: onRequest('11', '十一条', '行政机关收到政府信息公开申请，能够当场答复的，应当场答复；不能当场答复的，应当自收到申请之日起15个工作日内答复'),
      extension: {
        days: 15,
        clause: onRequest('11', '十一条', '如需延长答复期限的，应当经政府信息公开工作机构负责人同意，并告知申请人，延长答复的期限最长不得超过15个工作日。'),
      },
      correction: {
        effect: 'restarts',
        clause: {
          ...onRequest('12 (4)', '十二条（四）', '《政府信息公开申请表》填写不完善、内容不明确、资料不真实的，行政机关应告知申请人作出更改、补充或重新填写。'),
          ref: text(
            '依申请公开办法 第十二条（四）；自收到补正后的申请重新起算依第九条',
            'Measures on disclosure by request, art. 12 (4); counted anew from the completed application: art. 9',
          ),
        },
      },
      thirdParty: {
        effect: 'pauses',
        clause: onRequest('13', '十三条', '申请公开的政府信息涉及第三方权益的，行政机关应征求第三方意见后答复申请人，征求意见时间不计入答复期限。'),
      },
      secrecyReview: {
        clause: onRequest('14', '十四条', '办理申请的行政机关在向申请人公开政府信息前，应对拟公开的政府信息进行保密审查。未经保密审查的政府信息不得公开。'),
      },
      breaches: [{ kind: 'late', item: '2.5', rule: 'a' }],
    },
    {
      kind: 'report',
      title: text('年度报告', 'Annual report'),
      term: { kind: 'yearly', monthDay: '01-31' },
      clause: national('四十九条', '49'),
      breaches: [{ kind: 'late', item: '2.7', rule: 'a' }],
    },
    {
      kind: 'clarification',
      title: text('虚假或不完整信息澄清', 'Clarification of false or incomplete information'),
      term: { kind: 'promptly' },
      clause: national('六条', '6'),
      breaches: [],
    },
  ],
};
