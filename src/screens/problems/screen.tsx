/**
 * The problems of a year: found by filters that stand in the address, read beside the list with
 * everything that became of them, decided by who may.
 *
 * Imports: client, workflow, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { Beside } from '#ui/beside.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useHotkeys } from '#ui/hotkeys.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { schemeFor } from '#scheme/classes.ts';
import { anyDeductionTable, deductionTable } from '#workflow/scheme-parts.ts';
import { useYearState } from '../year-state.ts';
import { ExportButton } from './export-button.tsx';
import { filterProblems, sortProblems } from './filter-problems.ts';
import { ProblemFilters } from './problem-filters.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProblemPanel } from './problem-panel.tsx';
import { ProblemViews } from './problem-views.tsx';
import { VisitList } from './visit-list.tsx';

const route = getRouteApi('/years/$book/problems');

export function ProblemsScreen() {
  const { t } = useTranslation('problems');
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useView('problems', book);
  const { scheme } = useScheme(book);
  const table = anyDeductionTable(scheme);
  const yearState = useYearState();
  const { card, problems, allowed, noticeStatus } = view;
  const { q, unit, item, method, state, mine, sort, direction, open, tab } = useDeferredValue(search);

  const shown = useMemo(
    () => sortProblems(filterProblems(problems, { q, unit, item, recordedBy: mine ? actor.person : '', noticeStatus, ...(method === undefined ? {} : { method }), ...(state === undefined ? {} : { state }) }), sort, direction),
    [problems, noticeStatus, q, unit, item, method, state, mine, actor.person, sort, direction],
  );
  const opened = tab === 'problems' ? problems.find(({ id }) => id === open) : undefined;
  // each unit is charged at the items of its own class
  const ownTable = deductionTable(schemeFor(scheme, opened?.unit.unitClass));
  const show = (id: string) => void navigate({ search: (old) => ({ ...old, open: id }), replace: id !== '' && open !== '' });
  const goBy = (by: 1 | -1) => {
    const next = shown[shown.findIndex(({ id }) => id === open) + by];
    if (next !== undefined) show(next.id);
  };
  useHotkeys(
    opened === undefined ? [] : [{ key: 'j', label: t('keys.next'), onPress: () => goBy(1) }, { key: 'k', label: t('keys.previous'), onPress: () => goBy(-1) }],
  );
  const record = allowed.includes('recordProblem') && table !== undefined && (
    <Button renderRoot={(props) => <Link to="/years/$book/problems/new" params={{ book }} search={{ unit, item: item.includes('.') ? item : '' }} {...props} />}>{t('record')}</Button>
  );

  return (
    <Beside panel={opened !== undefined && ownTable !== undefined && <ProblemPanel key={opened.id} book={book} view={view} table={ownTable} problem={opened} onClose={() => show('')} onOpen={show} />}>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={actor.person} />
      <PageHeader
        title={t('title')}
        state={`${card.title} · ${yearState(card)}`}
        names={{ book: card.title }}
        sample={card.sample}
        actions={<>{problems.length > 0 && table !== undefined && <ExportButton title={card.title} scheme={scheme} rows={shown} noticeStatus={noticeStatus} />}{record}</>}
      />
      <TabsBar
        label={t('tabs.label')}
        tabs={[{ id: 'problems', label: t('tabs.problems'), count: problems.length }, { id: 'visits', label: t('tabs.visits'), count: view.visits.length }]}
        value={search.tab}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next, open: '' }), replace: true })}
      />
      <TabPanel id={search.tab}>
        {search.tab === 'visits' || table === undefined ? (
          <VisitList book={book} view={view} />
        ) : problems.length === 0 ? (
          <EmptyState reason={t(actor.role === 'unit' ? 'empty.ownUnit' : 'empty.none')} action={record === false ? undefined : record} />
        ) : (
          <>
            <ProblemViews view={view} person={actor.person} />
            <ProblemFilters view={view} table={table} shown={shown.length} />
            <ProblemList
              rows={shown}
              words={q}
              noticeStatus={noticeStatus}
              opened={open}
              onOpen={show}
              sort={{ id: sort, direction }}
              onSort={(next) => void navigate({ search: (old) => ({ ...old, sort: next.id as typeof sort, direction: next.direction }), replace: true })}
              onReset={() => void navigate({ search: { tab: 'problems' }, replace: true })}
            />
          </>
        )}
      </TabPanel>
    </Beside>
  );
}
