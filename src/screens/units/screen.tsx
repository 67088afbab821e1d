/** The units of a year: edited by the office during preparation, read by the others. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { useActor } from '#client/actor.ts';
import type { Unit } from '#ledger/fields.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { useYearState } from '../year-state.ts';
import { EditUnits } from './edit-units.tsx';
import { ReadUnits } from './read-units.tsx';
import { UnitFilter } from './unit-filter.tsx';

const route = getRouteApi('/years/$book/units');

export function UnitsScreen() {
  const { t } = useTranslation('units');
  const { book } = route.useParams();
  const { q, kind } = route.useSearch();
  const { role } = useActor();
  const view = useView('units', book);
  const say = useText();
  const state = useYearState();
  const mayEdit = view.allowed.includes('changeUnits');
  const wanted = q.trim().toLowerCase();
  const isShown = (unit: Unit) =>
    (kind === undefined || unit.kind === kind) && (wanted === '' || [unit.name, unit.short, unit.contact].some((text) => text.toLowerCase().includes(wanted)));
  const lead = mayEdit ? t('lead.open') : role === 'office' ? t('lead.closed', { stage: say(view.card.stageTitle) }) : t('lead.reader');

  return (
    <>
      <PageHeader title={t('title')} state={state(view.card)} names={{ book: view.card.title }} sample={view.card.sample} actions={mayEdit ? <Button variant="default" renderRoot={(props) => <Link to="/years/$book/import" params={{ book }} search={{ into: 'units' }} {...props} />}>{t('importTable')}</Button> : undefined} />
      <Sheet note={lead} title={t('caption')}>
        <UnitFilter book={book} q={q} kind={kind} />
        {mayEdit ? <EditUnits book={book} view={view} isShown={isShown} /> : <ReadUnits classes={view.classes} units={view.units} shown={view.units.filter(isShown)} isReader={role !== 'office'} />}
      </Sheet>
    </>
  );
}
