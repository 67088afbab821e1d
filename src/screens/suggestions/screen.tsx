/**
 * What the registers suggest as problems: the office confirms each one, with its charge and words, or dismisses it with a
 * reason. Nothing here becomes a problem by itself.
 *
 * Imports: client, ui.
 */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { nameOfRecord } from '#view/register-fields.ts';
import type { SuggestionRow } from '#view/suggestions.ts';
import { useYearState } from '../year-state.ts';
import { ConfirmSuggestion } from './confirm-suggestion.tsx';
import { DismissSuggestion } from './dismiss-suggestion.tsx';
import styles from './suggestions.module.css';
import { useSuggestionWords } from './use-suggestion-words.ts';

const route = getRouteApi('/years/$book/suggestions');

export function SuggestionsScreen() {
  const { t } = useTranslation('suggestions');
  const say = useText();
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useView('suggestions', book);
  const yearState = useYearState();
  const { card, suggestions, confirmed, dismissed, allowed } = view;
  const { unit, register } = search;
  const set = (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const shown = suggestions.filter((row) => (unit === '' || row.unit.id === unit) && (register === undefined || row.register === register));
  const units = [...new Map(suggestions.map((row) => [row.unit.id, row.unit])).values()];
  const registers = [...new Map(suggestions.map((row) => [row.register, row.registerTitle])).entries()];
  const chips = [
    ...(unit === '' ? [] : [{ id: 'unit', label: units.find(({ id }) => id === unit)?.name ?? unit, onRemove: () => set({ unit: '' }) }]),
    ...(register === undefined ? [] : [{ id: 'register', label: say(registers.find(([kind]) => kind === register)?.[1] ?? { zh: register, en: register }), onRemove: () => set({ register: undefined }) }]),
  ];

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={actor.person} />
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)} · ${t('settledSoFar', { confirmed, dismissed })}`} names={{ book: card.title }} sample={card.sample} />
      {suggestions.length === 0 ? (
        <EmptyState reason={t('none')} action={<Button variant="default" renderRoot={(props) => <Link to="/years/$book/registers" params={{ book }} {...props} />}>{t('toRegisters')}</Button>} />
      ) : (
        <>
          <p className={styles.say}>{t('say')}</p>
          <FilterBar label={t('filter')} chips={chips} onReset={() => set({ unit: '', register: undefined })}>
            {units.length > 1 && <PickField key={unit} label={t('unit')} options={units} value={unit} onChange={(id) => set({ unit: id })} />}
            <NativeSelect
              label={t('register')}
              value={register ?? ''}
              onChange={(event) => set({ register: registers.find(([kind]) => kind === event.currentTarget.value)?.[0] })}
              data={[{ value: '', label: t('all') }, ...registers.map(([kind, title]) => ({ value: kind, label: say(title) }))]}
            />
            <p role="status" className={styles.count}>{t('count', { count: shown.length })}</p>
          </FilterBar>
          <ul className={styles.list}>
            {shown.slice(0, 200).map((row) => <li key={row.key}><SuggestionCard book={book} row={row} maySettle={allowed.includes('settleSuggestion')} /></li>)}
          </ul>
          {shown.length > 200 && <p>{t('more', { count: shown.length - 200 })}</p>}
        </>
      )}
    </>
  );
}

function SuggestionCard({ book, row, maySettle }: { readonly book: string; readonly row: SuggestionRow; readonly maySettle: boolean }) {
  const { t } = useTranslation(['suggestions', 'record']);
  const say = useText();
  const words = useSuggestionWords();
  const { instant } = useFormat();
  const [deed, setDeed] = useState<'confirm' | 'dismiss'>();
  const name = row.record === null ? t('noReport') : row.register === 'report' ? t('record:reportOf', { year: nameOfRecord(row.record.content) }) : nameOfRecord(row.record.content);
  const close = () => setDeed(undefined);
  return (
    <article className={styles.card} aria-label={`${row.unit.name} ${name}`}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {row.unit.name} · {row.record === null ? name : <Link to="/years/$book/registers/$record" params={{ book, record: row.record.id }}>{name}</Link>}
        </h2>
        <span className={styles.tags}><Tag tone="bad" sign="!">{t(`record:breach.${row.breach}`)}</Tag><Tag tone="plain">{say(row.registerTitle)}</Tag></span>
      </div>
      <p>{words(row)}</p>
      <p className={styles.rule}>{t('wouldCharge', { item: `${row.item.id} ${say(row.item.title)}`, rule: `${row.rule.id}. ${say(row.rule.text)}`, points: row.rule.points })} · {say(row.clause.ref)}</p>
      {!row.reliable && <p className={styles.rule}>{t('record:unreliable')}</p>}
      {row.before !== null && <p className={styles.before}>{t('before', { at: instant(row.before.at), person: row.before.by.person, reason: row.before.reason })}</p>}
      {maySettle && (
        <div className={styles.deeds}>
          <Button variant="default" onClick={() => setDeed('dismiss')}>{t('dismiss')}</Button>
          <Button onClick={() => setDeed('confirm')}>{t('confirm')}</Button>
        </div>
      )}
      {deed === 'confirm' && <ConfirmSuggestion book={book} row={row} name={name} onClose={close} />}
      {deed === 'dismiss' && <DismissSuggestion book={book} row={row} name={name} onClose={close} />}
    </article>
  );
}
