/**
 * Recording on site: a problem with its evidence, or a visit that found none. Made for a phone first.
 *
 * Imports: client, workflow, ui.
 */

import { Button } from '@mantine/core';
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
import { useYearState } from '../year-state.ts';
import type { RecordedThing } from './new-record.ts';
import { ProblemForm } from './problem-form.tsx';
import { Recorded } from './recorded.tsx';
import { VisitForm } from './visit-form.tsx';

const route = getRouteApi('/years/$book/problems/new');

export function RecordProblemScreen() {
  const { t } = useTranslation('record-problem');
  const { book } = route.useParams();
  const { kind, unit, item } = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useView('problems', book);
  const { scheme } = useScheme(book);
  const hasTable = anyDeductionTable(scheme) !== undefined;
  const say = useRefusalText();
  const yearState = useYearState();
  const [recorded, setRecorded] = useState<RecordedThing>();
  // each record starts an empty form, which keeps where and how the inspector is at work
  const [round, setRound] = useState(0);
  const { card } = view;
  const action = kind === 'visit' ? 'recordVisit' : 'recordProblem';
  const header = <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />;
  const toList = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems" params={{ book }} {...props} />}>{t('toList')}</Button>;

  if (!hasTable) return <>{header}<EmptyState reason={t('noTable')} action={toList} /></>;
  if (!view.allowed.includes(action)) {
    return <>{header}<EmptyState reason={say({ code: 'notAllowed', action, stage: card.stage, role: actor.role })} action={toList} /></>;
  }
  if (view.units.length === 0) return <>{header}<EmptyState reason={t('noUnits')} action={toList} /></>;

  const start = { unit: recorded?.unit ?? unit, item: recorded === undefined ? item : '', method: recorded?.method, day: recorded?.day };
  if (recorded !== undefined && recorded.round === round) {
    return (
      <>
        {header}
        <Recorded book={book} view={view} recorded={recorded} onAgain={() => setRound(round + 1)} />
      </>
    );
  }
  const form = { book, view, start, round, onRecorded: setRecorded };
  const author = `${actor.role} ${actor.person} ${round}`;
  return (
    <>
      {header}
      <TabsBar
        label={t('kinds.label')}
        tabs={[{ id: 'problem', label: t('kinds.problem') }, { id: 'visit', label: t('kinds.visit') }]}
        value={kind}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, kind: next }), replace: true })}
      />
      <TabPanel id={kind}>
        {kind === 'problem' ? <ProblemForm key={`problem ${author}`} {...form} scheme={scheme} /> : <VisitForm key={`visit ${author}`} {...form} />}
      </TabPanel>
    </>
  );
}
