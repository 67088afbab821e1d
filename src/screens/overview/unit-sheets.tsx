/** The sheets about one unit: its own, and what its peers wrote; each may be read, and returned with a reason. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import type { MatrixCell, MatrixRow } from '#view/overview.ts';
import type { TaskStatus } from '#view/task-status.ts';
import { ReturnSheetDialog } from './return-sheet-dialog.tsx';
import styles from './unit-panel.module.css';

export interface UnitSheetsProps {
  readonly book: string;
  readonly unit: MatrixRow['unit'];
  readonly cells: readonly MatrixCell[];
  readonly mayReturn: boolean;
}

interface SheetLine { readonly sheet: string; readonly name: string; readonly status: TaskStatus }

export function UnitSheets({ book, unit, cells, mayReturn }: UnitSheetsProps) {
  const { t } = useTranslation('overview');
  const self = cells.find(({ column }) => column === 'self');
  const own: readonly SheetLine[] = self === undefined ? [] : [{ sheet: sheetName('self', unit.id), name: t('panel.self'), status: self.status }];
  return (
    <ul className={styles.sheets}>
      {own.map((line) => <Line key={line.sheet} book={book} line={line} mayReturn={mayReturn} />)}
      {cells.some(({ column }) => column === 'peer') && <PeerLines book={book} unit={unit.id} mayReturn={mayReturn} />}
    </ul>
  );
}

function PeerLines({ book, unit, mayReturn }: { readonly book: string; readonly unit: string; readonly mayReturn: boolean }) {
  const { t } = useTranslation('overview');
  const { pairs } = useView('peers', book);
  const reviewers = pairs.find((pair) => pair.unit.id === unit)?.reviewers ?? [];
  return reviewers.map(({ reviewer, sheet, status }) => <Line key={sheet} book={book} line={{ sheet, status, name: t('panel.peer', { reviewer: reviewer.name }) }} mayReturn={mayReturn} />);
}

function Line({ book, line: { sheet, name, status }, mayReturn }: { readonly book: string; readonly line: SheetLine; readonly mayReturn: boolean }) {
  const { t } = useTranslation('overview');
  const [isReturning, setReturning] = useState(false);
  return (
    <li>
      <span>{name}</span>
      <StatusTag status={status} />
      <Link to="/years/$book/sheets/$sheet" params={{ book, sheet }} aria-label={t('panel.viewOf', { sheet: name })}>{t('panel.view')}</Link>
      {mayReturn && status === 'done' && (
        <Button size="compact-sm" variant="default" aria-label={t('panel.returnOf', { sheet: name })} onClick={() => setReturning(true)}>{t('panel.return')}</Button>
      )}
      {isReturning && <ReturnSheetDialog book={book} sheet={sheet} name={name} onClose={() => setReturning(false)} />}
    </li>
  );
}
