/** The book of a year, entry by entry, and the check that nothing in it was changed. */

import { Button, NativeSelect, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useAudit, useView } from '#client/book-queries.ts';
import { refusalFrom } from '#client/api-client.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import styles from './audit.module.css';
import { EntryList } from './entry-list.tsx';
import { VerifyPanel } from './verify-panel.tsx';

const route = getRouteApi('/years/$book/audit');

export function AuditScreen() {
  const { t } = useTranslation(['audit', 'ledger', 'workflow']);
  const { book } = route.useParams();
  const { before, person, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const { role } = useActor();
  const { card } = useView('overview', book);
  const sentence = useRefusalText();
  const audit = useAudit(book, /^\d{1,9}$/.test(before) ? Number(before) : undefined);
  const unitName = (id: string) => card.unitNames.find((unit) => unit.id === id)?.name ?? id;

  const rows = audit.data?.rows ?? [];
  const shown = rows.filter(({ entry }) => (person === '' || entry.by.person === person) && (kind === '' || entry.kind === kind));
  const first = rows.at(-1)?.number ?? 0;
  const set = (part: { before?: string; person?: string; kind?: string }) => void navigate({ to: '/years/$book/audit', params: { book }, search: (old) => ({ ...old, ...part }), replace: true });
  const kindWord = (one: string) => t(`ledger:entry.${one as 'planChanged'}`);

  return (
    <>
      <PageHeader title={t('title')} state={t('length', { count: audit.data?.length ?? 0 })} names={{ book: card.title }} sample={card.sample} />
      <Text c="dimmed">{t('intro')}</Text>
      <VerifyPanel book={book} title={card.title} mayBackUp={role === 'office'} />
      <FilterBar
        label={t('filter.label')}
        chips={[
          ...(person === '' ? [] : [{ id: 'person', label: t('filter.chipPerson', { person }), onRemove: () => set({ person: '' }) }]),
          ...(kind === '' ? [] : [{ id: 'kind', label: t('filter.chipKind', { kind: kindWord(kind) }), onRemove: () => set({ kind: '' }) }]),
        ]}
      >
        <NativeSelect label={t('filter.person')} value={person} onChange={(event) => set({ person: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...distinct(rows.map(({ entry }) => entry.by.person), person).map((one) => ({ value: one, label: one }))]} />
        <NativeSelect label={t('filter.kind')} value={kind} onChange={(event) => set({ kind: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...distinct(rows.map(({ entry }) => entry.kind), kind).map((one) => ({ value: one, label: kindWord(one) }))]} />
      </FilterBar>
      {audit.isPending && <SkeletonBlock label={t('title')} rows={8} />}
      {audit.isError && <EmptyState reason={sentence(refusalFrom(audit.error))} />}
      {audit.isSuccess && <EntryList rows={shown} unitName={unitName} />}
      <div className={styles.pages}>
        {rows.length > 0 && <span>{t('page', { from: first, to: rows[0]?.number ?? 0 })}</span>}
        {first > 1 && <Button variant="default" onClick={() => set({ before: String(first - 1) })}>{t('earlier')}</Button>}
        {before !== '' && <Button variant="default" onClick={() => set({ before: '' })}>{t('latest')}</Button>}
      </div>
    </>
  );
}

/** The choices on this page, and the chosen one even where the page has none of it. */
function distinct(values: readonly string[], chosen: string): readonly string[] {
  return [...new Set(chosen === '' ? values : [...values, chosen])].sort();
}
