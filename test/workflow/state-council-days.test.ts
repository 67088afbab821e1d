/**
 * Every holiday and every make-up workday that the State Council's notices of 2019 to 2026 name, in five time zones, and what an
 * office sets on top of them.
 */

import { afterAll, describe, expect, it } from 'vitest';

import { addWorkingDays, isCovered, isWorkingDay, shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';

/** Days off that would be working days by their weekday, and weekend days that are worked; month and day. */
const notices: Readonly<Record<number, { readonly off: string; readonly worked: string }>> = {
  2019: { off: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07', worked: '02-02 02-03 04-28 05-05 09-29 10-12' },
  2020: { off: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08', worked: '01-19 04-26 05-09 06-28 09-27 10-10' },
  2021: { off: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07', worked: '02-07 02-20 04-25 05-08 09-18 09-26 10-09' },
  2022: { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07', worked: '01-29 01-30 04-02 04-24 05-07 10-08 10-09' },
  2023: { off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06', worked: '01-28 01-29 04-23 05-06 06-25 10-07 10-08' },
  2024: { off: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07', worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12' },
  2025: { off: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08', worked: '01-26 02-08 04-27 09-28 10-11' },
  2026: { off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07', worked: '01-04 02-14 02-28 05-09 09-20 10-10' },
};

const daysOf = (year: number) => Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)).filter((day) => day.startsWith(String(year)));
const home = process.env['TZ'];
const zones = [['Asia/Shanghai', -480], ['UTC', 0], ['America/Los_Angeles', 480], ['Pacific/Kiritimati', -840], ['America/St_Johns', 210]] as const;

afterAll(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

describe.each(zones)('on a machine in %s', (zone, offset) => {
  it('every day of eight years is what the notices say', () => {
    process.env['TZ'] = zone;
    // the machine really is there: otherwise this would prove nothing
    expect(new Date('2026-01-15T00:00:00Z').getTimezoneOffset()).toBe(offset);
    let named = 0;
    for (const [year, { off, worked }] of Object.entries(notices)) {
      const [free, made] = [off.split(' '), worked.split(' ')];
      named += free.length + made.length;
      const wrong = daysOf(Number(year)).filter((day) => {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
        const expected = made.includes(day.slice(5)) || (weekday !== 0 && weekday !== 6 && !free.includes(day.slice(5)));
        return isWorkingDay(day) !== expected;
      });
      expect(wrong).toEqual([]);
    }
    expect(named).toBeGreaterThan(190);
    expect(addWorkingDays('2025-01-20', 20)).toEqual({ day: '2025-02-21', reliable: true });
    expect(shanghaiDay('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
  });
});

describe('what the office set', () => {
  const none = { days: new Map<string, { working: boolean }>(), years: new Set<number>() };

  it('goes before the published calendar, either way', () => {
    const changed = { ...none, days: new Map([['2026-03-09', { working: false }], ['2026-03-14', { working: true }]]) };
    expect([isWorkingDay('2026-03-09', changed), isWorkingDay('2026-03-14', changed), isWorkingDay('2026-03-10', changed)]).toEqual([false, true, true]);
    expect(addWorkingDays('2026-03-06', 5, changed).day).toBe('2026-03-14');
    expect(addWorkingDays('2026-03-06', 5).day).toBe('2026-03-13');
  });

  it('makes a year reliable only when its arrangement was entered in full', () => {
    expect(isCovered('2027-01-04')).toBe(false);
    expect(isCovered('2027-01-04', { ...none, days: new Map([['2027-01-04', { working: false }]]) })).toBe(false);
    expect(isCovered('2027-01-04', { ...none, years: new Set([2027]) })).toBe(true);
    expect(workingDaysLeft('2026-12-28', '2027-01-08', { ...none, years: new Set([2027]) }).reliable).toBe(true);
  });
});
