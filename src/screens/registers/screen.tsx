/**
 * The registers of duties, one tab each: every record with its last day, found by filters that stand in the address.
 *
 * Imports: client, view, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useRegister, useScheme } from '#client/book-queries.ts';
import type { RegisterKind } from '#scheme/grammar.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { useText } from '#ui/use-text.ts';
import { useYearState } from '../year-state.ts';
import { filterRecords, sortRecords } from './filter-records.ts';
import { RecordFilters } from './record-filters.tsx';
import { RecordList } from './record-list.tsx';
import styles from './registers.module.css';

const route = getRouteApi('/years/$book/registers');

export function RegistersScreen() {
  const { t } = useTranslation('registers');
  const { book } = route.useParams();
  const { register } = route.useSearch();
  const kinds = useScheme(book).scheme.obligations?.registers.map(({ kind }) => kind) ?? [];
  const kind = kinds.includes(register) ? register : kinds[0];
  if (kind === undefined) return <><PageHeader title={t('title')} /><EmptyState reason={t('noRegisters')} /></>;
  return <OpenRegister book={book} kind={kind} />;
}

function OpenRegister({ book, kind }: { readonly book: string; readonly kind: RegisterKind }) {
  const { t } = useTranslation('registers');
  const say = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useRegister(book, kind);
  const yearState = useYearState();
  const { card, tabs, rows, allowed } = view;
  const { q, unit, state, sort, direction } = useDeferredValue(search);
  const shown = useMemo(() => sortRecords(filterRecords(rows, { q, unit, state }), { sort, direction }), [rows, q, unit, state, sort, direction]);
  const mayKeep = allowed.includes('keepRegisters');
  const add = mayKeep && (
    <Button renderRoot={(props) => <Link to="/years/$book/registers/new" params={{ book }} search={{ register: kind, unit: search.unit === 'office' ? '' : search.unit }} {...props} />}>{t('add')}</Button>
  );
  const places = (
    <>
      {mayKeep && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/import" params={{ book }} search={{ into: kind }} {...props} />}>{t('import')}</Button>}
      <Button variant="default" renderRoot={(props) => <Link to="/years/$book/calendar" params={{ book }} {...props} />}>{t('calendar')}</Button>
      {add}
    </>
  );

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={actor.person} />
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} actions={places} />
      <TabsBar
        label={t('tabs')}
        tabs={tabs.map(({ kind: id, title, records }) => ({ id, label: say(title), count: records }))}
        value={kind}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, register: next, state: undefined, q: '' }), replace: true })}
      />
      <TabPanel id={kind}>
        <p className={styles.term}>{t(`term.${view.register.term.kind}`, { days: view.register.term.kind === 'workingDays' ? view.register.term.days : 0 })} {say(view.register.clause.ref)}</p>
        {rows.length === 0 ? (
          <EmptyState reason={t('empty')} action={add === false ? undefined : add} />
        ) : (
          <>
            <RecordFilters view={view} shown={shown.length} />
            <RecordList
              book={book}
              caption={say(view.register.title)}
              rows={shown}
              sort={{ id: sort, direction }}
              onSort={(next) => void navigate({ search: (old) => ({ ...old, sort: next.id as typeof sort, direction: next.direction }), replace: true })}
              onReset={() => void navigate({ search: { register: kind }, replace: true })}
            />
          </>
        )}
      </TabPanel>
    </>
  );
}
