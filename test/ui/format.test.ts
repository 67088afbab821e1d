/** Days and instants in print: Asia/Shanghai for everybody. */

import { describe, expect, it, vi } from 'vitest';

import { formatIn } from '#ui/format.ts';

const zh = formatIn('zh');
const en = formatIn('en');

describe('a day', () => {
  it.each([['2026-11-22', '2026年11月22日', '22 November 2026'], ['2026-01-05', '2026年1月5日', '5 January 2026']])('%s is read as %s and %s', (day, chinese, english) => {
    expect([zh.day(day), en.day(day)]).toEqual([chinese, english]);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-11-22T02:32:00Z', '2026年11月22日 10:32'],
    ['2025-12-31T16:00:00Z', '2026年1月1日 00:00'],
    ['2025-12-31T15:59:59Z', '2025年12月31日 23:59'],
    ['2026-03-08T10:30:00-05:00', '2026年3月8日 23:30'],
  ])('%s is %s in Shanghai, wherever the device is', (iso, text) => {
    expect(zh.instant(iso)).toBe(text);
  });

  it('of today is a time alone, of another day it has the day', () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z') });
    expect(zh.time('2026-11-21T16:30:00Z')).toBe('00:30');
    expect(zh.time('2026-11-21T15:30:00Z')).toBe('2026年11月21日 23:30');
    vi.useRealTimers();
  });
});

it('a score has two places, a count has none', () => {
  expect([zh.score('271/3'), zh.score('92.5', 1), zh.count(12345)]).toEqual(['90.33', '92.5', '12,345']);
});

it('a list has the mark of its language', () => {
  expect([['甲', '乙'].join(zh.mark), ['A', 'B'].join(en.mark)]).toEqual(['甲、乙', 'A, B']);
});
