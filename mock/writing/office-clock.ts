/**
 * The clock of a sample office: it only goes forward, and only through office hours of working days.
 *
 * Imports: workflow (working days).
 */

import { isWorkingDay, nextDay } from '#workflow/working-days.ts';
import type { Seeded } from './seeded.ts';

export interface OfficeClock {
  /** ISO instant of what happens now. */
  readonly now: () => string;
  /** The calendar day in Shanghai. */
  readonly today: () => string;
  /** To some hour of a day, unless it is that day or later already. */
  readonly on: (day: string) => void;
  /** Some seconds further, over lunch and over night where the hours end. */
  readonly pass: (least: number, most: number) => void;
}

const hour = 3600;
const morning = 8 * hour + 40 * 60;
const noon = 12 * hour;
const afterNoon = 14 * hour + 30 * 60;
const evening = 17 * hour + 40 * 60;

export function officeClock(day: string, chance: Seeded): OfficeClock {
  let today = workingDayFrom(day);
  /** Seconds since midnight in Shanghai. */
  let seconds = morning;

  const toMorning = (of: string) => {
    today = workingDayFrom(of);
    seconds = morning + chance.between(0, 40 * 60);
  };
  return {
    now: () => instant(today, seconds),
    today: () => today,
    on: (wanted) => {
      if (wanted <= today) return;
      toMorning(wanted);
      seconds = chance.happens(55) ? chance.between(morning, noon - hour) : chance.between(afterNoon, evening - hour);
    },
    pass: (least, most) => {
      seconds += chance.between(least, most);
      if (seconds >= noon && seconds < afterNoon) seconds = afterNoon + chance.between(0, 900);
      if (seconds >= evening) toMorning(nextDay(today));
    },
  };
}

export function workingDayFrom(day: string): string {
  let found = day;
  while (!isWorkingDay(found)) found = nextDay(found);
  return found;
}

/** A working day between two days, both included. */
export function workingDayBetween(from: string, to: string, chance: Seeded): string {
  const span = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const found = workingDayFrom(nextDay(from, chance.between(0, span)));
  return found > to ? workingDayFrom(from) : found;
}

/** Shanghai is eight hours ahead of UTC all year. */
function instant(day: string, seconds: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (seconds - 8 * hour) * 1000).toISOString().replace('.000Z', 'Z');
}
