/** Tianshui's sample table, area 5: supervision. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perOccurrence } from './table.ts';

const perCase = text('每件', 'per case');

export const supervision = area({
  id: '5',
  numeral: '五',
  title: text('监督情况', 'Supervision'),
  points: '15',
  quote:
    '监督情况。包括举报投诉、行政复议和行政诉讼的处理以及应对情况；实行责任追究的情况；对本级政府部门和下级政府工作指导、监督、检查情况。',
  items: [
    indicator({
      id: '5.1',
      title: text('举报投诉', 'Reports and complaints'),
      points: '4',
      asks: text('举报投诉有登记、有调查、有答复。', 'Reports and complaints are registered, looked into and answered.'),
      rules: [
        deducts(['5.1', 'a', '1'], text('举报投诉被查实', 'A complaint was verified'), perCase),
        deducts(['5.1', 'b', '1'], text('未按时办理举报投诉', 'A complaint was not handled in time'), perCase),
      ],
      good: text('投诉电话、信箱公开，台账完整。', 'Telephone and mailbox are public, the register is complete.'),
      bad: text('投诉信箱无人查看。', 'Nobody reads the complaints mailbox.'),
    }),
    indicator({
      id: '5.2',
      title: text('复议诉讼', 'Reviews and lawsuits'),
      points: '5',
      asks: text('依法应对行政复议和行政诉讼，履行决定和判决。', 'Administrative reviews and lawsuits are met by the law, decisions and judgments carried out.'),
      rules: [
        deducts(['5.2', 'a', '2.5'], text('被纠错或败诉', 'Corrected, or lost'), perCase),
        deducts(['5.2', 'b', '1'], text('未按时答辩或履行', 'Not answered or carried out in time'), perCase),
      ],
      good: text('收到复议通知后按期提交答复和证据。', 'Answer and evidence were handed in by the date set.'),
      bad: text('法院判决重新答复，逾期未履行。', 'The court ordered a new answer; the date passed without one.'),
    }),
    indicator({
      id: '5.3',
      title: text('责任追究', 'Accountability'),
      points: '3',
      asks: text('对政府信息公开工作中的过错实行责任追究。', 'Faults in disclosure are held to account.'),
      rules: [deducts(['5.3', 'a', '1.5'], text('有过错未追究责任', 'A fault was not held to account'), perOccurrence)],
      good: text('对逾期答复的科室作出处理并通报。', 'The department that answered late was dealt with and named.'),
      bad: text('同类问题一年内发生三次，无人担责。', 'The same fault three times in a year, and nobody answered for it.'),
    }),
    indicator({
      id: '5.4',
      title: text('指导检查', 'Guidance and checks'),
      points: '3',
      asks: text('对本级部门和下级政府开展指导、监督、检查。', 'Departments of the same level and governments below are guided, supervised and checked.'),
      rules: [
        deducts(['5.4', 'a', '1.5'], text('年内未开展指导检查', 'No guidance or check during the year')),
        deducts(['5.4', 'b', '0.5'], text('下级单位被上级通报', 'A unit below was named by a higher level'), text('每个单位', 'per unit')),
      ],
      good: text('每半年检查一次并通报结果。', 'Checked every half-year, with the result made known.'),
      bad: text('检查只发通知，没有反馈问题。', 'A check was announced, and no findings came back.'),
    }),
  ],
});
