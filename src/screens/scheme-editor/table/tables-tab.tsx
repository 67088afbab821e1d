/** The tables of the scheme, edited as officials see them: category, item, content, standard, points. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import ruled from '#ui/ruled-table.module.css';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { fieldId, withInserted, type Path } from '../../scheme-path.ts';
import { nearTo, useEditing } from '../editing.ts';
import { ElementTools } from '../fields/element-tools.tsx';
import { ShapeFields } from '../fields/shape-fields.tsx';
import { tableShape } from '../shapes/rule-shape.ts';
import { SumCounter } from '../sum-counter.tsx';
import { newCategory, newTable } from './new-rows.ts';
import { OfficialRows } from './official-rows.tsx';
import { TableFiles } from './table-files.tsx';
import styles from './table.module.css';

export function TablesTab({ onOpen }: { readonly onOpen: (path: Path) => void }) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit } = useEditing();
  const list = ['tables'];
  return (
    <>
      {scheme.tables.map((table, index) => <TableSheet key={index} table={table} path={[...list, index]} onOpen={onOpen} />)}
      <Button variant="default" onClick={() => edit((now) => withInserted(now, list, newTable(nearTo(now, list))))}>{t('table.addTable')}</Button>
    </>
  );
}

interface TableSheetProps {
  readonly table: Table;
  readonly path: Path;
  readonly onOpen: (path: Path) => void;
}

function TableSheet({ table, path, onOpen }: TableSheetProps) {
  const { t } = useTranslation('scheme-editor');
  const { edit, faultsAt } = useEditing();
  const say = useText();
  const categories = [...path, 'categories'];
  const title = say(table.title) === '' ? table.id : say(table.title);
  const error = faultsAt([...path, 'full']);
  return (
    <Sheet
      title={t('table.caption', { title, full: table.full })}
      note={<SumCounter parts={table.categories.map(({ points }) => points)} whole={table.full} label={t('sum.categories')} />}
      actions={
        <>
          <TableFiles table={table} path={path} />
          <ElementTools path={path.slice(0, -1)} index={Number(path.at(-1))} name={title} />
        </>
      }
    >
      {error !== undefined && <p className={styles.error}>{error}</p>}
      <details className={styles.settings}>
        <summary>{t('table.settings')}</summary>
        <ShapeFields shape={tableShape} path={path} />
      </details>
      <div className={styles.wrap} id={fieldId(path)} tabIndex={-1}>
        <table className={`${ruled.ruled} ${styles.table}`} aria-label={title}>
          <thead>
            <tr>
              {(['category', 'item', 'content', 'standard', 'points', 'tools'] as const).map((column) => <th key={column} scope="col" data-column={column}>{t(`table.column.${column}`)}</th>)}
            </tr>
          </thead>
          {table.categories.map((category, index) => <OfficialRows key={index} category={category} path={[...categories, index]} onOpen={onOpen} />)}
        </table>
      </div>
      <Button size="xs" variant="default" onClick={() => edit((now) => withInserted(now, categories, newCategory(nearTo(now, categories))))}>{t('table.addCategory')}</Button>
    </Sheet>
  );
}
