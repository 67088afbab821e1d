/** Scheme, dates and settings of a year: edited by the office, read by the others. */

import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { useYearState } from '../year-state.ts';
import { EditPlan } from './edit-plan.tsx';
import { ReadPlan } from './read-plan.tsx';

const route = getRouteApi('/years/$book/plan');

export function PlanScreen() {
  const { t } = useTranslation('plan');
  const { book } = route.useParams();
  const view = useView('plan', book);
  const { scheme } = useScheme(book);
  const say = useText();
  const state = useYearState();
  const { role } = useActor();
  const { card } = view;
  const mayEdit = view.allowed.includes('changePlan');

  return (
    <>
      <PageHeader title={t('title')} state={state(card)} names={{ book: card.title }} sample={card.sample} />
      <Sheet title={t('scheme')} note={say(scheme.issuer)}>
        {!mayEdit && <p>{role === 'office' ? t('closed', { stage: say(card.stageTitle) }) : t('reader')}</p>}
        <p>{say(scheme.title)} · <Link to="/scheme/$id" params={{ id: scheme.id }} search={{ book }}>{t('schemeLink')}</Link></p>
      </Sheet>
      {mayEdit ? <EditPlan book={book} view={view} scheme={scheme} /> : <ReadPlan view={view} />}
    </>
  );
}
