/**
 * An Arxan year, from an empty computer to published grades, by the hands of everybody who takes part; then carried to
 * another computer, and corrected.
 */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchChromium } from '../browser/chromium.ts';
import { decidePlace, depart, joinInto, openDesk, proposeFraud, proposeSuggested, signFraud, takeUp, turnTo, withdraw } from './desk.ts';
import { sitDown, type Person } from './person.ts';
import { recordProblem, recordVisit } from './records.ts';
import { handIn, lookThrough } from './sheets.ts';
import { approve, backUp, correct, createYear, expectResults, moveOn, publish, restore, sendBack, verifyBook } from './year.ts';

const title = '某市2026年度政府信息公开考评';
const published = [
  { unit: '市教育局', total: '98.00', grade: '优秀' },
  { unit: '天池镇', total: '96.00', grade: '优秀' },
  { unit: '市财政局', total: '93.00', grade: '合格' },
  { unit: '市公安局', total: '88.00', grade: '合格' },
];
let browser: Browser;
let person: Person;
let heads: { readonly hash: string; readonly backup: string };

beforeAll(async () => {
  browser = await launchChromium();
  person = await sitDown(browser);
});
afterAll(() => browser.close());

it('the office sets the year up with its units and opens the self-assessment', async () => {
  await createYear(person, { scheme: /阿尔山市/, title, units: ['天池镇', '市教育局，教育局，部门', '市财政局', '市公安局'] });
  await moveOn(person, '总结和自评');
});

it('an inspector records problems: in two places, with a file, twice the same, and a visit that found none', async () => {
  await person.actAs('检查员');
  await recordProblem(person, {
    unit: '市教育局', words: '预算公开专栏两项内容未按时公开，栏目半年未更新',
    places: [{ item: '2.1', rule: '内容未按时公开', count: 2 }, { item: '3.1', rule: '无专栏或网上公开内容更新不及时' }],
  });
  await recordProblem(person, {
    unit: '天池镇', words: '三项惠民补贴内容未按时公开', places: [{ item: '2.1', rule: '内容未按时公开', count: 3 }],
    file: { name: '网页保存.txt', mimeType: 'text/plain', buffer: Buffer.from('2026年栏目截取') },
  });
  await recordProblem(person, { unit: '市财政局', words: '两件依申请公开逾期答复，均超过二十个工作日', places: [{ item: '2.2', rule: '未按规定办理', count: 2 }] });
  await recordProblem(person, { unit: '市财政局', words: '依申请公开逾期答复两件，均超过二十个工作日', places: [{ item: '2.2', rule: '未按规定办理', count: 2 }], method: '电话抽查' });
  await recordProblem(person, { unit: '市公安局', words: '处罚决定书公开了四人的身份证号码', places: [{ item: '2.1', rule: '公开不应当公开的政府信息', count: 4 }] });
  await recordVisit(person, { unit: '市公安局' });
});

it('a unit assesses itself, reads its answers once more, hands in and gets a receipt', async () => {
  await person.actAs('被考评单位', '天池镇');
  await person.open('自评表');
  await lookThrough(person, [{ item: '4.1', rule: '未按时上报', words: '年度报告迟交两天' }]);
  expect(await handIn(person)).toMatch(/[0-9a-f]{64}$/);
});

it('the office goes on to the review: what is open is named, and a reason is asked', async () => {
  await person.actAs('考评办 · 经办');
  const said = await moveOn(person, '综合评议', '三个单位未交自评，先行评议');
  expect(said).toContain('自评未提交（3）');
  expect(said).toContain('市教育局、市财政局、市公安局');
});

it('the office takes up what the unit reported, and decides what is the same', async () => {
  await openDesk(person, '天池镇', /4\.1/);
  await takeUp(person, '年度报告迟交两天');
  await openDesk(person, '市教育局', /2\.1/);
  await decidePlace(person, 1, /^2\.1 a/, '以未按时公开一处扣分');
  await openDesk(person, '市财政局', /2\.2/);
  await joinInto(person, 2, /第 1 号/, '两次检查说的是同两件申请');
});

it('faked material takes points only after another person has signed', async () => {
  await turnTo(person, /弄虚作假扣分/);
  await proposeFraud(person, '5', '补造会议记录');
  await person.page.getByText('不能自己复核').waitFor();
  await person.actAs('考评办 · 复核');
  await signFraud(person, '情况属实');
  await person.actAs('考评办 · 经办');
});

it('the office proposes the grades, one of them against the suggestion and with a reason', async () => {
  await proposeSuggested(person, 4);
  await openDesk(person, '市财政局', /拟定等次/);
  await depart(person, '合格', '材料造假，不宜评为优秀');
  await moveOn(person, '领导小组审定');
});

it('the leaders send back once, then approve; the office publishes', async () => {
  await person.actAs('领导小组');
  await sendBack(person, '请再核对市财政局');
  await person.actAs('考评办 · 经办');
  await moveOn(person, '领导小组审定');
  await person.actAs('领导小组');
  await approve(person, '同意');
  await person.actAs('考评办 · 经办');
  await publish(person, 1);
  await expectResults(person, published);
});

it('a unit reads its own result with the reason for every point, and no other', async () => {
  await person.actAs('被考评单位', '市教育局');
  await expectResults(person, published.slice(0, 1));
  await person.follow('市教育局');
  const main = person.page.getByRole('main');
  await main.getByText('预算公开专栏两项内容未按时公开，栏目半年未更新').last().waitFor();
  expect(await main.innerText()).toContain('98.00');
  await person.actAs('考评办 · 经办');
});

it('the page loaded anew shows the same grades, and the book is sound', async () => {
  await person.reload();
  await expectResults(person, published);
  heads = { hash: await verifyBook(person), backup: await backUp(person, title) };
});

it('another computer restores the backup: the same grades under the same hash', async () => {
  const elsewhere = await sitDown(browser);
  await restore(elsewhere, heads.backup);
  await expectResults(elsewhere, published);
  expect(await verifyBook(elsewhere)).toBe(heads.hash);
  expect(elsewhere.complaints).toEqual([]);
  await elsewhere.leave();
});

it('a correction becomes a second version, and says why', async () => {
  await person.follow(title);
  await correct(person, '身份证号码一案经复核不成立');
  await openDesk(person, '市公安局', /2\.1/);
  await withdraw(person, 1, '核对原文，号码已经遮盖');
  await proposeSuggested(person, 1);
  await moveOn(person, '领导小组审定');
  await person.actAs('领导小组');
  await approve(person, '同意更正');
  await person.actAs('考评办 · 经办');
  await publish(person, 2);
  await expectResults(person, [{ unit: '市公安局', total: '100.00', grade: '优秀' }, ...published.slice(0, 3)]);
  await person.follow('市公安局');
  const main = await person.page.getByRole('main').innerText();
  expect(main).toContain('身份证号码一案经复核不成立');
  expect(main).toContain('第 1 版');
  expect(main).toContain('第 2 版');
});

it('all of it without one complaint of the browser', () => {
  expect(person.complaints).toEqual([]);
});
