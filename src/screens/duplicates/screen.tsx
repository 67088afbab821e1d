/**
 * The office's decision queue: which problems are one, and where a problem counts. One case after the other, side by side with
 * their evidence, by keyboard.
 *
 * Imports: client, router, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useScheme, useView } from '#client/book-queries.ts';
import { schemeFor } from '#scheme/classes.ts';
import { Choice } from '#ui/choice.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useHotkeys } from '#ui/hotkeys.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { deductionTable } from '#workflow/scheme-parts.ts';
import { useYearState } from '../year-state.ts';
import { CaseList } from './case-list.tsx';
import styles from './duplicates.module.css';
import { PairCase } from './pair-case.tsx';
import { PlacesCase } from './places-case.tsx';
import { casesOf, unitsOf } from './queue.ts';

const route = getRouteApi('/years/$book/duplicates');

export function DuplicatesScreen() {
  const { t } = useTranslation('duplicates');
  const { book } = route.useParams();
  const { at, unit } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useView('duplicates', book);
  const { scheme } = useScheme(book);
  const yearState = useYearState();
  const all = casesOf(view, '');
  const cases = casesOf(view, unit);
  // a case that was decided is gone: the one that took its place comes up
  const [place, setPlace] = useState(0);
  const found = cases.findIndex(({ id }) => id === at);
  const index = found >= 0 ? found : Math.min(place, Math.max(0, cases.length - 1));
  const shown = cases[index];
  // each unit is charged at the items of its own class
  const table = deductionTable(schemeFor(scheme, shown?.unit.unitClass));

  const show = (next: number) => {
    const one = cases[next];
    if (one === undefined) return;
    setPlace(next);
    void navigate({ search: (old) => ({ ...old, at: one.id }), replace: true });
  };
  useHotkeys([{ key: 'j', label: t('keys.next'), onPress: () => show(index + 1) }, { key: 'k', label: t('keys.previous'), onPress: () => show(index - 1) }]);
  const keepPlace = () => setPlace(index);
  const mayDecide = view.allowed.includes('decideDuplicate');
  const units = unitsOf(all);

  return (
    <>
      <PageHeader
        title={t('title')}
        state={`${view.card.title} · ${yearState(view.card)}`}
        names={{ book: view.card.title }}
        sample={view.card.sample}
        actions={<Button variant="default" renderRoot={(props) => <Link to="/years/$book/problems" params={{ book }} {...props} />}>{t('toList')}</Button>}
      />
      <p className={styles.say}>{t('say')}</p>
      {units.length > 1 && (
        <Choice
          label={t('unit')}
          value={unit}
          options={[{ value: '', label: t('allUnits') }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(next) => void navigate({ search: { unit: next, at: '' }, replace: true })}
        />
      )}
      {shown === undefined || table === undefined ? (
        <EmptyState
          reason={t(all.length === 0 ? 'empty.none' : 'empty.unit', { count: view.toldApart })}
          action={all.length === 0 ? undefined : <Button variant="default" onClick={() => void navigate({ search: { unit: '', at: '' }, replace: true })}>{t('empty.all')}</Button>}
        />
      ) : (
        <div className={styles.queue}>
          <CaseList cases={cases} shown={index} onShow={show} />
          {shown.kind === 'pair' ? (
            <PairCase key={shown.id} book={book} table={table} pair={shown.pair} mayDecide={mayDecide} onDecided={keepPlace} />
          ) : (
            <PlacesCase key={shown.id} book={book} table={table} problem={shown.problem} joined={shown.joined} mayDecide={view.allowed.includes('decideCharge')} onDecided={keepPlace} />
          )}
        </div>
      )}
    </>
  );
}
