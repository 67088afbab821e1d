/** The rows of one category: its cell over all of them, then item by item. */

import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Category, Item } from '#scheme/grammar.ts';
import { fieldId, withInserted, type Path } from '../../scheme-path.ts';
import { nearTo, useEditing } from '../editing.ts';
import { ElementTools, useMoveKeys } from '../fields/element-tools.tsx';
import { SumCounter } from '../sum-counter.tsx';
import { CellPoints, CellWords } from './cell-field.tsx';
import { newItem } from './new-rows.ts';
import { RuleCell } from './rule-cell.tsx';
import styles from './table.module.css';

export interface RowsProps {
  readonly category: Category;
  /** Place of the category. */
  readonly path: Path;
  readonly onOpen: (path: Path) => void;
}

export function OfficialRows({ category, path, onOpen }: RowsProps) {
  const { t } = useTranslation('scheme-editor');
  const { edit, faultsAt } = useEditing();
  const items = [...path, 'items'];
  const rows = category.items.length + 1;
  const name = t('table.categoryName', { id: category.id });
  const handleKey = useMoveKeys(path.slice(0, -1), Number(path.at(-1)));
  const error = faultsAt(items);
  return (
    <tbody>
      {category.items.map((item, index) => (
        <ItemRow key={index} item={item} list={items} index={index} onOpen={onOpen} before={index === 0 ? <CategoryCell rows={rows} category={category} path={path} name={name} onKey={handleKey} onOpen={onOpen} /> : null} />
      ))}
      <tr>
        {category.items.length === 0 && <CategoryCell rows={rows} category={category} path={path} name={name} onKey={handleKey} onOpen={onOpen} />}
        <td colSpan={5} id={fieldId(items)} tabIndex={-1}>
          <Button size="compact-xs" variant="default" onClick={() => edit((now) => withInserted(now, items, newItem(category, nearTo(now, items))))}>{t('table.addItem', { category: category.id })}</Button>
          {error !== undefined && <span className={styles.error}>{error}</span>}
        </td>
      </tr>
    </tbody>
  );
}

interface CategoryCellProps extends RowsProps {
  readonly rows: number;
  readonly name: string;
  readonly onKey: ReturnType<typeof useMoveKeys>;
}

function CategoryCell({ rows, category, path, name, onKey, onOpen }: CategoryCellProps) {
  const { t } = useTranslation('scheme-editor');
  return (
    <th scope="rowgroup" rowSpan={rows} className={styles.category} onKeyDown={onKey} id={fieldId(path)} tabIndex={-1}>
      <CellWords path={[...path, 'title']} label={t('table.categoryTitle', { id: category.id })} />
      <div className={styles.ruleFigures}>
        <CellPoints path={[...path, 'points']} label={t('table.categoryPoints', { id: category.id })} />
        <span>{t('points')}</span>
      </div>
      <SumCounter parts={category.items.map(({ points }) => points)} whole={category.points} label={t('sum.items')} />
      <div className={styles.ruleFigures}>
        <UnstyledButton className={styles.more} onClick={() => onOpen(path)}>{t('table.detailsOf', { name })}</UnstyledButton>
        <ElementTools path={path.slice(0, -1)} index={Number(path.at(-1))} name={name} />
      </div>
    </th>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly list: Path;
  readonly index: number;
  readonly before: React.ReactNode;
  readonly onOpen: (path: Path) => void;
}

function ItemRow({ item, list, index, before, onOpen }: ItemRowProps) {
  const { t } = useTranslation('scheme-editor');
  const path = [...list, index];
  const name = t('table.itemName', { id: item.id });
  const handleKey = useMoveKeys(list, index);
  return (
    <tr onKeyDown={handleKey} id={fieldId(path)} tabIndex={-1}>
      {before}
      <th scope="row" data-label={t('table.column.item')}>
        <span className={styles.id}>{item.id}</span>
        <CellWords path={[...path, 'title']} label={t('table.itemTitle', { id: item.id })} />
      </th>
      <td data-label={t('table.column.content')}><CellWords path={[...path, 'text']} label={t('table.itemText', { id: item.id })} /></td>
      <td data-label={t('table.column.standard')}><RuleCell item={item} path={path} /></td>
      <td data-label={t('table.column.points')}><CellPoints path={[...path, 'points']} label={t('table.itemPoints', { id: item.id })} /></td>
      <td className={styles.toolCell}>
        <UnstyledButton className={styles.more} onClick={() => onOpen(path)}>{t('table.detailsOf', { name })}</UnstyledButton>
        <ElementTools path={list} index={index} name={name} />
      </td>
    </tr>
  );
}
