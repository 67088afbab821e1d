/**
 * One year at a glance: its stages, what is still open, how far every unit is, and the steps that move it on.
 *
 * Imports: client, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { Beside } from '#ui/beside.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useYearState } from '../year-state.ts';
import { MatrixFilter, shownRows, type MatrixSearch } from './matrix-filter.tsx';
import { openByUnit } from './open-kinds.ts';
import { OpenSummary } from './open-summary.tsx';
import { ProgressMatrix } from './progress-matrix.tsx';
import { StagePlanner } from './stage-planner.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { YearNotices } from './year-notices.tsx';
import { YearSteps } from './year-steps.tsx';

const route = getRouteApi('/years/$book');

export function OverviewScreen() {
  const { t } = useTranslation('overview');
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { role } = useActor();
  const view = useView('overview', book);
  const state = useYearState();
  const points = useMemo(() => openByUnit(view.open), [view.open]);
  const rows = useMemo(() => shownRows(view.rows, search, points), [view.rows, search, points]);
  const chosen = view.rows.find(({ unit }) => unit.id === search.unit);
  const runs = role === 'office' || role === 'leader';
  const handleSearch = (change: Partial<MatrixSearch>) => void navigate({ to: '/years/$book', params: { book }, search: (old) => ({ ...old, ...change }), replace: true });

  return (
    <>
      <PageHeader title={view.card.title} state={state(view.card)} names={{ book: view.card.title }} sample={view.card.sample} actions={<YearSteps book={book} view={view} />} />
      <YearNotices view={view} />
      <StagePlanner stages={view.stages} moves={view.moves} />
      {runs && view.card.stage !== 'published' && view.card.stage !== 'archived' && <OpenSummary book={book} open={view.open} chosen={search.what} onChoose={(what) => handleSearch({ what })} />}
      <Beside panel={chosen === undefined || !runs ? null : <UnitPanel key={chosen.unit.id} book={book} view={view} row={chosen} open={points.get(chosen.unit.id) ?? []} onClose={() => handleSearch({ unit: '' })} />}>
        <Sheet title={t(role === 'unit' ? 'matrix.own' : 'matrix.title')} note={view.rows.length > 1 ? t('filter.shown', { count: rows.length }) : undefined}>
          {view.rows.length === 0 ? (
            <NoRows book={book} isPeer={role === 'peer'} mayAdd={view.allowed.includes('changeUnits')} />
          ) : (
            <>
              {view.rows.length > 1 && <MatrixFilter search={search} columns={view.columns} onChange={handleSearch} />}
              <ProgressMatrix
                book={book}
                columns={search.column === undefined ? view.columns : view.columns.filter((column) => column === search.column)}
                rows={rows}
                openByUnit={points}
                chosen={search.unit}
                onChoose={(unit) => handleSearch({ unit })}
              />
            </>
          )}
        </Sheet>
      </Beside>
    </>
  );
}

function NoRows({ book, isPeer, mayAdd }: { readonly book: string; readonly isPeer: boolean; readonly mayAdd: boolean }) {
  const { t } = useTranslation('overview');
  if (isPeer) return <EmptyState reason={t('matrix.peerReader')} action={<Button renderRoot={(props) => <Link to="/years/$book/peers" params={{ book }} {...props} />}>{t('matrix.toPeers')}</Button>} />;
  return <EmptyState reason={t('matrix.empty')} action={mayAdd ? <Button variant="default" renderRoot={(props) => <Link to="/years/$book/units" params={{ book }} {...props} />}>{t('matrix.addUnits')}</Button> : undefined} />;
}
