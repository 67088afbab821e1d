/** The columns of the list of years. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { BookCard } from '#view/book-card.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { YearActions } from './year-actions.tsx';

export function useYearColumns({ mayBackUp, today }: { readonly mayBackUp: boolean; readonly today: string }): readonly Column<BookCard>[] {
  const { t } = useTranslation(['years', 'screens']);
  const say = useText();
  const columns: Column<BookCard>[] = [
    {
      id: 'title', label: t('column.title'), isRowHeader: true, isSortable: true,
      cell: ({ book, title, sample }) => (
        <>
          <Link to="/years/$book" params={{ book }}>{title}</Link> {sample && <Tag tone="plain">{t('screens:year.sample')}</Tag>}
        </>
      ),
    },
    { id: 'year', label: t('column.year'), align: 'end', isSortable: true, isMinor: true, cell: ({ year }) => year },
    { id: 'scheme', label: t('column.scheme'), isMinor: true, cell: ({ scheme, units }) => `${say(scheme.title)} · ${t('units', { count: units })}` },
    {
      id: 'stage', label: t('column.stage'), isSortable: true,
      cell: ({ stage, stageTitle, correcting, version, deadline }) => (
        <>
          <Tag tone={stage === 'published' || stage === 'archived' ? 'good' : 'accent'}>{say(stageTitle)}</Tag>
          {correcting && <> <Tag tone="wait">{t('screens:year.correcting')}</Tag></>}
          {version > 1 && <> {t('screens:year.version', { version })}</>}
          {deadline !== null && <div><DeadlineText deadline={deadline} /></div>}
        </>
      ),
    },
    {
      id: 'progress', label: t('column.progress'), isMinor: true, width: '12rem',
      cell: ({ title, progress }) => progress !== null && <ProgressBar label={t('progressLabel', { title })} isLabelHidden value={progress.done} of={progress.of} />,
    },
  ];
  return mayBackUp ? [...columns, { id: 'actions', label: t('column.actions'), cell: (card) => <YearActions card={card} today={today} /> }] : columns;
}
