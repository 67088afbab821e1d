/**
 * Setting up a year: a scheme, its dates and settings, the units. Everything typed is kept until the year is created.
 *
 * Imports: client, scheme catalogue, ui.
 */

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useFetchScheme, useNamedScheme } from '#client/any-scheme.ts';
import { useHome } from '#client/book-queries.ts';
import { useLibrary } from '#client/scheme-library.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { forgetDraft, keepDraft, keptDraft, type NewYearDraft } from './new-year-draft.ts';
import { NewYearForm } from './new-year-form.tsx';
import { proposal, withScheme } from './new-year-fields.ts';
import { SchemeChoice } from './scheme-choice.tsx';

const blank: NewYearDraft = { choice: 'arxan-2021', own: null, fields: null, book: null };

export function NewYearScreen() {
  const { t } = useTranslation('new-year');
  const { role } = useActor();
  // asked for here, so that the form below never waits for them half-drawn
  useHome();
  useLibrary();
  const [draft, setDraft] = useState<NewYearDraft>(() => keptDraft() ?? blank);
  const latest = useRef(draft);
  const [isKept, setKept] = useState(true);
  const [round, setRound] = useState(0);
  const named = useNamedScheme(draft.choice === 'own' ? '' : draft.choice);
  const { mutateAsync: fetchScheme } = useFetchScheme();
  const scheme = draft.choice === 'own' ? draft.own : named;
  const titleOf = (year: number) => t('defaultTitle', { year });

  // kept at once, not when it is drawn: a year that was created meanwhile must stay forgotten
  const handleChange = (change: Partial<NewYearDraft>) => {
    latest.current = { ...latest.current, ...change };
    setKept(keepDraft(latest.current));
    setDraft(latest.current);
  };
  const handleChoice = async (choice: string, own: NewYearDraft['own']) => {
    const chosen = choice === 'own' ? own : ((await fetchScheme({ name: choice }))?.scheme ?? null);
    const fields = draft.fields === null || chosen === null ? draft.fields : withScheme(draft.fields, chosen, titleOf);
    handleChange({ choice, own: own ?? draft.own, fields });
    setRound(round + 1);
  };
  const handleOver = () => {
    forgetDraft();
    latest.current = blank;
    setDraft(blank);
    setRound(round + 1);
  };

  if (role !== 'office') {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState reason={t('officeOnly')} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} state={t(isKept ? 'kept' : 'notKept')} />
      <SchemeChoice choice={draft.choice} own={draft.own} scheme={scheme} onChoose={(choice, own) => void handleChoice(choice, own)} />
      {scheme !== null ? (
        <NewYearForm
          key={`${round} ${scheme.id}`}
          scheme={scheme}
          fields={draft.fields ?? proposal(scheme, new Date().getUTCFullYear(), titleOf)}
          book={draft.book}
          titleOf={titleOf}
          onFields={(fields) => handleChange({ fields })}
          onBook={(book) => handleChange({ book })}
          onOver={handleOver}
        />
      ) : draft.choice !== 'own' && <SkeletonBlock label={t('scheme.loading')} rows={8} />}
    </>
  );
}
