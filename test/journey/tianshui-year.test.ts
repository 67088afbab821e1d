/**
 * A Tianshui year, from an empty computer to published grades in all four bands: own and peer sheets, the public's
 * result, inspections, and the office's points by keyboard. The totals are those of headless scoring over the same facts.
 */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { scoreFile } from '#exchange/score-file.ts';
import { launchChromium } from '../browser/chromium.ts';
import { enterResult, openDesk, proposeSuggested, rateByKeyboard } from './desk.ts';
import { sitDown, type Person } from './person.ts';
import { recordProblem, recordVisit } from './records.ts';
import { handIn, score, type Given } from './sheets.ts';
import { approve, assignInTurn, createYear, expectResults, moveOn, publish, verifyBook, type ResultLine } from './year.ts';

interface UnitOfYear {
  readonly unit: string;
  readonly short: string;
  readonly found: readonly { readonly item: string; readonly rule: string; readonly count: number; readonly words: string }[];
  readonly social: string;
  readonly self: Given;
  readonly peer: Given;
  readonly office: Given;
  /** What those sheets and problems come to, for headless scoring. */
  readonly facts: { readonly ordinary: string; readonly self: string; readonly peers: readonly string[]; readonly comprehensive: string };
}

const fifty: Given = { '1.1': '0', '2.1': '0', '2.3': '0', '2.4': '0', '2.5': '0', '3.1': '0', '5.2': '0', '6.1': '0' };

/** In the order of the list; each is scored by the one after it, the last by the first. */
const units: readonly UnitOfYear[] = [
  {
    unit: '秦州区人民政府', short: '秦州区', social: '92.5',
    found: [{ item: '2.3', rule: '未按时限公开', count: 2, words: '两条财政信息晚公开一个月' }],
    self: { '1.1': '3', '2.3': '8' }, peer: { '2.3': '7', '2.5': '6' }, office: { '2.3': '8', '2.5': '6.5' },
    facts: { ordinary: '98', self: '97', peers: ['95'], comprehensive: '96.5' },
  },
  {
    unit: '清水县人民政府', short: '清水县', social: '80.25',
    found: [{ item: '2.3', rule: '未按时限公开', count: 12, words: '十二条重点领域信息未按时限公开' }],
    self: { '2.3': '5' }, peer: { '2.3': '0', '2.5': '3' }, office: { '2.3': '0', '2.5': '2' },
    // two more than the item has: the cap holds
    facts: { ordinary: '90', self: '95', peers: ['85'], comprehensive: '84' },
  },
  {
    unit: '市财政局', short: '财政局', social: '60',
    found: [{ item: '2.3', rule: '栏目超过三个月未更新', count: 4, words: '四个栏目整个夏天没有更新' }],
    self: { '2.3': '0' }, peer: { '1.1': '2', '2.3': '0', '2.5': '0' }, office: { '2.1': '0', '2.3': '0', '2.4': '0', '2.5': '0', '5.2': '0' },
    facts: { ordinary: '92', self: '90', peers: ['80'], comprehensive: '65' },
  },
  {
    unit: '市体育局', short: '体育局', social: '45',
    found: [
      { item: '2.1', rule: '目录缺少应设类目', count: 6, words: '目录缺少六个应设类目' },
      { item: '2.4', rule: '公开了不应当公开的信息', count: 2, words: '两份名单公开了银行卡号' },
    ],
    self: { '1.1': '2', '2.3': '0', '2.5': '0' }, peer: fifty, office: { ...fifty, '4.1': '0', '4.2': '0', '4.3': '0' },
    facts: { ordinary: '88', self: '80', peers: ['50'], comprehensive: '40' },
  },
];

const scorerOf = (index: number) => units[(index + 1) % units.length]?.unit ?? '';

/** The same facts without any screen. */
async function headless(): Promise<readonly ResultLine[]> {
  const facts = units.map(({ unit, social, facts: parts }) => ({ unit, social, ...parts }));
  const answer = await scoreFile(JSON.stringify({ scheme: 'tianshui-2015', units: facts }));
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  const scored = (JSON.parse(answer.output) as { units: readonly ResultLine[] }).units;
  return scored.map(({ unit, total, grade }) => ({ unit, total, grade }));
}

let browser: Browser;
let person: Person;

beforeAll(async () => {
  browser = await launchChromium();
  person = await sitDown(browser);
});
afterAll(() => browser.close());

it('the office sets the year up and opens the self-assessment', async () => {
  const list = units.map(({ unit, short }) => `${unit}，${short}，${unit.endsWith('局') ? '部门' : unit.includes('区') ? '区' : '县'}`);
  await createYear(person, { scheme: /天水市/, title: '某市2026年度政府信息公开工作考核', units: list, peersPerUnit: 1 });
  await moveOn(person, '自查自评');
});

it('inspectors record what they find', async () => {
  await person.actAs('检查员');
  for (const { unit, found } of units) for (const { words, ...place } of found) await recordProblem(person, { unit, words, places: [place] });
  await recordVisit(person, { unit: '秦州区人民政府' });
});

it.each(units)('$unit scores itself, with a reason below full marks', async ({ unit, self }) => {
  await person.actAs('被考评单位', unit);
  await person.open('自评表');
  await score(person, self);
  expect(await handIn(person)).toMatch(/[0-9a-f]{64}$/);
});

it('the office assigns peers in turn, and opens the peer review', async () => {
  await person.actAs('考评办 · 经办');
  await assignInTurn(person);
  await moveOn(person, '互查互评');
});

it.each(units.map((one, index) => ({ ...one, scorer: scorerOf(index) })))('$scorer scores $unit', async ({ unit, peer, scorer }) => {
  await person.actAs('互评单位', scorer);
  await person.open('互评');
  await person.follow(`给“${unit}”打分`);
  await score(person, peer);
  await handIn(person);
});

it('the office opens the comprehensive evaluation', async () => {
  await person.actAs('考评办 · 经办');
  expect(await moveOn(person, '综合评价')).toContain('本阶段的事项都已办完。');
});

it.each(units)('the office scores $unit by keyboard, and enters what the public said', async ({ unit, social, office }) => {
  await openDesk(person, unit, /^\S+ *1\.1 /);
  await rateByKeyboard(person, office);
  await enterResult(person, { score: social, answers: '213', source: '市政府门户网站问卷' });
});

it('the grades lie in all four bands, are approved and published', async () => {
  await proposeSuggested(person, units.length);
  await moveOn(person, '审定等次');
  await person.actAs('领导小组');
  await approve(person, '同意');
  await person.actAs('考评办 · 经办');
  await publish(person, 1);
  const expected = await headless();
  expect(expected.map(({ total, grade }) => `${total} ${grade}`)).toEqual(['96.12 优秀', '85.81 良好', '74.80 合格', '55.00 不合格']);
  await expectResults(person, expected);
});

it('the page loaded anew shows the same, over a sound book, without one complaint of the browser', async () => {
  await person.reload();
  await expectResults(person, await headless());
  expect(await verifyBook(person)).toMatch(/[0-9a-f]{64}$/);
  expect(person.complaints).toEqual([]);
});
