/**
 * Arxan's sample year under way: inspected through 2026, the units are assessing themselves.
 *
 * Imports: ledger, scheme data, workflow, offices, writing, words, years.
 */

import type { Finding, Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { arxanUnits } from '../offices/arxan.ts';
import { arxanFound, arxanTwofold } from '../words/arxan-found.ts';
import { returnReasons } from '../words/arxan-own.ts';
import type { Found } from '../words/found.ts';
import { bookWriter, type BookWriter } from '../writing/book-writer.ts';
import { workingDayBetween } from '../writing/office-clock.ts';
import { clerk, contactOf } from '../writing/people.ts';
import { sampleBook, sheetDraft, type Draft, type SampleBook } from '../writing/sample-book.ts';
import { decideCharge, join, recordTwice } from './duplicates.ts';
import { inspections, recordFound } from './inspections.ts';
import { levels } from './levels.ts';
import { begun, finished, planned, rechecked } from './planned.ts';
import { moveTo, openYear } from './moving.ts';
import { rectification, type Rectified } from './rectification.ts';
import { keepRegisters } from './registers.ts';
import { findingRows, returnSheet, settleFindings, submitSelf } from './self-findings.ts';
import { walk, type Step } from './steps.ts';
import { survey } from './surveys.ts';

const firstHalf = '2026年上半年随机抽查';
const fourthQuarter = '2026年四季度随机抽查';
const extended = 'yingjiju';
/** Returned: the first is at work on it again, the second has not begun. */
const returned = ['zhujianju', 'linhai'] as const;
const submitted = [
  'tianchi', 'wuchagou', 'wenquan', 'xincheng', 'fagaiwei', 'jiaoyuju', 'gongxinju', 'minzhengju', 'caizhengju', 'rensheju', 'shengtaihuanjingju',
  'nongmukejiju', 'weijianwei', 'shenjiju', 'tongjiju', 'zhengwufuwuju',
] as const;
/** How many items each has got to in its draft. */
const halfTyped: readonly (readonly [unit: string, items: number])[] = [
  ['bailang', 13], ['yiershi', 5], ['sifaju', 9], ['ziranziyuanju', 2], ['wenlvtiju', 11], ['lincaoju', 1], ['shichangjianguanju', 7], ['yingjiju', 4],
];
const twofold = ['bailang', 'wenlvtiju', 'ziranziyuanju'] as const;

const rectified: readonly Rectified[] = [
  { unit: 'fagaiwei', day: '2026-06-09', story: 'closed' },
  { unit: 'gongxinju', day: '2026-07-14', story: 'again', objection: 'upheld' },
  { unit: 'minzhengju', day: '2026-08-11', story: 'cancelled' },
  { unit: 'caizhengju', day: '2026-08-18', story: 'late', objection: 'rejected' },
  { unit: 'sifaju', day: '2026-09-08', story: 'closed', objection: 'partly' },
  { unit: 'shuiliju', day: '2026-09-22', story: 'overdue' },
  { unit: 'weijianwei', day: '2026-10-12', story: 'replied', objection: 'open' },
];

/** Issued while the units assess themselves. */
const rectifiedLate: readonly Rectified[] = [
  { unit: 'bailang', day: '2026-11-11', story: 'waiting', objection: 'open' },
  { unit: 'yiershi', day: '2026-11-17', story: 'issued' },
];

export function arxan2026(): SampleBook {
  const writer = bookWriter({ book: 'sample-arxan-2026', day: '2026-03-02' });
  openYear(writer, {
    title: '阿尔山市2026年度政府信息公开考评（示例）', year: 2026, scheme: arxan2021, units: arxanUnits,
    stages: [
      { stage: 'preparation', from: '2026-03-02', to: '2026-10-30' },
      { stage: 'selfAssessment', from: '2026-11-02', to: '2026-12-11' },
      { stage: 'review', from: '2026-12-14', to: '2027-01-15' },
      { stage: 'approval', from: '2027-01-18', to: '2027-01-22' },
      { stage: 'published', from: '2027-01-25', to: '2027-12-31' },
      { stage: 'archived', from: '2028-01-03', to: '2028-12-29' },
    ],
    settings: { trimFrom: 0, peersPerUnit: 3, blindPeers: true },
  });
  inspect(writer);
  assessThemselves(writer);
  keepRegisters(writer, { on: '2026-11-19', units: 20 });
  const typed = drafts(writer);
  const answers = survey(writer, { short: 'ars2k6', closes: '2027-12-31', honest: 230, days: 7, intro: '请您对市直部门、镇和街道的政府信息公开工作作出评议，结果将在一定范围公开。（示例）' });
  return { ...sampleBook(writer, typed), answers };
}

function inspect(writer: BookWriter): void {
  const { chance } = writer;
  const aim = levels(arxanUnits, [{ units: 16, least: 1, most: 7 }, { units: 13, least: 9, most: 18 }, { units: 2, least: 20, most: 27 }], { said: { yiershi: 14, zonghezhifaju: 12 }, chance });
  const problems: string[] = [];
  walk(writer, [
    planned(writer, { title: firstHalf, method: 'onSite', day: '2026-03-16', to: '2026-06-30', items: ['2.1', '3.1', '3.2'], seed: '2026-03-13 见证人 417', count: 10, excluded: [{ unit: 'zonghezhifaju', reason: '本季度已列入纪检专项检查，不重复检查。' }] }),
    rechecked(writer, firstHalf, { day: '2026-07-20', to: '2026-08-14' }),
    finished(writer, firstHalf, '2026-08-13'),
    ...inspections(writer, { found: arxanFound, from: '2026-03-16', to: '2026-10-23', aim, visitsPerUnit: 2 }),
    ...twofold.map((unit, index): Step => ({
      day: workingDayBetween('2026-09-01', '2026-10-22', chance),
      run: () => void problems.push(recordFound(writer, unit, arxanTwofold[index] as Found)),
    })),
    { day: '2026-09-15', run: () => join(writer, recordTwice(writer, 'wenquan', arxanFound[16] as Found)) },
    { day: '2026-10-27', run: () => decideCharge(writer, problems[0] as string, 0, '以内容未按时公开一处扣分，栏目更新不再重复扣分。') },
    ...rectification(writer, rectified),
    planned(writer, { title: fourthQuarter, method: 'onSite', day: '2026-10-30', to: '2026-12-25', items: ['2.1', '4.1'], seed: '2026-10-29 见证人 806', count: 6 }),
    { day: '2026-11-02', run: () => moveTo(writer, 'selfAssessment', '') },
  ]);
}

function assessThemselves(writer: BookWriter): void {
  const { chance } = writer;
  const submit = (unit: string, day: string): Step => ({ day, run: () => submitSelf(writer, unit, findingRows(writer, unit)) });
  walk(writer, [
    ...submitted.map((unit) => submit(unit, workingDayBetween('2026-11-04', '2026-11-13', chance))),
    ...returned.map((unit, index) => submit(unit, index === 0 ? '2026-11-05' : '2026-11-10')),
    ...returned.map((unit, index): Step => ({
      day: index === 0 ? '2026-11-09' : '2026-11-13',
      run: () => returnSheet(writer, sheetName('self', unit), returnReasons[index] as string),
    })),
    {
      day: '2026-11-12',
      run: () => writer.ask(clerk, { kind: 'extendDeadline', unit: extended, stage: 'selfAssessment', until: '2026-12-18', reason: '森林草原防火值守任务集中，同意延期一周。' }),
    },
    begun(writer, fourthQuarter, { day: '2026-11-17', ended: 2 }),
    ...rectification(writer, rectifiedLate),
    // the office has begun to settle; what the others reported of themselves is still open
    { day: '2026-11-18', run: () => submitted.slice(0, 6).forEach((unit) => settleFindings(writer, unit)) },
  ]);
}

/** Half-typed sheets: rows that were looked at, a finding under way, words that break off. */
function drafts(writer: BookWriter): readonly Draft[] {
  writer.clock.on('2026-11-19');
  const begun = halfTyped.map(([unit, items]) => {
    const rows = findingRows(writer, unit).slice(0, items);
    return draftOf(writer, unit, rows.map((row, index) => (index === items - 1 ? { ...row, note: '对照标准核对中，台账还差' } : row)));
  });
  const again = returned[0];
  const sent = writer.unit(again).sheets.get(sheetName('self', again))?.rows ?? [];
  const mended: Finding = { id: '2.2-1', rule: 'a', count: 1, words: '补充：1件申请逾期2天答复，已在台账中登记。' };
  const rows = sent.map((row): Row => ({ ...row, findings: row.item === '2.2' ? [mended] : [...row.findings], evidence: [...row.evidence] }));
  return [...begun, draftOf(writer, again, rows)];
}

function draftOf(writer: BookWriter, unit: string, rows: readonly Row[]): Draft {
  const byItem = rows.map(({ item, ...row }) => [item, { ...row, looked: true }] as const);
  return sheetDraft(writer, contactOf(unit), { sheet: sheetName('self', unit), content: { rows: Object.fromEntries(byItem), current: rows.at(-1)?.item } });
}
