/** The steps of an import, one below the other; each shows once the one before is done. */

import { Alert, Button, NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { ImportPreview } from './import-preview.tsx';
import styles from './import-table.module.css';
import { useImport } from './use-import.ts';
import type { ImportTarget } from './use-target.ts';

export function ImportSteps({ book, target }: { readonly book: string; readonly target: ImportTarget }) {
  const { t } = useTranslation(['import-table', 'workflow']);
  const { mark } = useFormat();
  const actor = useActor();
  const input = useRef<HTMLInputElement>(null);
  const run = useImport(book, target);
  const { table, rows, good, missing } = run;
  const bad = rows.filter(({ faults }) => faults.size > 0);
  const known = rows.filter(({ isKnown }) => isKnown);
  if (!target.isOpen) return <EmptyState reason={t('closed', { role: t(`workflow:role.${actor.role}`), title: target.title })} />;

  return (
    <>
      <Sheet title={t('step.template')} note={t('step.templateNote')} actions={<Button variant="default" onClick={() => void run.save([])}>{t('saveTemplate')}</Button>}>
        <p className={styles.columns}>{target.columns.map(({ label, isRequired }) => (isRequired ? `${label}*` : label)).join(mark)}</p>
      </Sheet>
      <Sheet title={t('step.file')} note={t('step.fileNote')}>
        <input
          ref={input}
          id="import-file"
          type="file"
          className="screen-reader"
          tabIndex={-1}
          aria-label={t('chooseFile')}
          accept=".xlsx,.xls,.ods,.csv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void run.take(file);
          }}
        />
        <Button loading={run.isReading} onClick={() => input.current?.click()}>{t('chooseFile')}</Button>
        {table !== undefined && <span className={styles.file}>{table.name}</span>}
        {run.fault !== undefined && <Alert color="red" role="alert" mt="md" title={t('unreadable')}>{t(`fileFault.${run.fault}`)}</Alert>}
      </Sheet>
      {table !== undefined && (
        <Sheet title={t('step.columns')} note={t('step.columnsNote', { row: table.headRow })}>
          {table.sheets.length > 1 && (
            <NativeSelect label={t('sheet')} value={String(table.sheet)} onChange={(event) => run.chooseSheet(Number(event.currentTarget.value))} data={table.sheets.map(({ name }, at) => ({ value: String(at), label: name }))} className={styles.sheet} />
          )}
          <div className={styles.match}>
            {target.columns.map(({ id, label, isRequired }) => (
              <NativeSelect
                key={id}
                label={label}
                required={isRequired}
                value={String(table.match[id] ?? '')}
                error={isRequired && table.match[id] === undefined ? t('columnMissing') : undefined}
                onChange={(event) => run.chooseColumn(id, event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))}
                data={[{ value: '', label: t('noColumn') }, ...table.heads.map((head, at) => ({ value: String(at), label: head === '' ? t('columnNumber', { number: at + 1 }) : head }))]}
              />
            ))}
          </div>
        </Sheet>
      )}
      {table !== undefined && missing.length === 0 && (
        <Sheet
          title={t('step.preview')}
          note={t('counts', { all: rows.length, good: good.length, bad: bad.length, known: known.length })}
          actions={
            <>
              {bad.length > 0 && <Button variant="default" onClick={() => void run.save(bad)}>{t('saveErrors', { count: bad.length })}</Button>}
              <Button disabled={good.length === 0} loading={run.isWriting} onClick={() => void run.write()}>{t('write', { count: good.length })}</Button>
            </>
          }
        >
          {run.refused !== undefined && <Alert color="red" role="alert" mb="md" title={t('refused')}>{run.refused}</Alert>}
          {run.written !== undefined && <Alert color="green" role="status" mb="md" title={t('written', { count: run.written })} />}
          {rows.length === 0 ? <p>{t('noRows')}</p> : <ImportPreview columns={target.columns} rows={rows} />}
        </Sheet>
      )}
    </>
  );
}
