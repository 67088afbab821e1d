/**
 * Tianshui's sample year under way: the peers have finished, the office is at its comprehensive review.
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
import { clerk, contactOf, peerOf } from '../writing/people.ts';
import { sampleBook, sheetDraft, type Draft, type SampleBook } from '../writing/sample-book.ts';
import { decideCharge, recordTwice } from './duplicates.ts';
import { inspections, recordFound } from './inspections.ts';
import { levels } from './levels.ts';
import { begun, finished, planned, rechecked } from './planned.ts';
import { moveTo, openYear } from './moving.ts';
import { drawOnRecord, peerDraws, peerPairs } from './peer-draws.ts';
import { pointRows, rateUnit, ratedItems, submitPeer } from './points-sheets.ts';
import { rectification, type Rectified } from './rectification.ts';
import { returnSheet, submitSelf } from './self-findings.ts';
import { keepRegisters } from './registers.ts';
import { walk, type Step } from './steps.ts';
import { survey } from './surveys.ts';
import { enterSocial, lossesAt, type Losses } from './tianshui-parts.ts';

const firstHalf = '2026年上半年随机抽查';
const yearEnd = '2026年年终随机抽查';
/** Has a later date for its self-assessment, and is half-way through it. */
const behind = 'zhangjiachuan';
/** Its questionnaire results have not come yet. */
const notSurveyed: readonly string[] = ['jingkaiqu', 'tiyuju', 'minzongwei'];
/** In two places of the table: the first is decided, the others wait on the desk. */
const twofold = ['qinzhou', 'zhujianju', 'chengguanju', 'gangu'] as const;
/** Fully rated units, and how many items of which others are rated. */
const rated = 16;
const graded = 9;
const partly: readonly number[] = [19, 14, 8, 5, 3, 1];

const rectified: readonly Rectified[] = [
  { unit: 'fagaiwei', day: '2026-05-19', story: 'closed', objection: 'upheld' },
  { unit: 'wenlvju', day: '2026-06-23', story: 'extended', objection: 'partly' },
  { unit: 'shuiwuju', day: '2026-08-11', story: 'overdue', objection: 'rejected' },
  { unit: 'qinan', day: '2026-09-01', story: 'replied' },
  { unit: 'lincaoju', day: '2026-09-21', story: 'waiting', objection: 'open' },
];

export function tianshui2026(): SampleBook {
  const writer = bookWriter({ book: 'sample-tianshui-2026', day: '2026-02-24', haste: 60 });
  openYear(writer, {
    title: '天水市2026年度政府信息公开工作考核（示例）', year: 2026, scheme: tianshui2015, units: tianshuiUnits,
    stages: [
      { stage: 'preparation', from: '2026-02-24', to: '2026-09-30' },
      { stage: 'selfAssessment', from: '2026-10-09', to: '2026-10-23' },
      { stage: 'peerReview', from: '2026-10-26', to: '2026-11-06' },
      { stage: 'review', from: '2026-11-09', to: '2026-12-18' },
      { stage: 'approval', from: '2026-12-21', to: '2026-12-25' },
      { stage: 'published', from: '2026-12-28', to: '2027-12-31' },
      { stage: 'archived', from: '2028-01-03', to: '2028-12-29' },
    ],
    settings: {
      trimFrom: 5, peersPerUnit: 5, blindPeers: true,
      grades: [{ name: '优秀', min: '90' }, { name: '良好', min: '80' }, { name: '合格', min: '60' }, { name: '不合格', min: '0' }],
    },
  });
  const level = levels(tianshuiUnits, [{ units: 9, least: 90, most: 96 }, { units: 19, least: 79, most: 89 }, { units: 9, least: 64, most: 77 }], {
    said: { guoziwei: 54 }, chance: writer.chance,
  });
  const losses = new Map(tianshuiUnits.map(({ id }) => [id, lossesAt(level(id), writer.chance)]));
  const of = (unit: string) => losses.get(unit) as Losses;
  inspect(writer, of);
  const waiting = assess(writer, of);
  review(writer, of);
  keepRegisters(writer, { on: '2026-11-19', units: 16 });
  const typed = drafts(writer, of, waiting);
  // few units, so that some have answers enough
  const judged = ['qinzhou', 'maiji', 'qinan', 'gangu', 'wushan', 'jiaoyuju', 'fagaiwei', 'minzongwei'];
  const answers = survey(writer, { short: 'tsm2k6', closes: '2027-12-31', honest: 290, days: 6, units: judged, intro: '为了解政府信息公开工作的实际效果，请您对有关单位作出评议。（示例）' });
  return { ...sampleBook(writer, typed), answers };
}

type LossesOf = (unit: string) => Losses;
type Pair = { readonly unit: string; readonly reviewer: string };

function inspect(writer: BookWriter, of: LossesOf): void {
  const { chance } = writer;
  const inTwo: string[] = [];
  walk(writer, [
    planned(writer, { title: firstHalf, method: 'website', day: '2026-03-09', to: '2026-06-30', items: [], seed: '2026-03-06 见证人 194', count: 12, excluded: [{ unit: 'jingkaiqu', reason: '机构调整期间，本轮不检查。' }] }),
    rechecked(writer, firstHalf, { day: '2026-07-20', to: '2026-08-14' }),
    finished(writer, firstHalf, '2026-08-13'),
    ...inspections(writer, { found: tianshuiFound, from: '2026-03-09', to: '2026-09-30', aim: (unit) => of(unit).ordinary, visitsPerUnit: 2 }),
    ...twofold.map((unit, index): Step => ({
      day: workingDayBetween('2026-07-01', '2026-09-11', chance),
      run: () => void inTwo.push(recordFound(writer, unit, tianshuiTwofold[index] as Found)),
    })),
    // recorded twice and not joined: the desk shows that the two look alike
    { day: '2026-08-12', run: () => void recordTwice(writer, 'maiji', tianshuiFound[13] as Found) },
    { day: '2026-09-17', run: () => decideCharge(writer, inTwo[0] as string, 1, '以重点领域信息缺失一处扣分。') },
    planned(writer, { title: yearEnd, method: 'onSite', day: '2026-09-28', to: '2026-12-11', items: [], seed: '2026-09-25 见证人 537', count: 6 }),
    { day: '2026-09-29', run: () => drawOnRecord(writer, peerDraws.present) },
    ...rectification(writer, rectified),
    { day: '2026-10-09', run: () => moveTo(writer, 'selfAssessment', '') },
  ]);
}

/** The peer sheets that are still waited for: one not sent, one returned. */
function assess(writer: BookWriter, of: LossesOf): readonly [missing: Pair, returned: Pair] {
  const { chance } = writer;
  const self = (unit: string): Step => ({
    day: workingDayBetween('2026-10-14', '2026-10-23', chance),
    run: () => submitSelf(writer, unit, pointRows(writer, { sheet: 'self', unit, loses: of(unit).self })),
  });
  const [missing, returned, ...pairs] = peerPairs(writer, chance) as readonly [Pair, Pair, ...Pair[]];
  const peer = ({ unit, reviewer }: Pair, day: string): Step => ({ day, run: () => submitPeer(writer, { unit, reviewer, loses: of(unit).peer() }) });
  walk(writer, [
    ...tianshuiUnits.map(({ id }) => id).filter((id) => id !== behind).map(self),
    {
      day: '2026-10-21',
      run: () => writer.ask(clerk, { kind: 'extendDeadline', unit: behind, stage: 'selfAssessment', until: '2026-12-04', reason: '政府网站集约化迁移尚未完成，台账无法导出，同意延期。' }),
    },
    { day: '2026-10-26', run: () => moveTo(writer, 'peerReview', '张家川县已批准延期，其余单位均已提交。') },
    ...pairs.map((pair) => peer(pair, workingDayBetween('2026-10-28', '2026-11-06', chance))),
    peer(returned, '2026-11-03'),
    begun(writer, yearEnd, { day: '2026-11-06', ended: 2 }),
    { day: '2026-11-09', run: () => moveTo(writer, 'review', '个别互评表未提交，按已提交的互评得分计算，催办后补交。') },
    {
      day: '2026-11-10',
      run: () => returnSheet(writer, sheetName('peer', returned.unit, returned.reviewer), '多项扣分没有写明具体依据，请补充后重新提交。'),
    },
  ]);
  return [missing, returned];
}

function review(writer: BookWriter, of: LossesOf): void {
  const { clock, chance } = writer;
  clock.on('2026-11-10');
  for (const { id } of tianshuiUnits) if (!notSurveyed.includes(id)) enterSocial(writer, id, of(id).social);
  const order = chance.shuffled(tianshuiUnits.map(({ id }) => id).filter((id) => id !== behind && !notSurveyed.includes(id)));
  clock.on('2026-11-11');
  for (const unit of order.slice(0, rated)) rateUnit(writer, unit, { loses: of(unit).office });
  clock.on('2026-11-16');
  writer.ask(clerk, { kind: 'proposeSuggested', units: order.slice(0, graded) });
  clock.on('2026-11-18');
  for (const [index, items] of partly.entries()) {
    const unit = order[rated + index] as string;
    rateUnit(writer, unit, { loses: of(unit).office, items });
  }
}

/** A unit half-way through its own sheet, and a reviewer mending the one that came back. */
function drafts(writer: BookWriter, of: LossesOf, [, returned]: readonly [Pair, Pair]): readonly Draft[] {
  writer.clock.on('2026-11-19');
  const self = ratedItems(writer, { sheet: 'self', loses: of(behind).self }).slice(0, 12);
  const peer = writer.unit(returned.unit).sheets.get(sheetName('peer', returned.unit, returned.reviewer))?.rows ?? [];
  return [
    sheetDraft(writer, contactOf(behind), { sheet: sheetName('self', behind), content: draftContent(self) }),
    sheetDraft(writer, peerOf(returned.reviewer), {
      sheet: sheetName('peer', returned.unit, returned.reviewer),
      content: draftContent(peer.map(({ item, points = '', note }) => ({ item, points, note: note === '' ? '' : `${note}依据见` }))),
    }),
  ];
}

function draftContent(rows: readonly { readonly item: string; readonly points: string; readonly note: string }[]) {
  const byItem = rows.map(({ item, points, note }) => [item, { points, findings: [], note, evidence: [] }] as const);
  return { rows: Object.fromEntries(byItem), current: rows.at(-1)?.item };
}
