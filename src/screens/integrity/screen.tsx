/**
 * Peer review looked over by the office: what is striking, in plain words, beside what chance alone would do. Changes no score.
 *
 * Imports: client, ui.
 */

import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { useIntegrity } from '#client/integrity.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import type { IntegrityView } from '#view/integrity/integrity.ts';
import { useYearState } from '../year-state.ts';
import { FindingsSheet } from './findings-sheet.tsx';
import { ReviewersSheet } from './reviewers-sheet.tsx';
import { SheetsTable } from './sheets-table.tsx';

const route = getRouteApi('/years/$book/peers/integrity');

export function IntegrityScreen() {
  const { t } = useTranslation('integrity');
  const { book } = route.useParams();
  const view = useView('integrity', book);
  const state = useYearState();
  const { card, applies, sealed, sheets } = view;
  const toPeers = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers" params={{ book }} {...props} />}>{t('toPeers')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} state={state(card)} names={{ book: card.title }} sample={card.sample} />
      {!applies ? <EmptyState reason={t('notApplies')} /> : sealed ? <EmptyState reason={t('sealed')} action={toPeers} /> : sheets.length === 0 ? <EmptyState reason={t('none')} action={toPeers} /> : <Looked book={book} view={view} />}
    </>
  );
}

function Looked({ book, view }: { readonly book: string; readonly view: IntegrityView }) {
  const { t } = useTranslation('integrity');
  const integrity = useIntegrity(view);
  if (integrity === undefined) return <SkeletonBlock label={t('working')} rows={8} />;
  const nameOf = (id: string) => view.names[id] ?? id;
  return (
    <>
      <FindingsSheet integrity={integrity} nameOf={nameOf} />
      <ReviewersSheet integrity={integrity} nameOf={nameOf} />
      <SheetsTable book={book} integrity={integrity} nameOf={nameOf} />
    </>
  );
}
