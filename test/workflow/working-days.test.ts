/** Working days against the State Council's notices, in whatever time zone the machine is. */

import { describe, expect, it } from 'vitest';

import { addWorkingDays, isWorkingDay, shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';

describe('a day', () => {
  it.each([
    ['2025-01-26', true, 'a Sunday worked for the Spring Festival'],
    ['2025-01-28', false, 'Spring Festival eve'],
    ['2025-02-08', true, 'a Saturday worked'],
    ['2025-05-01', false, 'Labour Day'],
    ['2025-09-28', true, 'a Sunday worked for the National Day'],
    ['2025-10-08', false, 'the last day of the National Day holiday'],
    ['2025-10-11', true, 'a Saturday worked'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'Spring Festival eve 2026'],
    ['2025-11-22', false, 'a plain Saturday'],
    ['2025-11-24', true, 'a plain Monday'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it('is the one in Shanghai, whatever the device says', () => {
    expect(shanghaiDay('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
    expect(shanghaiDay('2025-12-31T15:59:59.000Z')).toBe('2025-12-31');
  });
});

describe('counting', () => {
  it.each([
    ['2025-01-20', 20, '2025-02-21'],
    ['2024-09-20', 20, '2024-10-23'],
    ['2021-02-05', 20, '2021-03-10'],
    ['2026-02-10', 20, '2026-03-16'],
  ])('%s and %s working days is %s', (from, count, day) => {
    expect(addWorkingDays(from, count)).toEqual({ day, reliable: true });
  });

  it('says that a year whose calendar is not published is not reliable', () => {
    expect(addWorkingDays('2030-01-01', 5).reliable).toBe(false);
    expect(workingDaysLeft('2026-12-30', '2027-01-08').reliable).toBe(false);
  });

  it.each([
    ['2025-09-30', '2025-10-09', 1],
    ['2025-10-09', '2025-10-09', 0],
    ['2025-10-10', '2025-10-09', -1],
    ['2025-10-13', '2025-10-10', -2],
  ])('from %s to %s leaves %s', (today, deadline, days) => {
    expect(workingDaysLeft(today, deadline)).toEqual({ days, reliable: true });
  });
});
