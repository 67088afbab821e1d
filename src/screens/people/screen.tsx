/** Who may log in: the accounts of a server, for the office. In one-computer mode there are none. */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { isServed } from '#client/served/is-served.ts';
import { usePeople } from '#client/served/people.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { FirstPasswords, type FirstPassword } from '../first-passwords.tsx';
import styles from './people.module.css';
import { NewPersonDialog } from './new-person-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';
import { useUnits } from '../people-units.ts';

const route = getRouteApi('/people');
const shows = ['waiting', 'left'] as const;

export function PeopleScreen() {
  const { t } = useTranslation('people');
  const { role } = useActor();
  if (isServed() && role === 'office') return <People />;
  return (
    <>
      <PageHeader title={t('title')} />
      <EmptyState reason={t(isServed() ? 'forOffice' : 'noServer')} />
    </>
  );
}

function People() {
  const { t } = useTranslation('people');
  const people = usePeople();
  const units = useUnits();
  const { q, show } = route.useSearch();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<'new' | 'paste'>();
  const [made, setMade] = useState<readonly FirstPassword[]>([]);
  const columns = usePeopleColumns({ units, onPassword: (one) => setMade([one]) });
  const unitOf = (id: string | null) => (id === null ? t('office') : (units.find((unit) => unit.id === id)?.name ?? id));
  const wanted = q.trim().toLowerCase();
  const listed = people.filter(({ name, username, unit, hasLeft, mustChange }) => {
    const fits = show === undefined ? !hasLeft : show === 'left' ? hasLeft : mustChange && !hasLeft;
    return fits && (wanted === '' || [name, username, unitOf(unit)].some((text) => text.toLowerCase().includes(wanted)));
  });
  const without = units.filter(({ id }) => !people.some(({ unit, hasLeft }) => unit === id && !hasLeft));
  const handleSearch = (next: { readonly q?: string; readonly show?: (typeof shows)[number] | undefined }) => void navigate({ to: '/people', search: (old) => ({ ...old, ...next }), replace: true });
  const handleMade = (first: readonly FirstPassword[]) => {
    setOpen(undefined);
    setMade(first);
  };

  return (
    <>
      <PageHeader
        title={t('title')}
        state={t('count', { count: people.filter(({ hasLeft }) => !hasLeft).length })}
        actions={<><Button variant="default" renderRoot={(props) => <Link to="/people/import" {...props} />}>{t('upload')}</Button><Button variant="default" onClick={() => setOpen('paste')}>{t('paste')}</Button><Button onClick={() => setOpen('new')}>{t('add')}</Button></>}
      />
      {without.length > 0 && <p className={styles.without}>{t('without', { count: without.length, names: without.slice(0, 8).map(({ name }) => name).join(t('listMark')) + (without.length > 8 ? '…' : '') })}</p>}
      <FilterBar label={t('filter.label')} chips={show === undefined ? [] : [{ id: 'show', label: t(`filter.${show}`), onRemove: () => handleSearch({ show: undefined }) }]}>
        <SearchField label={t('filter.q')} value={q} onChange={(next) => handleSearch({ q: next })} />
        <NativeSelect
          label={t('filter.show')}
          value={show ?? ''}
          onChange={(event) => handleSearch({ show: shows.find((one) => one === event.currentTarget.value) })}
          data={[{ value: '', label: t('filter.all') }, ...shows.map((one) => ({ value: one, label: t(`filter.${one}`) }))]}
        />
      </FilterBar>
      <DataTable caption={t('caption')} isCaptionHidden columns={columns} rows={listed} rowKey={({ username }) => username} empty={<EmptyState reason={t('nobody')} />} />
      {open === 'new' && <NewPersonDialog units={units} onClose={() => setOpen(undefined)} onMade={handleMade} />}
      {open === 'paste' && <PasteDialog units={units} people={people} onClose={() => setOpen(undefined)} onMade={handleMade} />}
      {made.length > 0 && <FirstPasswords made={made} onClose={() => setMade([])} />}
    </>
  );
}
