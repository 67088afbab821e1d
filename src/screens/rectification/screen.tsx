/**
 * Rectification of a year: the notices by where they stand, and the list of those that were late.
 *
 * Imports: client, view (types), ui.
 */

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { useYearState } from '../year-state.ts';
import { CriticismList } from './criticism-list.tsx';
import { criticised, filterNotices } from './filter-notices.ts';
import { NoticeCards } from './notice-cards.tsx';
import { NoticeFilters } from './notice-filters.tsx';
import { useNoticeColumns } from './use-notice-columns.tsx';

const route = getRouteApi('/years/$book/rectification');

export function RectificationScreen() {
  const { t } = useTranslation('rectification');
  const { book } = route.useParams();
  const { tab, q, unit, state } = route.useSearch();
  const navigate = route.useNavigate();
  const { person, role } = useActor();
  const view = useView('rectification', book);
  const yearState = useYearState();
  const isPhone = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const { list } = useNoticeColumns(book);
  const { card, notices, allowed } = view;
  const shown = filterNotices(notices, { q, unit, ...(state === undefined ? {} : { state }) });
  const late = criticised(notices);
  const make = allowed.includes('manageNotices') && (
    <Button renderRoot={(props) => <Link to="/years/$book/rectification/new" params={{ book }} search={{ unit }} {...props} />}>{t('make')}</Button>
  );

  return (
    <>
      <PrintHeader title={`${card.title} · ${t(tab === 'criticism' ? 'criticism.title' : 'title')}`} person={person} />
      <PageHeader title={t(tab === 'criticism' ? 'criticism.title' : 'title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} actions={make} />
      <TabsBar
        label={t('tabs.label')}
        tabs={[{ id: 'notices', label: t('tabs.notices'), count: notices.length }, { id: 'criticism', label: t('tabs.criticism'), count: late.length }]}
        value={tab}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true })}
      />
      <TabPanel id={tab}>
        {tab === 'criticism' ? (
          <CriticismList book={book} title={card.title} rows={late} isPhone={isPhone} />
        ) : notices.length === 0 ? (
          <EmptyState reason={t(role === 'unit' ? 'empty.own' : 'empty.none')} action={make === false ? undefined : make} />
        ) : (
          <>
            <NoticeFilters view={view} shown={shown.length} />
            {shown.length === 0 ? (
              <EmptyState reason={t('empty.filtered')} action={<Button variant="default" onClick={() => void navigate({ search: { tab: 'notices' }, replace: true })}>{t('empty.reset')}</Button>} />
            ) : isPhone ? (
              <NoticeCards book={book} rows={shown} />
            ) : (
              <DataTable
                caption={t('title')} isCaptionHidden columns={list} rows={shown} rowKey={({ id }) => id}
                rowTone={({ status }) => (status === 'overdue' ? 'bad' : status === 'replied' ? 'wait' : undefined)}
              />
            )}
          </>
        )}
      </TabPanel>
    </>
  );
}
