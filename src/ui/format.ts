/**
 * Days, instants and numbers as people read them, in the language of the interface.
 *
 * Always the time of Asia/Shanghai, whatever the device says: a deadline is the same day for
 * everybody. A day is calendar text and never becomes an instant.
 *
 * Imports: exact-text, react-i18next.
 */

import { useTranslation } from 'react-i18next';

import { exactText } from './exact-text.ts';
import { zh as chinese } from './language/zh.ts';
import type { Language } from './look.ts';

export interface Format {
  /** "2026-11-22" -> "2026年11月22日", "22 November 2026". */
  readonly day: (day: string) => string;
  /** ISO instant -> day and time, "2026年11月22日 10:32". */
  readonly instant: (iso: string) => string;
  /** ISO instant -> "10:32" today, with the day before. */
  readonly time: (iso: string) => string;
  /** Exact number with fixed places (two by default). */
  readonly score: (exact: string, places?: number) => string;
  /** Whole number with thousands apart. */
  readonly count: (count: number) => string;
  /** Stands between the names of a list: "、", ", ". */
  readonly mark: string;
}

export function useFormat(): Format {
  const { i18n } = useTranslation('ui');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return formatIn(language);
}

const formatByLanguage = new Map<Language, Format>();

/** Made once per language: a formatter takes longer to make than a card to draw. */
export function formatIn(language: Language): Format {
  const known = formatByLanguage.get(language) ?? makeFormat(language);
  formatByLanguage.set(language, known);
  return known;
}

function makeFormat(language: Language): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  // made when first needed, and the Chinese day without one: the first of them costs a slow computer a tenth of a second
  let counts: Intl.NumberFormat | undefined;
  let days: Intl.DateTimeFormat | undefined;
  const dayText = (day: string): string => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
    if (language === 'zh') return chinese.day.replace('{{year}}', day.slice(0, 4)).replace('{{month}}', String(Number(day.slice(5, 7)))).replace('{{day}}', String(Number(day.slice(8))));
    days ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    return days.format(Date.parse(day));
  };
  return {
    day: dayText,
    instant: (iso) => `${dayText(shanghai(iso).day)} ${shanghai(iso).time}`,
    time: (iso) => {
      const { day, time } = shanghai(iso);
      return day === shanghai(new Date().toISOString()).day ? time : `${dayText(day)} ${time}`;
    },
    score: (exact, places = 2) => exactText(exact, places),
    count: (count) => (counts ??= new Intl.NumberFormat(locale)).format(count),
    mark: language === 'zh' ? chinese.mark : ', ',
  };
}

/** China has had one time zone and no summer time since 1992: eight hours ahead, whatever the device knows. */
const ahead = 8 * 60 * 60 * 1000;

function shanghai(iso: string): { readonly day: string; readonly time: string } {
  const there = new Date(Date.parse(iso) + ahead).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}
