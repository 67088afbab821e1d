/** The table out as the official xlsx, and in from one: read, confirmed row by row, then taken as one step. */

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { TableRow } from '#exchange/scheme-table.ts';
import type { Table } from '#scheme/grammar.ts';
import { toast } from '#ui/toast-store.ts';
import { withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import { TakeRowsDialog } from './take-rows-dialog.tsx';

export interface TableFilesProps {
  readonly table: Table;
  readonly path: Path;
}

export function TableFiles({ table, path }: TableFilesProps) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit } = useEditing();
  const input = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<readonly TableRow[] | null>(null);
  const [isBusy, setBusy] = useState(false);

  const handleOut = async () => {
    setBusy(true);
    const [{ writeWorkbook }, { schemeTableSheet }] = await Promise.all([import('#exchange/workbook.ts'), import('#exchange/scheme-table.ts')]);
    const bytes = await writeWorkbook([schemeTableSheet(scheme, table)], { title: scheme.title.zh });
    saveAsFile(`${scheme.title.zh || scheme.id}.xlsx`, bytes, xlsxType);
    setBusy(false);
  };
  const handleIn = async (file: File) => {
    setBusy(true);
    const read = await readTableFile(file);
    setBusy(false);
    if (typeof read === 'string') toast({ text: t(`tableFile.fault.${read}`), tone: 'bad' });
    else setRows(read);
  };

  return (
    <>
      <Button size="xs" variant="default" loading={isBusy} onClick={() => void handleOut()}>{t('tableFile.out')}</Button>
      <input
        ref={input} type="file" accept=".xlsx,.xls,.ods,.csv" className="screen-reader" tabIndex={-1} aria-label={t('tableFile.pick')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void handleIn(file);
          event.currentTarget.value = '';
        }}
      />
      <Button size="xs" variant="default" loading={isBusy} onClick={() => input.current?.click()}>{t('tableFile.in')}</Button>
      {rows !== null && (
        <TakeRowsDialog
          table={table} rows={rows} onClose={() => setRows(null)}
          onTake={(next) => {
            edit((now) => withValue(now, path, next));
            setRows(null);
            toast({ text: t('tableFile.taken'), tone: 'good' });
          }}
        />
      )}
    </>
  );
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type FileFault = 'empty' | 'tooLarge' | 'tooManyRows' | 'tooManyColumns' | 'notATable' | 'encrypted' | 'damaged' | 'tooSlow' | 'noHeads' | 'noRows' | 'unreadable';

async function readTableFile(file: File): Promise<readonly TableRow[] | FileFault> {
  const [{ readWorkbookAside }, { readSchemeTable }, { workbookLimits }] = await Promise.all([import('#exchange/read-workbook.ts'), import('#exchange/scheme-table.ts'), import('#exchange/workbook.ts')]);
  // before it is read: reading something huge could end the tab
  if (file.size > workbookLimits.bytes) return 'tooLarge';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
  const book = await readWorkbookAside(bytes);
  if (!book.ok) return book.fault;
  const reads = book.sheets.map(readSchemeTable);
  const found = reads.find((read) => read.ok);
  if (found?.ok === true) return found.rows;
  return reads.some((read) => !read.ok && read.fault === 'noRows') ? 'noRows' : 'noHeads';
}
