/**
 * Arxan's finished sample year: inspected through 2025, reviewed and published in January 2026.
 *
 * Imports: scheme data, ledger, workflow, offices, writing, words, years.
 */

import { sheetName } from '#ledger/sheet-id.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { arxanUnits } from '../offices/arxan.ts';
import { arxanFound, arxanTwofold } from '../words/arxan-found.ts';
import { returnReasons, withdrawals } from '../words/arxan-own.ts';
import type { Found } from '../words/found.ts';
import { bookWriter, type BookWriter } from '../writing/book-writer.ts';
import { linkTo, screenshotOf } from '../writing/evidence.ts';
import { workingDayBetween } from '../writing/office-clock.ts';
import { checker, clerk, leader } from '../writing/people.ts';
import { decideCharge, join, newestProblem, recordTwice, withdraw } from './duplicates.ts';
import { filled, inspections, recordFound } from './inspections.ts';
import { levels } from './levels.ts';
import { finished, planned, rechecked } from './planned.ts';
import { approve, moveTo, openYear, proposeAll, publish } from './moving.ts';
import { rectification, type Rectified } from './rectification.ts';
import { findingRows, returnSheet, settleFindings, submitSelf } from './self-findings.ts';
import { walk, type Step } from './steps.ts';

const firstHalf = '2025年上半年随机抽查';
/** Who plays which part. */
const late = 'shuiliju';
const returned = 'jiaotongju';
const extended = 'gonganju';
const faked = 'zonghezhifaju';
const suspected = 'tongjiju';
const unfairlyCharged = ['zhengwufuwuju', 'tianchi'] as const;
const twice = ['weijianwei', 'bailang'] as const;
/** In two places of the table: the first four are decided by the office, the last two are left to the rule. */
const twofold = ['caizhengju', 'jiaoyuju', 'wenlvtiju', 'wuchagou', 'minzhengju', 'mingshuihe'] as const;

const rectified: readonly Rectified[] = [
  { unit: 'fagaiwei', day: '2025-06-10', story: 'closed', objection: 'upheld' },
  { unit: 'sifaju', day: '2025-06-18', story: 'again', objection: 'rejected' },
  { unit: 'rensheju', day: '2025-07-08', story: 'late' },
  { unit: 'ziranziyuanju', day: '2025-07-22', story: 'cancelled' },
  { unit: 'nongmukejiju', day: '2025-08-06', story: 'extended' },
  { unit: 'shichangjianguanju', day: '2025-09-03', story: 'closed', objection: 'partly' },
  { unit: 'lincaoju', day: '2025-09-16', story: 'overdue' },
];

export function arxan2025(): BookWriter {
  const writer = bookWriter({ book: 'sample-arxan-2025', day: '2025-03-03' });
  openYear(writer, {
    title: '阿尔山市2025年度政府信息公开考评（示例）', year: 2025, scheme: arxan2021, units: arxanUnits,
    stages: [
      { stage: 'preparation', from: '2025-03-03', to: '2025-11-14' },
      { stage: 'selfAssessment', from: '2025-11-17', to: '2025-12-05' },
      { stage: 'review', from: '2025-12-09', to: '2026-01-09' },
      { stage: 'approval', from: '2026-01-12', to: '2026-01-16' },
      { stage: 'published', from: '2026-01-19', to: '2026-12-31' },
      { stage: 'archived', from: '2027-01-04', to: '2027-12-31' },
    ],
    settings: { trimFrom: 0, peersPerUnit: 3, blindPeers: true },
  });
  const problems = inspect(writer);
  assessThemselves(writer);
  review(writer, problems);
  settleWithLeaders(writer);
  return writer;
}

interface Marked { readonly twofold: Map<string, string>; readonly twice: { readonly first: string; readonly second: string }[] }

function inspect(writer: BookWriter): Marked {
  const { chance } = writer;
  const aim = levels(arxanUnits, [{ units: 13, least: 2, most: 7 }, { units: 14, least: 10, most: 20 }, { units: 4, least: 21, most: 25 }], {
    said: { yiershi: 34, [faked]: 26, zhengwufuwuju: 2 }, chance,
  });
  const marked: Marked = { twofold: new Map(), twice: [] };
  const steps: Step[] = [
    planned(writer, { title: firstHalf, method: 'onSite', day: '2025-03-17', to: '2025-06-30', items: ['2.1', '3.1'], seed: '2025-03-14 见证人 308', count: 10 }),
    rechecked(writer, firstHalf, { day: '2025-07-14', to: '2025-08-08' }),
    finished(writer, firstHalf, '2025-08-07'),
    ...inspections(writer, { found: arxanFound, from: '2025-03-17', to: '2025-11-28', aim, visitsPerUnit: 2 }),
    ...twofold.map((unit, index): Step => ({
      day: workingDayBetween('2025-09-01', '2025-10-30', chance),
      run: () => void marked.twofold.set(unit, recordFound(writer, unit, arxanTwofold[index % arxanTwofold.length] as Found)),
    })),
    ...twice.map((unit, index): Step => ({
      day: workingDayBetween('2025-06-03', '2025-07-30', chance),
      run: () => void marked.twice.push(recordTwice(writer, unit, arxanFound[13 + index] as Found)),
    })),
    ...rectification(writer, rectified),
    { day: '2025-11-17', run: () => moveTo(writer, 'selfAssessment', '') },
  ];
  walk(writer, steps);
  return marked;
}

/** In time, late, returned and sent again, and after the stage with a later date. */
function assessThemselves(writer: BookWriter): void {
  const { chance } = writer;
  const submit = (unit: string, day: string): Step => ({ day, run: () => submitSelf(writer, unit, findingRows(writer, unit)) });
  const ordinary = arxanUnits.map(({ id }) => id).filter((id) => ![late, returned, extended].includes(id));
  walk(writer, [
    ...ordinary.map((unit) => submit(unit, workingDayBetween('2025-12-01', '2025-12-05', chance))),
    {
      day: '2025-12-01',
      run: () => writer.ask(clerk, { kind: 'extendDeadline', unit: extended, stage: 'selfAssessment', until: '2025-12-12', reason: '承办全盟安保任务，人员集中执勤，同意延期一周。' }),
    },
    submit(returned, '2025-12-02'),
    { day: '2025-12-04', run: () => returnSheet(writer, sheetName('self', returned), returnReasons[0] as string) },
    submit(returned, '2025-12-05'),
    submit(late, '2025-12-08'),
    { day: '2025-12-09', run: () => moveTo(writer, 'review', '市公安局已批准延期，其余单位均已提交，按期进入综合评议。') },
    submit(extended, '2025-12-11'),
  ]);
}

function review(writer: BookWriter, marked: Marked): void {
  const { clock, chance } = writer;
  clock.on('2025-12-12');
  for (const { id } of arxanUnits) settleFindings(writer, id);
  clock.on('2025-12-16');
  for (const pair of marked.twice) join(writer, pair);
  for (const unit of twofold.slice(0, 4)) {
    const problem = marked.twofold.get(unit) as string;
    decideCharge(writer, problem, unit === 'jiaoyuju' ? 1 : 0, unit === 'jiaoyuju' ? '根源在网站栏目缺失，按网站栏目一处扣分。' : '以内容未按规定公开一处扣分，其余位置不重复扣分。');
  }
  clock.on('2025-12-18');
  for (const [index, unit] of unfairlyCharged.entries()) {
    withdraw(writer, newestProblem(writer, unit), filled(withdrawals[index] as string, { year: 2025, day: '2025-12-18', chance }).words);
  }
  clock.on('2025-12-23');
  writer.ask(clerk, {
    kind: 'proposeFraud', unit: faked, seen: 0, points: '3.5', reason: '自评所附依申请公开登记台账系检查前集中补造，登记时间与收文记录不符。',
    evidence: [screenshotOf('record'), linkTo(`arxan-2021/${faked}/2025/hc.html`, '台账与收文登记对照')],
  });
  writer.ask(clerk, { kind: 'proposeFraud', unit: suspected, seen: 0, points: '2', reason: '年度报告数据前后不一致，疑似编造。', evidence: [] });
  clock.on('2025-12-25');
  writer.ask(checker, { kind: 'signFraud', unit: faked, seen: 1, agreed: true, reason: '经与收文登记逐件核对，情况属实，同意扣减3.5分。' });
  writer.ask(checker, { kind: 'signFraud', unit: suspected, seen: 1, agreed: false, reason: '系统计口径调整所致，有说明材料，不认定为弄虚作假。' });
  clock.on('2026-01-05');
  proposeAll(writer);
  clock.on('2026-01-09');
  moveTo(writer, 'approval', '个别问题涉及两处扣分，按同一问题从重计一处，不影响审定。');
}

/** The leading group sends the results back once; what it asked for is corrected, and it approves. */
function settleWithLeaders(writer: BookWriter): void {
  const { clock } = writer;
  clock.on('2026-01-13');
  writer.ask(leader, { kind: 'sendBack', seen: writer.state.stageRevision, reason: '请对林海街道投诉件的核查结论再核实一次，补充书面材料后重新上报。' });
  clock.on('2026-01-14');
  recordFound(writer, 'linhai', { charges: [{ item: '4.2', rule: 'a', count: 1 }], words: '经再次核查，12345热线反映的公开栏未更新问题属实，补记1次。', method: 'review', proof: 'none' }, { actor: clerk });
  writer.ask(clerk, { kind: 'proposeSuggested', units: ['linhai'] });
  moveTo(writer, 'approval', '林海街道已补充核查材料并重新计分。');
  clock.on('2026-01-16');
  approve(writer, '同意考评结果，予以通报。');
  clock.on('2026-01-19');
  publish(writer);
}
