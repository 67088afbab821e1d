/** Who scores whom: arranged and followed by the office, read by the leaders, and for a peer the own sheets. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import type { PeersView } from '#view/peers.ts';
import { useYearState } from '../year-state.ts';
import { EditPeers } from './edit-peers.tsx';
import { OwnSheets } from './own-sheets.tsx';
import { pairsOf } from './pairs-of.ts';
import { PeersTable } from './peers-table.tsx';

const route = getRouteApi('/years/$book/peers');

export function PeersScreen() {
  const { t } = useTranslation('peers');
  const { book } = route.useParams();
  const view = useView('peers', book);
  const state = useYearState();
  const { card } = view;
  return (
    <>
      <PageHeader title={t('title')} state={state(card)} names={{ book: card.title }} sample={card.sample} actions={view.applies && <HeaderLinks book={book} />} />
      <PeersBody book={book} view={view} />
    </>
  );
}

function PeersBody({ book, view }: { readonly book: string; readonly view: PeersView }) {
  const { t } = useTranslation('peers');
  const { role } = useActor();
  const say = useText();
  const { card, applies, allowed, units } = view;
  if (!applies) {
    return <EmptyState reason={t('notApplies', { scheme: say(card.scheme.title) })} action={<Button variant="default" renderRoot={(props) => <Link to="/years/$book" params={{ book }} {...props} />}>{t('toOverview')}</Button>} />;
  }
  if (role === 'peer') return <OwnSheets book={book} view={view} />;
  if (units.length === 0) {
    return <EmptyState reason={t(role === 'office' ? 'noUnits' : 'lead.reader')} action={role === 'office' ? <Button variant="default" renderRoot={(props) => <Link to="/years/$book/units" params={{ book }} {...props} />}>{t('addUnits')}</Button> : undefined} />;
  }
  if (allowed.includes('assignPeers')) return <EditPeers book={book} view={view} />;
  return (
    <PeersTable book={book} view={view} pairs={pairsOf(view)} lead={role === 'office' ? t('lead.closed', { stage: say(card.stageTitle) }) : t('lead.reader')} />
  );
}

/** Where the office goes from here: the draw, the analysis once there is one, and whom to remind. */
function HeaderLinks({ book }: { readonly book: string }) {
  const { t } = useTranslation('peers');
  const { role } = useActor();
  if (role !== 'office' && role !== 'leader') return null;
  return (
    <>
      <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers/draw" params={{ book }} {...props} />}>{t('draw')}</Button>
      {role === 'office' && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers/integrity" params={{ book }} {...props} />}>{t('integrity')}</Button>}
      {role === 'office' && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/reminders" params={{ book }} {...props} />}>{t('remind')}</Button>}
    </>
  );
}
