/** The inspections of a year: for the office all of them, for an inspector those that send them somewhere. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { Choice } from '#ui/choice.tsx';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Tag } from '#ui/tag.tsx';
import type { InspectionRow } from '#view/inspections.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { useYearState } from '../year-state.ts';

const route = getRouteApi('/years/$book/inspections');

export function InspectionsScreen() {
  const { t } = useTranslation(['inspections', 'workflow']);
  const { book } = route.useParams();
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const { role } = useActor();
  const view = useView('inspections', book);
  const yearState = useYearState();
  const format = useFormat();
  const { card, inspections, allowed } = view;
  const rows = inspections.filter(({ closed }) => show === undefined || (show === 'closed') === closed);
  const mayRecord = allowed.includes('recordVisit');

  const columns: readonly Column<InspectionRow>[] = [
    {
      id: 'title', label: t('column.title'), isRowHeader: true,
      cell: ({ id, title, number, drawn }) => (
        <>
          <Link to="/years/$book/inspections/$inspection" params={{ book, inspection: id }}>{title}</Link>
          <br />
          {t('number', { number })} · {t(drawn ? 'drawn' : 'chosen')}
        </>
      ),
    },
    { id: 'method', label: t('column.method'), isMinor: true, cell: ({ method }) => t(`workflow:method.${method}`) },
    { id: 'period', label: t('column.period'), isMinor: true, cell: ({ from, due, closed }) => (closed ? `${format.day(from)} – ${format.day(due.day)}` : <>{format.day(from)} –<br /><DeadlineText deadline={due} /></>) },
    {
      id: 'progress', label: t('column.progress'),
      cell: ({ visited, targets, rounds }) => (
        <>
          <ProgressBar label={t('progress', { done: visited, of: targets })} isLabelHidden value={visited} of={targets} />
          {rounds > 1 && t('round', { round: rounds })}
        </>
      ),
    },
    { id: 'problems', label: t('column.problems'), align: 'end', cell: ({ problems }) => t('count', { count: problems }) },
    { id: 'state', label: t('column.state'), isMinor: true, cell: ({ closed }) => <Tag tone={closed ? 'good' : 'accent'} sign={closed ? '✓' : '◐'}>{t(closed ? 'closed' : 'open')}</Tag> },
  ];

  const plan = allowed.includes('planInspection') && (
    <Button renderRoot={(props) => <Link to="/years/$book/inspections/new" params={{ book }} {...props} />}>{t('plan')}</Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        state={`${card.title} · ${yearState(card)}`}
        names={{ book: card.title }}
        sample={card.sample}
        actions={
          <>
            {mayRecord && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems/new" params={{ book }} {...props} />}>{t('record')}</Button>}
            {mayRecord && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/site-results" params={{ book }} {...props} />}>{t('results')}</Button>}
            {plan}
          </>
        }
      />
      {inspections.length === 0 ? (
        <EmptyState reason={t(`none.${role === 'office' || role === 'inspector' ? role : 'leader'}`)} />
      ) : (
        <>
          <Choice
            label={t('show.label')}
            value={show ?? ''}
            options={[{ value: '', label: t('show.any') }, { value: 'open', label: t('open') }, { value: 'closed', label: t('closed') }]}
            onChange={(next) => void navigate({ search: next === '' ? {} : { show: next as 'open' }, replace: true })}
          />
          <DataTable caption={t('caption')} isCaptionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
        </>
      )}
    </>
  );
}
