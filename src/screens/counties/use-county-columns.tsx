/** The columns of the counties' years. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { CountyYear } from '#view/counties.ts';
import { DeadlineText } from '../deadline-text.tsx';
import styles from './counties.module.css';

export interface CountyYearRow extends CountyYear { readonly county: string; readonly countyName: string }

export function useCountyColumns(): readonly Column<CountyYearRow>[] {
  const { t } = useTranslation(['counties', 'screens']);
  const say = useText();
  const { day } = useFormat();
  return [
    {
      id: 'county', label: t('column.county'), isRowHeader: true, isSortable: true,
      cell: ({ countyName, title, units }) => (
        <>
          {countyName}
          <div className={styles.quiet}>{title} · {t('units', { count: units })}</div>
        </>
      ),
    },
    { id: 'year', label: t('column.year'), align: 'end', isSortable: true, isMinor: true, cell: ({ year }) => year },
    { id: 'scheme', label: t('column.scheme'), isMinor: true, cell: ({ scheme }) => say(scheme) },
    {
      id: 'stage', label: t('column.stage'),
      cell: ({ stageTitle, published, deadline, ahead, correcting, percent }) => (
        <>
          <Tag tone={published === null ? 'accent' : 'good'}>{say(stageTitle)}</Tag>{percent !== null && ` ${percent}%`}
          {correcting && <> <Tag tone="wait">{t('screens:year.correcting')}</Tag></>}
          {deadline !== null && <div><DeadlineText deadline={deadline} /></div>}
          {ahead[0] !== undefined && <div className={styles.quiet}>{t('ahead', { stage: say(ahead[0].title), day: day(ahead[0].to) })}</div>}
        </>
      ),
    },
    {
      id: 'percent', label: t('column.percent'), isSortable: true, isMinor: true, width: '11rem',
      cell: ({ countyName, title, percent }) => (percent === null ? '—' : <ProgressBar label={t('percentOf', { county: countyName, title })} isLabelHidden value={percent} of={100} />),
    },
    {
      id: 'published', label: t('column.published'),
      cell: ({ county, book, countyName, title, published }) => (published === null ? t('notPublished') : (
        <>
          <Link to="/counties/$countyYear" params={{ countyYear: book }} search={{ county }} aria-label={t('openOf', { county: countyName, title })}>{t('open')}</Link>
          {published.version > 1 && <> {t('screens:year.version', { version: published.version })}</>}
          <ul className={styles.grades}>
            {published.grades.map(({ grade, name, units }) => <li key={grade}>{t('grade', { grade: say(name), count: units })}</li>)}
          </ul>
        </>
      )),
    },
  ];
}
