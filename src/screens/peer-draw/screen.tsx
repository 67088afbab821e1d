/** Groups and pairs: who reviews whom is drawn here from a recorded seed, shown before it is recorded, and published as a list. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import type { PeerDrawView } from '#view/peer-draw.ts';
import { useYearState } from '../year-state.ts';
import { DrawForm } from './draw-form.tsx';
import styles from './peer-draw.module.css';
import { RecordedDraw } from './recorded-draw.tsx';

const route = getRouteApi('/years/$book/peers/draw');

export function PeerDrawScreen() {
  const { t } = useTranslation('peer-draw');
  const { book } = route.useParams();
  const { again } = route.useSearch();
  const view = useView('peer-draw', book);
  const state = useYearState();
  const { card, draws, allowed } = view;
  const mayDraw = allowed.includes('assignPeers') && view.applies && view.units.length > 0;
  const isDrawing = mayDraw && (again || draws.length === 0);
  return (
    <>
      <PageHeader
        title={t('title')} state={state(card)} names={{ book: card.title }} sample={card.sample}
        actions={draws.length > 0 && mayDraw && (isDrawing
          ? <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers/draw" params={{ book }} {...props} />}>{t('backToDraw')}</Button>
          : <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers/draw" params={{ book }} search={{ again: true }} {...props} />}>{t('drawAgain')}</Button>)}
      />
      <DrawBody book={book} view={view} isDrawing={isDrawing} />
    </>
  );
}

function DrawBody({ book, view, isDrawing }: { readonly book: string; readonly view: PeerDrawView; readonly isDrawing: boolean }) {
  const { t } = useTranslation('peer-draw');
  const say = useText();
  const { draws, card, applies, units } = view;
  const toPeers = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/peers" params={{ book }} {...props} />}>{t('toPeers')}</Button>;
  if (!applies) return <EmptyState reason={t('notApplies', { scheme: say(card.scheme.title) })} />;
  if (units.length === 0) return <EmptyState reason={t('noUnits')} />;
  if (isDrawing) return <DrawForm book={book} view={view} />;
  const last = draws[draws.length - 1];
  if (last === undefined) return <EmptyState reason={t('notDrawn')} action={toPeers} />;
  const before = draws.slice(0, -1);
  return (
    <>
      <RecordedDraw book={book} view={view} draw={last} />
      {before.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('earlier', { count: before.length })}</summary>
          {before.map((draw) => <RecordedDraw key={draw.at} book={book} view={view} draw={draw} isBare />)}
        </details>
      )}
    </>
  );
}
