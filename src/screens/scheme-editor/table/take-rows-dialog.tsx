/** Each row of a table file: what was understood, what is unclear and in which cell; taken, left out, or mended first. */

import { Button, Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type * as schemeTable from '#exchange/scheme-table.ts';
import type { MendedCells, TableRow } from '#exchange/scheme-table.ts';
import type { Table } from '#scheme/grammar.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFormat } from '#ui/format.ts';
import { TakeRow } from './take-row.tsx';
import { stateOf, withRows } from './take-rows.ts';
import styles from './take-rows.module.css';

export interface TakeRowsDialogProps {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly onTake: (table: Table) => void;
  readonly onClose: () => void;
}

interface Choice { readonly row: TableRow; readonly isTaken: boolean }
type Tools = Pick<typeof schemeTable, 'mendedRow' | 'standardOf'>;

export function TakeRowsDialog({ table, rows, onTake, onClose }: TakeRowsDialogProps) {
  const { t } = useTranslation('scheme-editor');
  const { mark } = useFormat();
  // what is in doubt is taken only when a person says so
  const [choices, setChoices] = useState<readonly Choice[]>(() => rows.map((row) => ({ row, isTaken: row.issues.length === 0 })));
  const [dropsOthers, setDropsOthers] = useState(false);
  const [tools, setTools] = useState<Tools>();

  useEffect(() => {
    void import('#exchange/scheme-table.ts').then(({ mendedRow, standardOf }) => setTools({ mendedRow, standardOf }));
  }, []);

  const inFile = new Set(rows.map(({ id }) => id));
  const others = table.categories.flatMap(({ items }) => items).filter(({ id }) => !inFile.has(id));
  const set = (at: number, change: Partial<Choice>) => setChoices((before) => before.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const handleMend = (at: number, row: TableRow, cells: MendedCells) => tools !== undefined && set(at, { row: tools.mendedRow(row, cells), isTaken: true });
  const taken = choices.filter(({ isTaken }) => isTaken);

  return (
    <Dialog
      isOpen title={t('tableFile.title')} width="wide" onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('tableFile.back')}</Button>
          <Button disabled={taken.length === 0} onClick={() => onTake(withRows(table, { rows: taken.map(({ row }) => row), dropsOthers, inFile }))}>{t('tableFile.take', { count: taken.length })}</Button>
        </>
      }
    >
      <p>{t('tableFile.say', { rows: rows.length, unclear: choices.filter(({ row }) => row.issues.length > 0).length })}</p>
      <ul className={styles.rows} aria-label={t('tableFile.rows')}>
        {tools !== undefined && choices.map(({ row, isTaken }, at) => (
          <TakeRow
            key={row.row} row={row} state={stateOf(table, row)} isTaken={isTaken} standard={tools.standardOf(row)}
            onTaken={(next) => set(at, { isTaken: next })} onMend={(cells) => handleMend(at, row, cells)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <Checkbox checked={dropsOthers} onChange={(event) => setDropsOthers(event.currentTarget.checked)} label={t('tableFile.others', { items: others.map(({ id }) => id).join(mark) })} />
      )}
    </Dialog>
  );
}
