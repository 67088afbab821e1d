/** A visit of an inspection in this year. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useInspection } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { VisitPage } from './visit-page.tsx';

const route = getRouteApi('/years/$book/visit');

/** An address without an inspection, cut off on its way through a chat, leads to the list. */
export function VisitScreen() {
  const { t } = useTranslation('visit');
  const { book } = route.useParams();
  if (route.useSearch().inspection !== '') return <VisitOf />;
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState reason={t('gone')} action={<Button variant="default" renderRoot={(props) => <Link to="/years/$book/inspections" params={{ book }} {...props} />}>{t('toInspection')}</Button>} />
    </>
  );
}

function VisitOf() {
  const { t } = useTranslation('visit');
  const { book } = route.useParams();
  const { inspection, round, unit } = route.useSearch();
  const view = useInspection(book, inspection);
  const { card, row, items } = view;
  const target = view.rounds.find(({ number }) => String(number) === round)?.targets.find((one) => one.unit.id === unit);
  const back = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/inspections/$inspection" params={{ book, inspection }} {...props} />}>{t('toInspection')}</Button>;
  return (
    <>
      <PageHeader title={target?.unit.name ?? t('title')} state={`${row.title} · ${t('title')}`} names={{ book: card.title }} sample={card.sample} />
      {target === undefined ? <EmptyState reason={t('gone')} action={back} /> : (
        <VisitPage
          key={`${inspection} ${round} ${unit}`}
          place={{ book, bookTitle: card.title, pack: null }}
          inspection={inspection}
          round={Number(round)}
          method={row.method}
          unit={target.unit}
          inspectors={target.inspectors}
          inBook={{ visits: target.visits, problems: target.problems.filter(({ state }) => state !== 'withdrawn') }}
          record={(visit) => (
            <Button size="lg" renderRoot={(props) => <Link to="/years/$book/problems/new" params={{ book }} search={{ unit, visit: visit.id, inspection, round, method: visit.method, focus: items.join(' ').slice(0, 200) }} {...props} />}>{t('record')}</Button>
          )}
          back={back}
        />
      )}
    </>
  );
}
