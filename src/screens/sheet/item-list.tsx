/**
 * The items by category, each with one of the five states: the table of contents of the sheet.
 *
 * On a phone it folds away behind a line that says how much is done.
 *
 * Imports: ledger and scheme (types), ui.
 */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Row } from '#ledger/fields.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import { useText } from '#ui/use-text.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { CategoryTitle } from './category-title.tsx';
import { itemStatus, type ItemFault } from './item-faults.ts';
import styles from './item-list.module.css';
import { rowOf, type SheetContent, type SheetForm } from './sheet-content.ts';

export interface ItemListProps {
  readonly sheet: SheetForm;
  readonly content: SheetContent;
  readonly faults: ReadonlyMap<string, readonly ItemFault[]>;
  /** Rows of the version that was returned. */
  readonly returned: readonly Row[];
  readonly current: string;
  readonly onOpen: (item: string) => void;
}

export function ItemList({ sheet, content, faults, returned, current, onOpen }: ItemListProps) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const [isUnfolded, setUnfolded] = useState(false);
  const items = itemsOf(sheet.table);
  const done = items.filter(({ id }) => !faults.has(id)).length;

  const handleOpen = (id: string) => {
    setUnfolded(false);
    onOpen(id);
  };

  return (
    <nav aria-label={t('list.label')} className={styles.list}>
      <button type="button" className={styles.fold} aria-expanded={isUnfolded} onClick={() => setUnfolded((now) => !now)}>
        {t('list.fold', { done, count: items.length })} <span aria-hidden="true">{isUnfolded ? '▴' : '▾'}</span>
      </button>
      <div className={styles.categories} data-open={isUnfolded || undefined}>
        <p className={styles.count}>{t('list.done', { done, count: items.length })}</p>
        {sheet.table.categories.map((category) => (
          <section key={category.id} aria-label={say(category.title)}>
            <h2 className={styles.category}>
              <CategoryTitle category={category} />
            </h2>
            <ul>
              {category.items.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" className={styles.item} aria-current={id === current ? 'step' : undefined} onClick={() => handleOpen(id)}>
                    <span className={styles.name}>
                      <span className={styles.number}>{id}</span> {say(title)}
                    </span>
                    <StatusTag status={itemStatus(rowOf(content, id), faults.get(id) ?? [], returned.find((row) => row.item === id))} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
