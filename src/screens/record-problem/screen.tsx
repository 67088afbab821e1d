/**
 * Recording on site: a problem with its evidence, or a visit that found none. On a phone step by step, on a desk on one page.
 *
 * Imports: client, workflow, ui.
 */

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { anyDeductionTable } from '#workflow/scheme-parts.ts';
import type { SiteSource } from '../site-source.ts';
import { useYearState } from '../year-state.ts';
import type { RecordedThing } from './new-record.ts';
import { ProblemForm } from './problem-form.tsx';
import { Recorded } from './recorded.tsx';
import { SiteWizard } from './site-wizard.tsx';
import { useSteps } from './use-steps.ts';
import { VisitForm } from './visit-form.tsx';

const route = getRouteApi('/years/$book/problems/new');

export function RecordProblemScreen() {
  const { t } = useTranslation('record-problem');
  const { book } = route.useParams();
  const { kind, unit, item, visit, inspection, round: ofRound, method, focus, step, form: wish } = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useView('problems', book);
  const { scheme } = useScheme(book);
  const hasTable = anyDeductionTable(scheme) !== undefined;
  const say = useRefusalText();
  const yearState = useYearState();
  const isNarrow = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const [recorded, setRecorded] = useState<RecordedThing>();
  // each record starts an empty form, which keeps where and how the inspector is at work
  const [round, setRound] = useState(0);
  const steps = useSteps(
    (next, replace) => void navigate({ search: (old) => ({ ...old, step: next }), replace }),
    () => void (visit === '' ? navigate({ to: '/years/$book/problems', params: { book } }) : navigate({ to: '/years/$book/visit', params: { book }, search: { unit, inspection, round: ofRound } })),
  );
  const { card } = view;
  const action = kind === 'visit' ? 'recordVisit' : 'recordProblem';
  const header = <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />;
  const toList = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems" params={{ book }} {...props} />}>{t('toList')}</Button>;
  const toVisit = visit !== '' && (
    <Button variant="default" renderRoot={(props) => <Link to="/years/$book/visit" params={{ book }} search={{ unit, inspection, round: ofRound }} {...props} />}>{t('site.toVisit')}</Button>
  );

  if (!hasTable) return <>{header}<EmptyState reason={t('noTable')} action={toList} /></>;
  if (!view.allowed.includes(action)) {
    return <>{header}<EmptyState reason={say({ code: 'notAllowed', action, stage: card.stage, role: actor.role })} action={toList} /></>;
  }
  if (view.units.length === 0) return <>{header}<EmptyState reason={t('noUnits')} action={toList} /></>;

  const start = { unit: recorded?.unit ?? unit, item: recorded === undefined ? item : '', method: recorded?.method ?? method, day: recorded?.day, visit };
  const source: SiteSource = { place: { book, bookTitle: card.title, pack: null }, scheme, units: view.units, problems: view.problems, focus: focus === '' ? [] : focus.split(' ') };
  const handleAgain = () => {
    setRound(round + 1);
    void navigate({ search: (old) => ({ ...old, step: '' }), replace: true });
  };
  if (recorded !== undefined && recorded.round === round) {
    return (
      <>
        {header}
        <Recorded book={book} view={view} recorded={recorded} onAgain={handleAgain} more={toVisit} />
      </>
    );
  }
  const form = { book, view, start, round, onRecorded: setRecorded };
  const author = `${actor.role} ${actor.person} ${round}`;
  const bySteps = wish === undefined ? isNarrow : wish === 'steps';
  const other = <Button size="compact-md" variant="subtle" onClick={() => void navigate({ search: (old) => ({ ...old, form: bySteps ? 'page' : 'steps' }), replace: true })}>{t(bySteps ? 'site.page' : 'site.steps')}</Button>;
  const problem = bySteps ? (
    <SiteWizard key={`steps ${author}`} source={source} start={start} step={step} round={round} {...steps} onRecorded={setRecorded} />
  ) : (
    <ProblemForm key={`problem ${author}`} {...form} scheme={scheme} />
  );
  return (
    <>
      {header}
      {visit === '' && (
        <TabsBar
          label={t('kinds.label')}
          tabs={[{ id: 'problem', label: t('kinds.problem') }, { id: 'visit', label: t('kinds.visit') }]}
          value={kind}
          onChange={(next) => void navigate({ search: (old) => ({ ...old, kind: next }), replace: true })}
        />
      )}
      <TabPanel id={kind}>
        {kind === 'problem' ? <>{problem}{other}</> : <VisitForm key={`visit ${author}`} {...form} />}
      </TabPanel>
    </>
  );
}
