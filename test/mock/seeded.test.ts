/** Chance and clock of the samples. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { uuid } from '#ledger/fields.ts';
import { officeClock, workingDayBetween } from '#mock/writing/office-clock.ts';
import { seeded } from '#mock/writing/seeded.ts';
import { isWorkingDay } from '#workflow/working-days.ts';

describe('chance from a seed', () => {
  it('falls the same way for the same name and another way for another', () => {
    const draw = (name: string) => Array.from({ length: 20 }, seeded(name).uuid);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('makes ids that the book takes, none twice', () => {
    const { uuid: next } = seeded('ids');
    const ids = Array.from({ length: 20_000 }, next);
    expect(ids.filter((id) => !uuid.safeParse(id).success)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays between its ends and reaches both; shuffling keeps everybody', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 5 }), (name, least, width) => {
        const { between, shuffled } = seeded(name);
        const drawn = Array.from({ length: 300 }, () => between(least, least + width));
        expect(Math.min(...drawn)).toBe(least);
        expect(Math.max(...drawn)).toBe(least + width);
        const list = drawn.slice(0, 20);
        expect([...shuffled(list)].toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      }),
    );
  });

  it('picks nothing from nothing', () => {
    expect(() => seeded('x').pick([])).toThrow(RangeError);
  });
});

describe('the office clock', () => {
  it('only goes forward, and only through office hours of working days', () => {
    const clock = officeClock('2025-09-26', seeded('clock'));
    let before = '';
    for (let step = 0; step < 3000; step += 1) {
      const now = clock.now();
      expect(now > before).toBe(true);
      expect(isWorkingDay(clock.today())).toBe(true);
      const hour = (new Date(now).getUTCHours() + 8) % 24;
      expect(hour >= 8 && hour < 18 && hour !== 13).toBe(true);
      before = now;
      clock.pass(30, 1800);
    }
  });

  it('jumps over the October holidays and stays where a day is past', () => {
    const clock = officeClock('2025-09-30', seeded('holiday'));
    clock.on('2025-10-03');
    expect(clock.today()).toBe('2025-10-09');
    clock.on('2025-09-01');
    expect(clock.today()).toBe('2025-10-09');
  });

  it('draws working days between two days', () => {
    const chance = seeded('days');
    for (let draw = 0; draw < 500; draw += 1) {
      const day = workingDayBetween('2025-01-24', '2025-02-14', chance);
      expect(isWorkingDay(day) && day >= '2025-01-24' && day <= '2025-02-14').toBe(true);
    }
  });
});
