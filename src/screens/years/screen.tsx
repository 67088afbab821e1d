/** Every year here: where it stands, its backup, and the way back from one. */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useHome } from '#client/book-queries.ts';
import { isServed } from '#client/served/is-served.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { byCount, byText } from '#ui/order.ts';
import { PageHeader } from '#ui/page-header.tsx';
import type { BookCard } from '#view/book-card.ts';
import { BrokenBooks } from '../broken-books.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { useYearColumns } from './use-year-columns.tsx';

const route = getRouteApi('/years');
const shows = ['running', 'finished'] as const;

export function YearsScreen() {
  const { t } = useTranslation('years');
  const { role } = useActor();
  const { books, broken, today } = useHome().data;
  const { show, sort, direction } = route.useSearch();
  const navigate = route.useNavigate();
  const isOffice = role === 'office';
  const columns = useYearColumns({ mayBackUp: isOffice, today });
  const listed = books.filter((card) => show === undefined || isFinished(card) === (show === 'finished'));
  const order = { year: byCount<BookCard>(({ year }) => year, direction), title: byText<BookCard>(({ title }) => title, direction), stage: byText<BookCard>(({ stageTitle }) => stageTitle.zh, direction) }[sort];
  const newYear = <Button renderRoot={(props) => <Link to="/years/new" {...props} />}>{t('newYear')}</Button>;
  const handleShow = (next: string) => void navigate({ to: '/years', search: (old) => ({ ...old, show: shows.find((one) => one === next) }), replace: true });

  return (
    <>
      <PageHeader title={t('title')} actions={isOffice ? newYear : undefined} />
      <BrokenBooks broken={broken} />
      {books.length === 0 ? (
        <EmptyState reason={t(isServed() ? (isOffice ? 'empty.served' : 'empty.servedOther') : isOffice ? 'empty.office' : 'empty.other')} />
      ) : (
        <>
          <FilterBar label={t('filter.label')} chips={show === undefined ? [] : [{ id: 'show', label: t('filter.chip', { show: t(`filter.${show}`) }), onRemove: () => handleShow('') }]}>
            <NativeSelect
              label={t('filter.show')}
              value={show ?? ''}
              onChange={(event) => handleShow(event.currentTarget.value)}
              data={[{ value: '', label: t('filter.all') }, { value: 'running', label: t('filter.running') }, { value: 'finished', label: t('filter.finished') }]}
            />
          </FilterBar>
          <DataTable
            caption={t('caption')}
            isCaptionHidden
            columns={columns}
            rows={listed.toSorted(order)}
            rowKey={({ book }) => book}
            sort={{ id: sort, direction }}
            onSort={({ id, direction: next }) => void navigate({ to: '/years', search: (old) => ({ ...old, sort: id as typeof sort, direction: next }), replace: true })}
            empty={<EmptyState reason={t('empty.filtered')} action={<Button variant="default" onClick={() => handleShow('')}>{t('empty.showAll')}</Button>} />}
          />
        </>
      )}
      {/* a server takes no book past the rules */}
      {isOffice && !isServed() && <RestorePanel />}
    </>
  );
}

function isFinished({ stage }: BookCard): boolean {
  return stage === 'published' || stage === 'archived';
}
