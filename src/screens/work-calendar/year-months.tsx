/** Twelve months of one year: days that are worked, days off, and those that the office set. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { WorkCalendarView } from '#view/work-calendar.ts';
import { isWorkingDay } from '#workflow/working-days.ts';
import styles from './work-calendar.module.css';

export function YearMonths({ year, view }: { readonly year: number; readonly view: WorkCalendarView }) {
  const { t } = useTranslation('work-calendar');
  const { day: dayWords } = useFormat();
  const set = new Map(view.days.map(({ day, working }) => [day, { working }]));
  const calendar = { days: set, years: new Set(view.years) };
  const weekdays = t('weekdays').split(' ');
  return (
    <div className={styles.months}>
      {Array.from({ length: 12 }, (_, month) => (
        <table key={month} className={styles.month}>
          <caption>{t('month', { month: month + 1 })}</caption>
          <thead><tr>{weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week.find((day) => day !== '')}>
                {week.map((day, at) => {
                  if (day === '') return <td key={`empty ${at}`} />;
                  const working = isWorkingDay(day, calendar);
                  const isSpecial = working !== (at < 5);
                  return (
                    <td key={day} data-off={!working || undefined} data-special={isSpecial || undefined} data-set={set.has(day) || undefined} title={`${dayWords(day)} ${t(working ? 'working' : 'off')}`}>
                      {Number(day.slice(8))}
                      {isSpecial && <small>{t(working ? 'workingShort' : 'offShort')}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

/** Weeks from Monday on; '' where a week reaches over the month. */
function weeksOf(year: number, month: number): readonly (readonly string[])[] {
  const first = new Date(Date.UTC(year, month, 1));
  const before = (first.getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = [...Array.from({ length: before }, () => ''), ...Array.from({ length: last }, (_, day) => new Date(Date.UTC(year, month, day + 1)).toISOString().slice(0, 10))];
  while (cells.length % 7 !== 0) cells.push('');
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
