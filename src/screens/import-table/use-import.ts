/**
 * The state of one import: the file that was read, which sheet and columns, what became of the rows.
 *
 * Imports: client, exchange (lazily).
 */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { useCommands } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type * as TableImport from '#exchange/table-import.ts';
import type { ReadSheet, WorkbookFault } from '#exchange/workbook-data.ts';
import type { CheckedRow, ImportTarget } from './use-target.ts';

type Tools = typeof TableImport;

export interface ReadTable { readonly name: string; readonly sheets: readonly ReadSheet[]; readonly sheet: number; readonly headRow: number; readonly heads: readonly string[]; readonly match: TableImport.Match }

export function useImport(book: string, target: ImportTarget) {
  const { t } = useTranslation('import-table');
  const say = useRefusalText();
  const send = useCommands(book);
  const [tools, setTools] = useState<Tools>();
  const [table, setTable] = useState<ReadTable>();
  const [fault, setFault] = useState<WorkbookFault>();
  const [isReading, setReading] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [written, setWritten] = useState<number>();

  const open = (of: Tools, name: string, sheets: readonly ReadSheet[], sheet: number) => {
    const found = of.findHead(sheets[sheet] ?? { name: '', rows: [] }, target.columns);
    setTable({ name, sheets, sheet, headRow: found.row, heads: found.heads, match: found.match });
    setWritten(undefined);
    setRefused(undefined);
  };

  const take = async (file: File) => {
    setReading(true);
    setTable(undefined);
    setFault(undefined);
    setWritten(undefined);
    try {
      const [{ readWorkbookAside }, of] = await Promise.all([import('#exchange/read-workbook.ts'), import('#exchange/table-import.ts')]);
      setTools(of);
      // a file that is too large is refused before it is read into memory
      const read = file.size > 10_000_000 ? { ok: false as const, fault: 'tooLarge' as const } : await readWorkbookAside(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) setFault(read.fault);
      else open(of, file.name, read.sheets, Math.max(0, read.sheets.findIndex(({ rows }) => rows.length > 0)));
    } catch {
      setFault('damaged');
    } finally {
      setReading(false);
    }
  };

  const rows = useMemo((): readonly CheckedRow[] => {
    const sheet = table?.sheets[table.sheet];
    if (table === undefined || tools === undefined || sheet === undefined) return [];
    return target.check(tools.readRows(sheet, { row: table.headRow }, { columns: target.columns, match: table.match }), tools.rowId);
  }, [table, tools, target]);
  const good = rows.filter(({ faults, isKnown }) => faults.size === 0 && !isKnown);

  return {
    table, fault, isReading, isWriting, refused, written, rows, good,
    missing: table === undefined ? [] : target.columns.filter(({ id, isRequired }) => isRequired && table.match[id] === undefined),
    take,
    chooseSheet: (place: number) => table !== undefined && tools !== undefined && open(tools, table.name, table.sheets, place),
    chooseColumn: (id: string, place: number | undefined) => {
      if (table === undefined) return;
      const others = Object.fromEntries(Object.entries(table.match).filter(([other, at]) => other !== id && at !== place));
      setTable({ ...table, match: place === undefined ? others : { ...others, [id]: place } });
    },
    write: async () => {
      setWriting(true);
      setRefused(undefined);
      try {
        if (target.write !== undefined) return setWritten(await target.write(good));
        await send(target.commands(good));
        setWritten(good.length);
      } catch (error) {
        setRefused(say(refusalFrom(error)));
      } finally {
        setWriting(false);
      }
    },
    /** Template, or the table to mend. */
    save: async (wrong: readonly CheckedRow[]) => {
      const [{ writeWorkbook }, of, { saveAsFile }] = await Promise.all([import('#exchange/workbook.ts'), import('#exchange/table-import.ts'), import('#client/backup.ts')]);
      const labels = new Map(target.columns.map(({ id, label }) => [id, label]));
      const sheets = of.templateSheets(target.columns, { sheet: target.title.slice(0, 31), notes: t('notes'), fault: t('faultColumn'), hints: target.hints }, wrong.map(({ imported, faults }) => ({
        values: target.columns.map(({ id }) => (table?.match[id] === undefined ? null : (imported.cells[table.match[id]] ?? null))),
        fault: [...faults].map(([id, words]) => (id === '' ? words : `${labels.get(id) ?? id}：${words}`)).join('；'),
      })));
      const name = `${target.title}-${t(wrong.length === 0 ? 'templateName' : 'errorName')}.xlsx`;
      saveAsFile(name, await writeWorkbook(sheets, { title: target.title }), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    },
  };
}
