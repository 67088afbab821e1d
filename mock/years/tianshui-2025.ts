/**
 * Tianshui's finished sample year: published in January 2026, corrected once in March.
 *
 * Imports: ledger, scheme data, offices, writing, words, years.
 */

import { sheetName } from '#ledger/sheet-id.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { tianshuiUnits } from '../offices/tianshui.ts';
import type { Found } from '../words/found.ts';
import { tianshuiFound, tianshuiTwofold } from '../words/tianshui-found.ts';
import { bookWriter, type BookWriter } from '../writing/book-writer.ts';
import { workingDayBetween } from '../writing/office-clock.ts';
import { clerk } from '../writing/people.ts';
import { decideCharge, join, newestProblem, recordTwice, withdraw } from './duplicates.ts';
import { inspections, recordFound } from './inspections.ts';
import { levels } from './levels.ts';
import { finished, planned, rechecked } from './planned.ts';
import { approve, moveTo, openYear, proposeAll, publish } from './moving.ts';
import { drawOnRecord, peerDraws, peerPairs } from './peer-draws.ts';
import { pointRows, rateUnit, submitPeer } from './points-sheets.ts';
import { rectification, type Rectified } from './rectification.ts';
import { returnSheet, submitSelf } from './self-findings.ts';
import { walk, type Step } from './steps.ts';
import { enterSocial, lossesAt, type Losses } from './tianshui-parts.ts';

const late = 'gongxinju';
const returned = 'wushan';
const extended = 'yingjiju';
const firstHalf = '2025年上半年随机抽查';
/** Graded one step lower than its score suggests. */
const lowered = 'chengguanju';
/** Its questionnaire was typed in wrongly, and corrected after publication. */
const mistyped = 'qingshui';
const twofold = ['maiji', 'zhujianju', 'jiaotongju', 'kejiju'] as const;

const rectified: readonly Rectified[] = [
  { unit: 'fagaiwei', day: '2025-05-20', story: 'closed' },
  { unit: 'wenlvju', day: '2025-06-24', story: 'again', objection: 'rejected' },
  { unit: 'shuiwuju', day: '2025-08-12', story: 'late', objection: 'partly' },
  { unit: 'lincaoju', day: '2025-09-09', story: 'closed', objection: 'upheld' },
];

export function tianshui2025(): BookWriter {
  const writer = bookWriter({ book: 'sample-tianshui-2025', day: '2025-02-24', haste: 60 });
  openYear(writer, {
    title: '天水市2025年度政府信息公开工作考核（示例）', year: 2025, scheme: tianshui2015, units: tianshuiUnits,
    stages: [
      { stage: 'preparation', from: '2025-02-24', to: '2025-11-07' },
      { stage: 'selfAssessment', from: '2025-11-10', to: '2025-11-21' },
      { stage: 'peerReview', from: '2025-11-24', to: '2025-12-12' },
      { stage: 'review', from: '2025-12-15', to: '2026-01-09' },
      { stage: 'approval', from: '2026-01-12', to: '2026-01-16' },
      { stage: 'published', from: '2026-01-19', to: '2026-12-31' },
      { stage: 'archived', from: '2027-01-04', to: '2027-12-31' },
    ],
    settings: {
      trimFrom: 0, peersPerUnit: 3, blindPeers: true,
      grades: [{ name: '优秀', min: '90' }, { name: '良好', min: '80' }, { name: '合格', min: '60' }, { name: '不合格', min: '0' }],
    },
  });
  const level = levels(tianshuiUnits, [{ units: 8, least: 91, most: 96 }, { units: 18, least: 80, most: 88 }, { units: 8, least: 64, most: 76 }], {
    said: { [lowered]: 82, [mistyped]: 84, minzongwei: 48, guoziwei: 51 }, chance: writer.chance,
  });
  const losses = new Map(tianshuiUnits.map(({ id }) => [id, lossesAt(level(id), writer.chance)]));
  const of = (unit: string) => losses.get(unit) as Losses;
  inspect(writer, of);
  assess(writer, of);
  review(writer, of);
  correct(writer);
  return writer;
}

type LossesOf = (unit: string) => Losses;

function inspect(writer: BookWriter, of: LossesOf): void {
  const { chance } = writer;
  const inTwo: string[] = [];
  walk(writer, [
    planned(writer, { title: firstHalf, method: 'website', day: '2025-03-10', to: '2025-06-30', items: [], seed: '2025-03-07 见证人 652', count: 12 }),
    rechecked(writer, firstHalf, { day: '2025-07-21', to: '2025-08-15' }),
    finished(writer, firstHalf, '2025-08-14'),
    ...inspections(writer, { found: tianshuiFound, from: '2025-03-10', to: '2025-11-05', aim: (unit) => of(unit).ordinary, visitsPerUnit: 2 }),
    ...twofold.map((unit, index): Step => ({
      day: workingDayBetween('2025-08-04', '2025-10-30', chance),
      run: () => void inTwo.push(recordFound(writer, unit, tianshuiTwofold[index] as Found)),
    })),
    { day: '2025-09-09', run: () => join(writer, recordTwice(writer, 'qinan', tianshuiFound[14] as Found)) },
    { day: '2025-11-05', run: () => decideCharge(writer, inTwo[0] as string, 0, '以未按时限公开一处扣分，重点领域不再重复扣分。') },
    { day: '2025-11-06', run: () => decideCharge(writer, inTwo[1] as string, 1, '以公开了不应当公开的信息一处扣分。') },
    { day: '2025-11-06', run: () => withdraw(writer, newestProblem(writer, 'gangu'), '该县补充了发文登记和网页截图，经核实已按时限公开，撤回。') },
    { day: '2025-11-07', run: () => drawOnRecord(writer, peerDraws.last) },
    ...rectification(writer, rectified),
    { day: '2025-11-10', run: () => moveTo(writer, 'selfAssessment', '') },
  ]);
}

function assess(writer: BookWriter, of: LossesOf): void {
  const { chance } = writer;
  const self = (unit: string, day: string): Step => ({ day, run: () => submitSelf(writer, unit, pointRows(writer, { sheet: 'self', unit, loses: of(unit).self })) });
  const ordinary = tianshuiUnits.map(({ id }) => id).filter((id) => ![late, returned, extended].includes(id));
  walk(writer, [
    ...ordinary.map((unit) => self(unit, workingDayBetween('2025-11-13', '2025-11-21', chance))),
    {
      day: '2025-11-18',
      run: () => writer.ask(clerk, { kind: 'extendDeadline', unit: extended, stage: 'selfAssessment', until: '2025-11-28', reason: '承担地质灾害应急处置任务，同意延期一周。' }),
    },
    self(returned, '2025-11-14'),
    { day: '2025-11-18', run: () => returnSheet(writer, sheetName('self', returned), '2.5、2.7两项自评得分与登记台账不符，请核对后重新提交。') },
    self(returned, '2025-11-20'),
    self(late, '2025-11-24'),
    { day: '2025-11-25', run: () => moveTo(writer, 'peerReview', '市应急管理局已批准延期，其余单位均已提交。') },
    self(extended, '2025-11-27'),
    ...peerPairs(writer, chance).map(({ unit, reviewer }): Step => ({
      day: workingDayBetween('2025-11-26', '2025-12-12', chance),
      run: () => submitPeer(writer, { unit, reviewer, loses: of(unit).peer() }),
    })),
    { day: '2025-12-15', run: () => moveTo(writer, 'review', '') },
  ]);
}

function review(writer: BookWriter, of: LossesOf): void {
  const { clock } = writer;
  clock.on('2025-12-16');
  for (const { id } of tianshuiUnits) {
    enterSocial(writer, id, id === mistyped ? 38 : of(id).social);
    rateUnit(writer, id, { loses: of(id).office });
  }
  clock.on('2026-01-07');
  writer.ask(clerk, {
    kind: 'proposeGrade', unit: lowered, seen: 0, grade: '合格',
    reason: '年内因公开不应当公开的个人信息被省级通报，综合平时考核情况，等次下调一档。',
  });
  proposeAll(writer);
  clock.on('2026-01-09');
  moveTo(writer, 'approval', '交通局、科技局各有一个问题涉及两处扣分，按同一问题从重计一处。');
  clock.on('2026-01-15');
  approve(writer, '同意各单位考核等次，按程序公布。');
  clock.on('2026-01-19');
  publish(writer);
}

/** The second version: one figure corrected, everything else as it was. */
function correct(writer: BookWriter): void {
  const { clock, state } = writer;
  clock.on('2026-03-16');
  writer.ask(clerk, { kind: 'openCorrection', seen: state.stageRevision, reason: '清水县社会评议得分录入有误（应为83.60，误录为低分），经核对问卷汇总表予以更正。' });
  writer.ask(clerk, {
    kind: 'enterResult', unit: mistyped, leaf: 'social', seen: writer.unit(mistyped).entered.get('social')?.revision ?? 0, score: '83.60', answers: 203,
    source: '2025年度市政府门户网站政府信息公开社会评议问卷汇总表（示例），复核后更正', evidence: [],
  });
  clock.on('2026-03-18');
  writer.ask(clerk, { kind: 'proposeSuggested', units: [mistyped] });
  moveTo(writer, 'approval', '除更正事项外，各单位得分和等次不变。');
  clock.on('2026-03-20');
  approve(writer, '同意更正，重新公布。');
  clock.on('2026-03-23');
  publish(writer);
}
