/** Arxan: what units owe all year round, from annexes 1, 2, 4 and 6 to 9 of the same rules. */

import type { Clause, Obligations } from '../../grammar.ts';
import { clause, text } from '../writing.ts';

const annex = (number: number, article: number, zh: string, quote: string): Clause =>
  clause(text(`附件${number} 第${zh}条`, `Annex ${number}, art. ${article}`), quote);

const review = '本部门在向申请人公开政府信息前，会对拟公开的政府信息进行保密审查。';
const yearly =
  '各镇人民政府、街道办事处应当于每年1月31日前编制、公布本机关上一年度的政府信息公开工作年度报告，并报送市政务公开领导小组办公室。';
const officeYearly =
  '市政务公开领导小组办公室应当于每年2月20日前汇总所属部门和各镇政府、街道办事处的政府信息公开工作年度报告，编制、公布本级政府信息公开工作年度报告，并报送上级政府信息公开主管部门。';

export const obligations: Obligations = {
  registers: [
    {
      kind: 'publication',
      title: text('主动公开', 'Published on own initiative'),
      term: { kind: 'workingDays', days: 20 },
      clause: annex(7, 3, '三', '属于主动公开范围的政府信息，行政机关应当自该政府信息形成或者变更之日起20个工作日内，通过政府公报、政府网站、报刊、电视等便于公众知晓的方式公开。'),
      secrecyReview: { clause: annex(6, 3, '三', '政府信息公开保密审查工作应当遵循“先审查、后公开”的原则') },
      breaches: [
        { kind: 'late', item: '2.1', rule: 'a' },
        { kind: 'unreviewed', item: '1.2', rule: 'a' },
        { kind: 'withheld', item: '2.1', rule: 'b' },
      ],
    },
    {
      kind: 'request',
      title: text('依申请公开', 'Disclosed on request'),
      term: { kind: 'workingDays', days: 20 },
      clause: annex(2, 6, '六', '于收到申请之日起20个工作日内制作《予以公开答复书（答复回执）》予以答复'),
      extension: {
        days: 20,
        clause: annex(2, 6, '六', '如需延长答复期限的，经政府信息公开工作机构负责人同意，并制作《延期答复告知书》送交申请人，延长答复的期限最长不得超过20个工作日。'),
      },
      correction: {
        effect: 'restarts',
        clause: annex(2, 9, '九', '制作《政府信息公开补正申请告知书》予以退回，并一次性全部告知错漏事项，告知申请人作出更改、补充后重新提交申请表。'),
      },
      thirdParty: {
        effect: 'pauses',
        askWithin: 5,
        answerWithin: 15,
        clause: {
          ...annex(2, 7, '七', '本部门认为申请公开的政府信息涉及商业秘密、个人隐私，公开后可能损害第三方合法权益的，在收到申请书后5个工作日内书面征求第三方意见'),
          ref: text(
            '附件2 第七条；不计入答复期限、第三方15个工作日内答复依《政府信息公开条例》第三十二条、第三十三条',
            'Annex 2, art. 7; that the time is not counted, and 15 working days for the third party: Regulations on Open Government Information, art. 32 and 33',
          ),
        },
      },
      otherBody: {
        effect: 'pauses',
        askWithin: 5,
        answerWithin: 5,
        clause: {
          ...annex(7, 9, '九', '属于依申请公开政府信息，涉及两个以上行政机关的，受理申请的行政机关应在收到申请之日起5个工作日内以书面形式征求所涉及的其他行政机关的意见。被征求意见的行政机关应在收到书面征求意见公文后5个工作日内向拟公开政府信息机关提出书面函复意见。被征求意见行政机关在期限内不答复的，视为同意公开该政府信息。'),
          ref: text('附件7 第九条；不计入答复期限依《政府信息公开条例》第三十三条', 'Annex 7, art. 9; that the time is not counted: Regulations on Open Government Information, art. 33'),
        },
      },
      secrecyReview: { clause: annex(2, 8, '八', review) },
      breaches: [
        { kind: 'late', item: '2.2', rule: 'a' },
        { kind: 'askedLate', item: '2.2', rule: 'a' },
      ],
    },
    {
      kind: 'explanation',
      title: text('政策解读', 'Policy explanations'),
      term: { kind: 'workingDays', days: 3 },
      clause: clause(text('附件4 五、规范程序', 'Annex 4, part 5'), '在政策文件上网公开后3个工作日内对政策文件作出解读，并在文件发布、解读页面进行相互链接。'),
      breaches: [{ kind: 'late', item: '1.2', rule: 'a' }],
    },
    {
      kind: 'report',
      title: text('年度报告', 'Annual report'),
      term: { kind: 'yearly', monthDay: '01-31', office: { monthDay: '02-20', clause: annex(9, 3, '三', officeYearly) } },
      clause: annex(9, 3, '三', yearly),
      breaches: [{ kind: 'late', item: '4.1', rule: 'a' }],
    },
    {
      kind: 'clarification',
      title: text('虚假或不完整信息澄清', 'Clarification of false or incomplete information'),
      term: { kind: 'promptly' },
      clause: annex(8, 4, '四', '须及时报告市政务公开领导小组办公室进行确认，并通过互联网、广播、电视、报刊、新闻发布会等方式和渠道，稳妥、及时发布准确的政府信息。'),
      breaches: [],
    },
  ],
};
