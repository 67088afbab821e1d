/** Tianshui's sample table, area 2: the work itself, from the catalogue to the annual report. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perContent, perItem, perOccurrence } from './table.ts';
import { catalogueAndGuide } from './work-catalogue.ts';

export const work = area({
  id: '2',
  numeral: '二',
  title: text('工作开展情况', 'Work done'),
  points: '40',
  quote:
    '工作开展情况。包括公开目录、公开指南编制情况，公开目录及时更新情况；主动公开政府信息的发布和更新情况；依申请公开政府信息的受理答复情况；保密审查制度和机制的建立执行情况；政府信息公开工作年度报告的编制及公布情况。',
  items: [
    ...catalogueAndGuide,
    indicator({
      id: '2.3',
      title: text('发布更新', 'Publishing and updating'),
      points: '10',
      asks: text('主动公开的政府信息自形成或者变更之日起20个工作日内发布，栏目持续更新。', 'Information to be published on own initiative appears within 20 working days of its making or change; columns are kept alive.'),
      rules: [
        deducts(['2.3', 'a', '1'], text('未按时限公开', 'Not published in time'), perContent),
        deducts(['2.3', 'b', '2'], text('栏目超过三个月未更新', 'A column not updated for more than three months'), text('每个栏目', 'per column')),
      ],
      good: text('规范性文件印发一周内上网。', 'Normative documents are online within a week of issue.'),
      bad: text('“财政资金”栏目最新一条是去年的。', 'The latest entry under public funds is last year\'s.'),
    }),
    indicator({
      id: '2.4',
      title: text('公开质量', 'Quality of what is published'),
      points: '6',
      asks: text('公开的信息完整、准确，不公开不应当公开的内容。', 'What is published is complete and accurate, and holds nothing that must not be published.'),
      rules: [
        deducts(['2.4', 'a', '1'], text('内容不完整或不准确', 'Incomplete or inaccurate content'), perContent),
        deducts(['2.4', 'b', '3'], text('公开了不应当公开的信息', 'Something was published that must not be'), perOccurrence),
      ],
      good: text('正文、附件、文号和日期齐全。', 'Text, attachments, number and date are all there.'),
      bad: text('附件打不开；名单未隐去身份证号码。', 'The attachment does not open; identity card numbers are not masked.'),
    }),
    indicator({
      id: '2.5',
      title: text('依申请公开', 'Disclosure on request'),
      points: '8',
      asks: text('依申请公开渠道畅通，15个工作日内规范答复，延长经同意并告知申请人。', 'The ways to request are open; answers are in due form within 15 working days, extensions are approved and told to the applicant.'),
      rules: [
        deducts(['2.5', 'a', '2'], text('逾期答复或未答复', 'Answered late or not at all'), text('每件', 'per request')),
        deducts(['2.5', 'b', '1'], text('答复不规范', 'The answer is not in due form'), text('每件', 'per request')),
      ],
      good: text('告知书写明依据、理由和救济途径。', 'The letter states ground, reason and remedies.'),
      bad: text('在线申请提交后无人受理。', 'Nobody takes up what is sent through the online form.'),
    }),
    indicator({
      id: '2.6',
      title: text('保密审查', 'Secrecy review'),
      points: '3',
      asks: text('公开前履行保密审查程序，审查有记录。', 'Everything is reviewed for secrecy before it is published, and the review is on record.'),
      rules: [deducts(['2.6', 'a', '1'], text('未经保密审查即公开', 'Published without secrecy review'), perOccurrence)],
      good: text('发布审批单上有审查人签字。', 'The approval slip bears the reviewer\'s signature.'),
      bad: text('审查单在发布之后补签。', 'The slip was signed after publication.'),
    }),
    indicator({
      id: '2.7',
      title: text('年度报告', 'Annual report'),
      points: '3',
      asks: text('按时编制、公布政府信息公开工作年度报告，内容完整、数据准确。', 'The annual report on disclosure is made and published in time, complete and with right figures.'),
      rules: [
        deducts(['2.7', 'a', '2'], text('未按时编制或公布', 'Not made or published in time')),
        deducts(['2.7', 'b', '0.5'], text('内容缺项或数据不实', 'A part is missing or a figure is wrong'), perItem),
      ],
      good: text('1月31日前公布，数据与台账一致。', 'Published by 31 January, its figures equal to the registers.'),
      bad: text('依申请公开件数与登记台账不符。', 'The number of requests differs from the register.'),
    }),
  ],
});
