/** Sheet by sheet: where the distances come from, with the way to each sheet. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { sheetName } from '#ledger/sheet-id.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { Residual } from '#view/integrity/year.ts';
import type { AboutIntegrity } from './findings-sheet.tsx';
import styles from './integrity.module.css';
import { signed } from './signed.ts';

export function SheetsTable({ book, integrity, nameOf }: AboutIntegrity & { readonly book: string }) {
  const { t } = useTranslation('integrity');
  const rows = integrity.residuals.slice().sort((a, b) => Math.abs(b.above ?? 0) - Math.abs(a.above ?? 0));
  const columns: readonly Column<Residual>[] = [
    {
      id: 'pair', label: t('column.pair'), isRowHeader: true, width: '40%',
      cell: ({ unit, reviewer }) => <Link to="/years/$book/sheets/$sheet" params={{ book, sheet: sheetName('peer', unit, reviewer) }}>{t('pair', { unit: nameOf(unit), reviewer: nameOf(reviewer) })}</Link>,
    },
    { id: 'given', label: t('column.given'), align: 'end', width: '15%', cell: ({ given }) => given.toFixed(1) },
    { id: 'others', label: t('column.fromOthers'), align: 'end', width: '15%', cell: ({ fromOthers }) => signed(fromOthers) },
    { id: 'office', label: t('column.fromOffice'), align: 'end', width: '15%', isMinor: true, cell: ({ fromOffice }) => signed(fromOffice) },
    { id: 'above', label: t('column.above'), align: 'end', width: '15%', isMinor: true, cell: ({ above }) => signed(above) },
  ];
  return (
    <Sheet title={t('sheets.title')} note={t('sheets.note')}>
      <details className={styles.fold}>
        <summary>{t('sheets.caption', { count: rows.length })}</summary>
        <DataTable caption={t('sheets.caption', { count: rows.length })} isCaptionHidden density="dense" columns={columns} rows={rows} rowKey={({ unit, reviewer }) => `${unit} ${reviewer}`} />
      </details>
    </Sheet>
  );
}
