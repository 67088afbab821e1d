/** For the office of a city: where the years of each county stand, until when, and what was published. */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useCounties } from '#client/counties.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { byCount, byText } from '#ui/order.ts';
import { PageHeader } from '#ui/page-header.tsx';
import styles from './counties.module.css';
import { useCountyColumns, type CountyYearRow } from './use-county-columns.tsx';

const route = getRouteApi('/counties');
const shows = ['running', 'published'] as const;

export function CountiesScreen() {
  const { t } = useTranslation('counties');
  const { counties } = useCounties();
  const { show, sort, direction } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useCountyColumns();
  const rows = counties.flatMap(({ id, name, years }): CountyYearRow[] => years.map((year) => ({ ...year, county: id, countyName: name })));
  const listed = rows.filter(({ published }) => show === undefined || (published !== null) === (show === 'published'));
  const order = { county: byText<CountyYearRow>(({ countyName }) => countyName, direction), year: byCount<CountyYearRow>(({ year }) => year, direction), percent: byCount<CountyYearRow>(({ percent }) => percent, direction) }[sort];
  const without = counties.filter(({ years }) => years.length === 0).map(({ name }) => name);
  const broken = counties.filter((county) => county.broken > 0).map(({ name }) => name);
  const handleShow = (next: string) => void navigate({ to: '/counties', search: (old) => ({ ...old, show: shows.find((one) => one === next) }), replace: true });

  return (
    <>
      <PageHeader title={t('title')} state={t('state', { counties: counties.length, count: rows.length, published: rows.filter(({ published }) => published !== null).length })} />
      <p className={styles.note}>{t('note')}</p>
      {rows.length === 0 ? <EmptyState reason={t('empty.none')} /> : (
        <>
          <FilterBar label={t('filter.label')} chips={show === undefined ? [] : [{ id: 'show', label: t(`filter.${show}`), onRemove: () => handleShow('') }]}>
            <NativeSelect
              label={t('filter.show')}
              value={show ?? ''}
              onChange={(event) => handleShow(event.currentTarget.value)}
              data={[{ value: '', label: t('filter.all') }, ...shows.map((one) => ({ value: one, label: t(`filter.${one}`) }))]}
            />
          </FilterBar>
          <DataTable
            caption={t('caption')}
            isCaptionHidden
            columns={columns}
            rows={listed.toSorted(order)}
            rowKey={({ county, book }) => `${county}/${book}`}
            sort={{ id: sort, direction }}
            onSort={({ id, direction: next }) => void navigate({ to: '/counties', search: (old) => ({ ...old, sort: id as typeof sort, direction: next }), replace: true })}
            empty={<EmptyState reason={t('empty.filtered')} action={<Button variant="default" onClick={() => handleShow('')}>{t('empty.showAll')}</Button>} />}
          />
        </>
      )}
      {rows.length > 0 && without.length > 0 && <p>{t('without', { names: without.join(t('and')) })}</p>}
      {broken.length > 0 && <p role="alert">{t('broken', { names: broken.join(t('and')) })}</p>}
    </>
  );
}
