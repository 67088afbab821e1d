/** The calendar that came with a view, ready to count by. Pure. */

import type { SetDays } from '#view/set-days.ts';
import type { CalendarChanges } from '#workflow/working-days.ts';

export function calendarOf({ days, years }: SetDays): CalendarChanges {
  return { days: new Map(days.map(({ day, working }) => [day, { working }])), years: new Set(years) };
}
