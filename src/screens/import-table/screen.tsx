/**
 * A table into a register or into the list of units: template, file, columns, preview with what is wrong in each cell, good
 * rows written, the others back as a table with a column that says why.
 *
 * Imports: client, exchange (lazily), ui.
 */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import type { RegisterKind } from '#scheme/grammar.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { useYearState } from '../year-state.ts';
import { ImportSteps } from './import-steps.tsx';
import styles from './import-table.module.css';
import { useAnswersTarget } from './use-answers-target.ts';
import { useRegisterTarget } from './use-register-target.ts';
import { useUnitsTarget } from './use-units-target.ts';

const route = getRouteApi('/years/$book/import');

export function ImportTableScreen() {
  const { t } = useTranslation('import-table');
  const say = useText();
  const { book } = route.useParams();
  const { into } = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const { card } = useView('units', book);
  const registers = useScheme(book).scheme.obligations?.registers ?? [];
  const yearState = useYearState();
  const places = [
    ...registers.map(({ kind, title }) => ({ value: kind as typeof into, label: say(title) })),
    ...(actor.role === 'office' ? [{ value: 'units' as const, label: t('unit.title') }, { value: 'answers' as const, label: t('paper.title') }] : []),
  ];
  const chosen = places.some(({ value }) => value === into) ? into : (places[0]?.value ?? 'units');

  return (
    <>
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />
      <div className={styles.into}>
        <NativeSelect
          label={t('into')}
          value={chosen}
          onChange={(event) => void navigate({ search: { into: places.find(({ value }) => value === event.currentTarget.value)?.value ?? 'units' }, replace: true })}
          data={places}
        />
      </div>
      {chosen === 'units' ? <IntoUnits key={chosen} book={book} /> : chosen === 'answers' ? <IntoAnswers key={chosen} book={book} /> : <IntoRegister key={chosen} book={book} kind={chosen} />}
    </>
  );
}

function IntoUnits({ book }: { readonly book: string }) {
  return <ImportSteps book={book} target={useUnitsTarget(book)} />;
}

function IntoAnswers({ book }: { readonly book: string }) {
  return <ImportSteps book={book} target={useAnswersTarget(book)} />;
}

function IntoRegister({ book, kind }: { readonly book: string; readonly kind: RegisterKind }) {
  return <ImportSteps book={book} target={useRegisterTarget(book, kind)} />;
}
