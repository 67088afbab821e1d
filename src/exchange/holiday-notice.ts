/**
 * The State Council's yearly notice on holidays, from its text to days off and days that are worked.
 *
 * The notice has kept its form for many years: "一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。" A sentence with 放假 gives
 * days off, one with 上班 days that are worked; what stands in brackets is left out.
 *
 * Imports: nothing.
 */

export interface HolidayNotice {
  /** Undefined where the text names none. */
  readonly year: number | undefined;
  readonly days: readonly { readonly day: string; readonly working: boolean }[];
}

const date = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g;
const dayLength = 86_400_000;
const range = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g;

/**
 * Gaps     Sentences that name no day, or neither 放假 nor 上班, are left out.
 * Errors   None. A text that is no notice gives no days.
 * Example  "2026年 … 元旦：1月1日至3日放假。1月4日上班。" -> 2026-01-01 to 03 off, 01-04 worked.
 */
export function readHolidayNotice(text: string): HolidayNotice {
  const plain = text.normalize('NFKC').replace(/\([^)]*\)/g, '').replace(/[ \t\u200b]/g, '');
  const year = yearOf(plain);
  if (year === undefined) return { year, days: [] };
  const found = new Map<string, boolean>();
  for (const sentence of plain.split(/[。;\n]/)) {
    const working = sentence.includes('上班');
    if (!working && !sentence.includes('放假')) continue;
    for (const day of daysIn(sentence, year)) found.set(day, working);
  }
  return { year, days: [...found].map(([day, working]) => ({ day, working })).sort((a, b) => a.day.localeCompare(b.day)) };
}

/** The year that is named most often before 年: the notice also names the day it was issued. */
function yearOf(plain: string): number | undefined {
  const named = [...plain.matchAll(/(20\d\d)年(?!\d{1,2}月)/g)].map(([, year]) => Number(year));
  const counts = new Map<number, number>();
  for (const year of named) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function daysIn(sentence: string, year: number): readonly string[] {
  const inRanges = [...sentence.matchAll(range)].flatMap(([, fromYear, month, first, toYear, toMonth, last]) =>
    daysFromTo(dayText(Number(fromYear ?? year), Number(month), Number(first)), dayText(Number(toYear ?? fromYear ?? year), Number(toMonth ?? month), Number(last))));
  const alone = [...sentence.replace(range, '').matchAll(date)].flatMap(([, ownYear, month, day]) => dayText(Number(ownYear ?? year), Number(month), Number(day)) ?? []);
  return [...inRanges, ...alone];
}

/** No holiday lasts two months: a longer span is a typing error. */
function daysFromTo(from: string | undefined, to: string | undefined): readonly string[] {
  if (from === undefined || to === undefined || to < from) return [];
  const days = (Date.parse(to) - Date.parse(from)) / dayLength + 1;
  return days > 60 ? [] : Array.from({ length: days }, (_, at) => new Date(Date.parse(from) + at * dayLength).toISOString().slice(0, 10));
}

function dayText(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : undefined;
}
