/** The clock of each duty, clause by clause of the two regulations, and the laws it keeps whatever happens. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ContentOf, RecordContent } from '#ledger/obligation-fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { clockOf } from '#workflow/obligation-clock.ts';

const calendar = { days: new Map<string, { working: boolean }>(), years: new Set<number>() };
const request = (part: Partial<ContentOf<'request'>>): ContentOf<'request'> =>
  ({ register: 'request', title: '申请公开补贴发放标准', number: '', received: '2026-03-02', channel: 'online', note: '', ...part });
const publication = (arose: string, published?: string): RecordContent =>
  ({ register: 'publication', title: '通知', number: '', arose, note: '', ...(published === undefined ? {} : { published }) });
const explanation = (published: string, explained?: string): RecordContent =>
  ({ register: 'explanation', title: '解读', number: '', published, linked: true, note: '', ...(explained === undefined ? {} : { explained }) });
const report = (year: number, done?: string): RecordContent =>
  ({ register: 'report', year, note: '', ...(done === undefined ? {} : { submitted: done, published: done }) });

function clock(scheme: Scheme, content: RecordContent, { today = '2026-03-10', isOffice = false } = {}) {
  const register = scheme.obligations!.registers.find(({ kind }) => kind === content.register)!;
  return clockOf(register, content, { today, calendar, isOffice });
}

interface Case { readonly says: string; readonly scheme: Scheme; readonly content: RecordContent; readonly due: string | null; readonly today?: string; readonly state?: string; readonly isOffice?: boolean }

const cases: readonly Case[] = [
  // Arxan, annex 7 art. 3: 自该政府信息形成或者变更之日起20个工作日内
  { says: 'Arxan 附件7 第三条: 20 working days from the day it arose, which is not counted', scheme: arxan2021, content: publication('2026-03-02'), due: '2026-03-30' },
  { says: 'Arxan 附件7 第三条: the Spring Festival and its make-up days are counted as the State Council arranges', scheme: arxan2021, content: publication('2026-02-10'), due: '2026-03-16' },
  { says: 'Arxan 附件7 第三条: published on the last day is in time', scheme: arxan2021, content: publication('2026-03-02', '2026-03-30'), due: '2026-03-30', state: 'done' },
  { says: 'Arxan 附件7 第三条: the day after is late', scheme: arxan2021, content: publication('2026-03-02', '2026-03-31'), due: '2026-03-30', state: 'doneLate' },
  { says: 'Arxan 附件7 第三条: not published when the time is up is overdue', scheme: arxan2021, content: publication('2026-03-02'), today: '2026-03-31', due: '2026-03-30', state: 'overdue' },
  // Arxan, annex 2 art. 6
  { says: 'Arxan 附件2 第六条: answered within 20 working days of receipt', scheme: arxan2021, content: request({}), due: '2026-03-30' },
  { says: 'Arxan 附件2 第六条: answered on the spot', scheme: arxan2021, content: request({ answered: '2026-03-02' }), due: '2026-03-30', state: 'done' },
  { says: 'Arxan 附件2 第六条: extended by at most 20 working days, told in time', scheme: arxan2021, content: request({ extended: '2026-03-27' }), due: '2026-04-28' },
  { says: 'Arxan 附件2 第六条: told of the extension on the last day', scheme: arxan2021, content: request({ extended: '2026-03-30' }), due: '2026-04-28' },
  { says: 'Arxan 附件2 第六条: told of the extension when the time was up does not help', scheme: arxan2021, content: request({ extended: '2026-03-31' }), due: '2026-03-30' },
  // Arxan, annex 2 art. 9 (1): 予以退回 … 重新提交申请表
  { says: 'Arxan 附件2 第九条（一）: sent back and handed in again, counted anew from that day', scheme: arxan2021, content: request({ correction: { asked: '2026-03-05', answered: '2026-03-12' } }), due: '2026-04-10' },
  { says: 'Arxan 附件2 第九条（一）: while the applicant completes it, the clock stands still', scheme: arxan2021, content: request({ correction: { asked: '2026-03-05' } }), due: null, today: '2026-05-20', state: 'stopped' },
  { says: 'Arxan 附件2 第九条（一）: sent back when the time was up does not help', scheme: arxan2021, content: request({ correction: { asked: '2026-04-01', answered: '2026-04-03' } }), due: '2026-03-30', today: '2026-04-10', state: 'overdue' },
  { says: 'Arxan 附件2 第九条（一） with 第六条: completed, then extended', scheme: arxan2021, content: request({ correction: { asked: '2026-03-05', answered: '2026-03-12' }, extended: '2026-04-08' }), due: '2026-05-12' },
  // Arxan, annex 2 art. 7
  { says: 'Arxan 附件2 第七条: five working days of the third party are not counted', scheme: arxan2021, content: request({ thirdParty: { asked: '2026-03-05', answered: '2026-03-12' } }), due: '2026-04-07' },
  { says: 'Arxan 附件2 第七条: a silent third party holds the clock for 15 working days', scheme: arxan2021, content: request({ thirdParty: { asked: '2026-03-05' } }), due: '2026-04-21', today: '2026-04-01' },
  { says: 'Arxan 附件2 第七条: an answer after those 15 days gives no more time', scheme: arxan2021, content: request({ thirdParty: { asked: '2026-03-05', answered: '2026-04-15' } }), due: '2026-04-21', today: '2026-04-16' },
  // Arxan, annex 7 art. 9: 5个工作日内 … 不答复的，视为同意
  { says: 'Arxan 附件7 第九条: another body answers within 5 working days', scheme: arxan2021, content: request({ otherBody: { asked: '2026-03-04', answered: '2026-03-06' } }), due: '2026-04-01' },
  { says: 'Arxan 附件7 第九条: silence of another body for 5 working days is consent', scheme: arxan2021, content: request({ otherBody: { asked: '2026-03-04' } }), due: '2026-04-07', today: '2026-04-01' },
  { says: 'Arxan 附件2 第七条 and 附件7 第九条: days that both take are left out once', scheme: arxan2021, content: request({ thirdParty: { asked: '2026-03-05', answered: '2026-03-12' }, otherBody: { asked: '2026-03-05', answered: '2026-03-10' } }), due: '2026-04-07' },
  // Arxan, annex 4 part 5
  { says: 'Arxan 附件4 五: explained within 3 working days of the policy going online', scheme: arxan2021, content: explanation('2026-03-06', '2026-03-11'), due: '2026-03-11', state: 'done' },
  { says: 'Arxan 附件4 五: the fourth working day is late', scheme: arxan2021, content: explanation('2026-03-06', '2026-03-12'), due: '2026-03-11', state: 'doneLate' },
  { says: 'Arxan 附件4 五: explained the day before the policy went online', scheme: arxan2021, content: explanation('2026-03-06', '2026-03-05'), due: '2026-03-11', state: 'done' },
  { says: 'Arxan 附件4 五: over the National Day', scheme: arxan2021, content: explanation('2026-09-30'), due: '2026-10-10', today: '2026-10-09' },
  // Arxan, annex 9 art. 3
  { says: 'Arxan 附件9 第三条: a unit by 31 January, that day in time', scheme: arxan2021, content: report(2025, '2026-01-31'), due: '2026-01-31', state: 'done' },
  { says: 'Arxan 附件9 第三条: a unit on 1 February is late, though 31 January is a Saturday', scheme: arxan2021, content: report(2025, '2026-02-01'), due: '2026-01-31', state: 'doneLate' },
  { says: 'Arxan 附件9 第三条: the office by 20 February', scheme: arxan2021, content: report(2025), due: '2026-02-20', isOffice: true, today: '2026-02-10', state: 'open' },
  { says: 'Arxan 附件9 第三条: handed in and not published is not done', scheme: arxan2021, content: { register: 'report', year: 2025, submitted: '2026-01-20', note: '' }, due: '2026-01-31', state: 'overdue' },
  // Arxan, annex 8 art. 4: 及时
  { says: 'Arxan 附件8 第四条: "promptly" has no last day', scheme: arxan2021, content: { register: 'clarification', title: '谣言', found: '2026-01-05', note: '' }, due: null, state: 'open' },
  // Tianshui, measures on disclosure by request
  { says: 'Tianshui 第十一条: 15 working days from receipt', scheme: tianshui2015, content: request({}), due: '2026-03-23' },
  { says: 'Tianshui 第十一条: extended by at most 15 working days', scheme: tianshui2015, content: request({ extended: '2026-03-20' }), due: '2026-04-14' },
  { says: 'Tianshui 第十一条: told of the extension too late', scheme: tianshui2015, content: request({ extended: '2026-03-24' }), due: '2026-03-23', today: '2026-03-25', state: 'overdue' },
  { says: 'Tianshui 第十三条: the time of the third party is not counted, however long', scheme: tianshui2015, content: request({ thirdParty: { asked: '2026-03-05', answered: '2026-04-30' } }), due: '2026-05-20' },
  { says: 'Tianshui 第十三条: while the third party is asked, the clock stands still', scheme: tianshui2015, content: request({ thirdParty: { asked: '2026-03-05' } }), due: null, today: '2026-05-20', state: 'stopped' },
  { says: 'Tianshui 第十二条（四）: completed and counted anew', scheme: tianshui2015, content: request({ correction: { asked: '2026-03-05', answered: '2026-03-12' } }), due: '2026-04-02' },
  { says: 'Tianshui: other bodies have no rule, so their time counts', scheme: tianshui2015, content: request({ otherBody: { asked: '2026-03-04', answered: '2026-03-06' } }), due: '2026-03-23' },
];

describe('the last day', () => {
  it.each(cases)('$says', ({ scheme, content, due, state, ...time }) => {
    const answer = clock(scheme, content, time);
    expect(answer.due).toBe(due);
    if (state !== undefined) expect(answer.state).toBe(state);
  });
});

it('says step by step how it came about', () => {
  const { steps } = clock(arxan2021, request({ thirdParty: { asked: '2026-03-05', answered: '2026-03-12' }, extended: '2026-04-03', answered: '2026-05-09' }));
  expect(steps).toEqual([
    { kind: 'began', day: '2026-03-02' },
    { kind: 'stopped', why: 'thirdParty', from: '2026-03-05', to: '2026-03-12', days: 5, presumed: false },
    { kind: 'extended', on: '2026-04-03', days: 20 },
    { kind: 'due', day: '2026-05-08', days: 40 },
    // a Saturday that was worked
    { kind: 'done', day: '2026-05-09', late: 1 },
  ]);
});

it('a year without a published calendar is said to be unreliable', () => {
  expect(clock(arxan2021, publication('2026-12-20'), { today: '2026-12-24' }).reliable).toBe(false);
  expect(clock(arxan2021, publication('2026-03-02')).reliable).toBe(true);
});

describe('whatever happens', () => {
  const day = (from: string) => fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
  const span = fc.tuple(day('2026-03-02'), fc.integer({ min: 0, max: 40 })).map(([asked, days]) => ({ asked, answered: new Date(Date.parse(`${asked}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) }));
  const maybe = <T,>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anyRequest = fc.record({ correction: maybe(span), thirdParty: maybe(span), otherBody: maybe(span), extended: maybe(day('2026-03-02')) });
  const scheme = fc.constantFrom(arxan2021, tianshui2015);
  const dueOf = (of: Scheme, part: object) => clock(of, request(part), { today: '2026-12-01' }).due ?? '9999';

  it('one more stop, or an extension, never brings the last day forward', () => {
    fc.assert(fc.property(scheme, anyRequest, fc.constantFrom('correction', 'thirdParty', 'otherBody', 'extended'), (of, all, left) => {
      expect(dueOf(of, all) >= dueOf(of, { ...all, [left]: undefined })).toBe(true);
    }), { numRuns: 400 });
  });

  it('a longer stop never brings the last day forward', () => {
    fc.assert(fc.property(scheme, anyRequest, span, fc.integer({ min: 1, max: 30 }), (of, all, thirdParty, more) => {
      const longer = { ...thirdParty, answered: new Date(Date.parse(`${thirdParty.answered}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10) };
      expect(dueOf(of, { ...all, thirdParty: longer }) >= dueOf(of, { ...all, thirdParty })).toBe(true);
    }), { numRuns: 400 });
  });

  it('the last day is a working day, and a day off more never brings it forward', () => {
    fc.assert(fc.property(scheme, anyRequest, day('2026-03-03'), (of, all, off) => {
      const register = of.obligations!.registers.find(({ kind }) => kind === 'request')!;
      const changed = { ...calendar, days: new Map([[off, { working: false }]]) };
      const before = dueOf(of, all);
      const after = clockOf(register, request({ ...all, thirdParty: undefined, otherBody: undefined, extended: undefined }), { today: '2026-12-01', calendar: changed, isOffice: false }).due;
      const plain = clockOf(register, request({ ...all, thirdParty: undefined, otherBody: undefined, extended: undefined }), { today: '2026-12-01', calendar, isOffice: false }).due;
      expect((after ?? '9999') >= (plain ?? '9999')).toBe(true);
      if (before !== '9999') expect([0, 6].includes(new Date(`${before}T00:00:00Z`).getUTCDay()) && before !== '2026-05-09').toBe(false);
    }), { numRuns: 200 });
  });
});
