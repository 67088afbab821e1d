/**
 * The left column: items by category with what is left or given, their states, and the matters of
 * the whole unit below. One click or J and K.
 *
 * Imports: ui, desk.
 */

import { NativeSelect } from '@mantine/core';
import { Fragment, memo, useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { addDecimals } from '#engine/decimal.ts';
import { plainText } from '#ui/exact-text.ts';
import { SearchField } from '#ui/search-field.tsx';
import { useText } from '#ui/use-text.ts';
import { useDeskOnShow } from './desk-context.ts';
import styles from './item-list.module.css';
import { ItemRow, type RowWords } from './item-row.tsx';
import type { ItemFilter, ItemRowData } from './item-rows.ts';
import { MatterRow } from './matter-row.tsx';
import type { MatterPlace } from './places.ts';
import { notableDifference } from './voices.ts';

export interface ItemListProps {
  /** Rows on show by the filter. */
  readonly rows: readonly ItemRowData[];
  readonly done: number;
  readonly of: number;
  readonly matters: readonly MatterPlace[];
  readonly current: string;
  readonly only: ItemFilter | undefined;
  readonly find: string;
  readonly onPick: (place: string) => void;
  readonly onOnly: (only: ItemFilter | undefined) => void;
  readonly onFind: (find: string) => void;
  readonly findRef: Ref<HTMLInputElement>;
}

const filters: readonly ItemFilter[] = ['differs', 'open', 'charged'];

export const ItemList = memo(function ItemList(props: ItemListProps) {
  const { t } = useTranslation(['desk', 'workflow']);
  const say = useText();
  const { kind } = useDeskOnShow();
  const { rows, done, of, matters, current, only, find, onPick, onOnly, onFind, findRef } = props;
  const words = useMemo<RowWords>(
    () => ({
      notStarted: t('workflow:status.notStarted'), inProgress: t('workflow:status.inProgress'), needsMore: t('workflow:status.needsMore'),
      done: t('workflow:status.done'), returned: t('workflow:status.returned'), notable: t('voices.notablePlain'),
    }),
    [t],
  );
  // two tables on one desk may each have a category 1
  const categories = [...new Set(rows.map(({ place }) => place.category))];

  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      <div className={styles.filters}>
        <SearchField ref={findRef} isLabelHidden label={t('list.find')} value={find} onChange={onFind} />
        <NativeSelect
          size="xs"
          aria-label={t('list.only')}
          value={only ?? ''}
          onChange={(event) => onOnly(filters.find((one) => one === event.currentTarget.value))}
          data={[{ value: '', label: t('list.everything') }, ...filters.map((one) => ({ value: one, label: t(`list.${one}`, { points: notableDifference }) }))]}
        />
        <p className={styles.progress}>{t(kind.isRated ? 'list.rated' : 'list.done', { done, of })}</p>
      </div>
      {categories.length === 0 && <p className={styles.none}>{t('list.none')}</p>}
      {categories.map((category) => {
        const inside = rows.filter(({ place }) => place.category === category);
        return (
          <Fragment key={`${category.id} ${inside[0]?.place.id ?? ''}`}>
            <h2 className={styles.category}>
              <span>{category.id} {say(category.title)}</span>
              <span>{sumOf(inside)} / {plainText(category.points)}</span>
            </h2>
            <ul className={styles.rows}>
              {inside.map((row) => (
                <ItemRow
                  key={row.place.id}
                  id={row.place.id}
                  title={say(row.place.item.title)}
                  of={row.place.item.points}
                  isRated={row.place.isRated}
                  figure={row.place.isRated ? (row.desk.office?.points ?? null) : (row.desk.deduction?.left ?? null)}
                  taken={row.desk.deduction?.deducted ?? '0'}
                  status={row.status}
                  isNotable={row.isNotable}
                  isCurrent={row.place.id === current}
                  onPick={onPick}
                  words={words}
                />
              ))}
            </ul>
          </Fragment>
        );
      })}
      <h2 className={styles.category}>{t('list.matters')}</h2>
      <ul className={styles.rows}>
        {matters.map((matter) => (
          <MatterRow key={matter.id} matter={matter} isCurrent={matter.id === current} onPick={onPick} />
        ))}
      </ul>
    </nav>
  );
});

/** Points left, or given so far, of the items on show. */
function sumOf(rows: readonly ItemRowData[]): string {
  return plainText(addDecimals(...rows.flatMap(({ desk, place }) => (place.isRated ? (desk.office?.points ?? []) : (desk.deduction?.left ?? [])))));
}
