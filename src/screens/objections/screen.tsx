/**
 * Objections of a year: the queue of those that wait, what became of the others, and until when charges can be disputed.
 *
 * Imports: client, view (types), ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { Beside } from '#ui/beside.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { deductionTable } from '#workflow/scheme-parts.ts';
import { useYearState } from '../year-state.ts';
import { ChargesTab } from './charges-tab.tsx';
import { ObjectionList } from './objection-list.tsx';
import { ObjectionPanel } from './objection-panel.tsx';

const route = getRouteApi('/years/$book/objections');

export function ObjectionsScreen() {
  const { t } = useTranslation('objections');
  const { book } = route.useParams();
  const { tab, open } = route.useSearch();
  const navigate = route.useNavigate();
  const { person, role } = useActor();
  const view = useView('objections', book);
  const table = deductionTable(useScheme(book).scheme);
  const yearState = useYearState();
  const { card, objections, subjects, allowed } = view;
  const opened = objections.find(({ id }) => id === open);
  const show = (id: string) => void navigate({ search: (old) => ({ ...old, open: id }), replace: id !== '' && open !== '' });
  const object = allowed.includes('object') && subjects.length > 0 && (
    <Button renderRoot={(props) => <Link to="/years/$book/objections/new" params={{ book }} search={{ problem: '' }} {...props} />}>{t('object.title')}</Button>
  );

  return (
    <Beside panel={opened !== undefined && <ObjectionPanel key={`${opened.id} ${opened.revision}`} book={book} view={view} table={table} objection={opened} onClose={() => show('')} />}>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={person} />
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} actions={object} />
      <TabsBar
        label={t('tabs.label')}
        tabs={[
          { id: 'objections', label: t('tabs.objections'), count: objections.length },
          ...(subjects.length > 0 || role === 'office' ? [{ id: 'charges' as const, label: t(role === 'unit' ? 'tabs.ownCharges' : 'tabs.charges'), count: subjects.length }] : []),
        ]}
        value={tab}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next, open: '' }), replace: true })}
      />
      <TabPanel id={tab}>
        {tab === 'charges' ? <ChargesTab book={book} view={view} /> : <ObjectionList view={view} opened={open} onOpen={show} />}
      </TabPanel>
    </Beside>
  );
}
