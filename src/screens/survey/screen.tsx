/**
 * The public questionnaire of a year: what it comes to, its questions, its ways out, its answers.
 *
 * Imports: client, view, ui.
 */

import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useSurvey } from '#client/survey.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { useYearState } from '../year-state.ts';
import { ResultsTab } from './results-tab.tsx';

const FormTab = lazy(async () => ({ default: (await import('./form-tab.tsx')).FormTab }));
const ChannelsTab = lazy(async () => ({ default: (await import('./channels-tab.tsx')).ChannelsTab }));
const AnswersTab = lazy(async () => ({ default: (await import('./answers-tab.tsx')).AnswersTab }));

const route = getRouteApi('/years/$book/survey');

export function SurveyScreen() {
  const { t } = useTranslation('survey');
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const yearState = useYearState();
  const view = useSurvey(book);
  const { card } = view;
  const tabs = (['results', 'form', 'channels', 'answers'] as const)
    // before the first publication there is nothing but the writing
    .filter((id) => (actor.role === 'office' ? id === 'form' || view.version > 0 : id === 'results'))
    .map((id) => ({ id, label: t(`tab.${id}`), ...(id === 'answers' ? { count: view.counts.answers } : {}) }));
  const tab = tabs.find(({ id }) => id === search.tab)?.id ?? tabs[0]?.id ?? 'results';

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={actor.person} />
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)} · ${t(`phase.${view.phase}`)}`} names={{ book: card.title }} sample={card.sample} />
      <TabsBar label={t('tabs')} tabs={tabs} value={tab} onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true })} />
      <TabPanel id={tab}>
        <Suspense fallback={<SkeletonBlock label={t('loading')} rows={6} />}>
          {tab === 'results' && <ResultsTab book={book} view={view} />}
          {tab === 'form' && <FormTab key={view.revision} book={book} view={view} />}
          {tab === 'channels' && <ChannelsTab book={book} view={view} />}
          {tab === 'answers' && <AnswersTab book={book} view={view} />}
        </Suspense>
      </TabPanel>
    </>
  );
}
