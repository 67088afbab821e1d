/**
 * Chinese working days, from the State Council's published calendar and what the office set on top of it.
 *
 * Only the data of `chinese-days` is used, as its functions depend on the device's time zone.
 * Years beyond the data that the office did not set are counted Monday to Friday and said to be unreliable.
 *
 * Days are text ("2025-12-31") in Asia/Shanghai; the arithmetic runs on UTC midnights.
 */

import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import type { Day } from '#scheme/grammar.ts';

const holidays = calendar.holidays as Readonly<Record<string, unknown>>;
const makeUpDays = calendar.workdays as Readonly<Record<string, unknown>>;
const covered = coveredYears();
const dayLength = 86_400_000;

export interface DayCount { readonly days: number; readonly reliable: boolean }

/** What an office set on top of the published calendar, by its own entries in the book. */
export interface CalendarChanges {
  readonly days: ReadonlyMap<Day, { readonly working: boolean }>;
  /** Years whose arrangement is known in full. */
  readonly years: ReadonlySet<number>;
}

const unchanged: CalendarChanges = { days: new Map(), years: new Set() };

/** The calendar day in Shanghai of an ISO instant. Shanghai has had no summer time since 1991. */
export function shanghaiDay(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

export function isWorkingDay(day: Day, { days }: CalendarChanges = unchanged): boolean {
  const set = days.get(day);
  if (set !== undefined) return set.working;
  const known = publishedByDay.get(day);
  if (known !== undefined) return known;
  const isWorking = isWorkingByPublished(day);
  publishedByDay.set(day, isWorking);
  return isWorking;
}

/** A list of deadlines walks over the same days again and again; a few years of them are a small table. */
const publishedByDay = new Map<Day, boolean>();
const dayAfter = new Map<Day, Day>();

function isWorkingByPublished(day: Day): boolean {
  if (day in makeUpDays) return true;
  if (day in holidays) return false;
  const weekday = new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** False for a year whose calendar has not been published to us, nor set by the office. */
export function isCovered(day: Day, { years }: CalendarChanges = unchanged): boolean {
  const year = Number(day.slice(0, 4));
  return (year >= covered.first && year <= covered.last) || years.has(year);
}

/** First and last year of the published data. */
export function coveredByData(): { readonly first: number; readonly last: number } {
  return covered;
}

export function nextDay(day: Day, step = 1): Day {
  if (step !== 1) return shifted(day, step);
  const known = dayAfter.get(day);
  if (known !== undefined) return known;
  const next = shifted(day, 1);
  dayAfter.set(day, next);
  return next;
}

function shifted(day: Day, step: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + step * dayLength).toISOString().slice(0, 10);
}

/**
 * Working days from today to a deadline.
 *
 * Units    Working days; today is not counted, the deadline is. Negative after the deadline.
 * Example  workingDaysLeft('2025-09-30', '2025-10-09') -> 1: the holiday lies between.
 */
export function workingDaysLeft(today: Day, deadline: Day, calendar: CalendarChanges = unchanged): DayCount {
  const late = today > deadline;
  const [from, to] = late ? [deadline, today] : [today, deadline];
  let days = 0;
  let reliable = isCovered(from, calendar) && isCovered(to, calendar);
  // a deadline decades away is a typing error; the count stops being useful long before
  for (let day = nextDay(from), steps = 0; day <= to && steps < 4000; day = nextDay(day), steps += 1) {
    if (isWorkingDay(day, calendar)) days += 1;
    reliable &&= isCovered(day, calendar);
  }
  return { days: late ? -days : days, reliable };
}

/** The day that lies `count` working days after `from`; the day itself is not counted. */
export function addWorkingDays(from: Day, count: number, calendar: CalendarChanges = unchanged): { readonly day: Day; readonly reliable: boolean } {
  let day = from;
  let left = count;
  let reliable = true;
  while (left > 0) {
    day = nextDay(day);
    reliable &&= isCovered(day, calendar);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { day, reliable };
}

function coveredYears(): { readonly first: number; readonly last: number } {
  const years = Object.keys(holidays).map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}
