/** An inspection is planned: what, when, who, and where to, chosen or drawn. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useScheme, useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { anyDeductionTable } from '#workflow/scheme-parts.ts';
import { useYearState } from '../year-state.ts';
import { PlanForm } from './plan-form.tsx';

const route = getRouteApi('/years/$book/inspections/new');

export function NewInspectionScreen() {
  const { t } = useTranslation('new-inspection');
  const { book } = route.useParams();
  const view = useView('inspections', book);
  const table = anyDeductionTable(useScheme(book).scheme);
  const yearState = useYearState();
  const { card, allowed, units } = view;
  const back = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/inspections" params={{ book }} {...props} />}>{t('toList')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />
      {!allowed.includes('planInspection') ? <EmptyState reason={t('mayNot')} action={back} /> : units.length === 0 ? <EmptyState reason={t('noUnits')} action={back} /> : <PlanForm book={book} view={view} table={table} />}
    </>
  );
}
