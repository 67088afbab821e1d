/** Lines with a unit and a reason: who is left out of the draw, and who may not go where. */

import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { UnitName } from '#view/viewer.ts';
import styles from './plan.module.css';

export interface ReasonRow { readonly unit: string; readonly reason: string; readonly inspector?: string }

export interface ReasonRowsProps<Row extends ReasonRow> {
  readonly id: string;
  readonly title: string;
  readonly add: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly units: readonly UnitName[];
  /** Left out where the line names nobody. */
  readonly inspectors?: readonly string[];
  readonly error?: string;
  readonly onChange: (rows: readonly Row[]) => void;
}

export function ReasonRows<Row extends ReasonRow>({ id, title, add, rows, empty, units, inspectors, error, onChange }: ReasonRowsProps<Row>) {
  const { t } = useTranslation('new-inspection');
  const set = (at: number, change: Partial<ReasonRow>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <div role="group" aria-label={title} id={id} tabIndex={-1} className={styles.fold}>
      <h3>{title}</h3>
      {error !== undefined && <p role="alert">{error}</p>}
      <div className={styles.rows}>
        {rows.map((row, index) => (
          <div key={index} className={styles.row}>
            {inspectors !== undefined && (
              <NativeSelect label={t('inspector')} data={['', ...inspectors]} value={row.inspector ?? ''} onChange={(event) => set(index, { inspector: event.currentTarget.value })} />
            )}
            <NativeSelect label={t('unit')} data={[{ value: '', label: '' }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]} value={row.unit} onChange={(event) => set(index, { unit: event.currentTarget.value })} />
            <TextInput label={t('reason')} value={row.reason} maxLength={2000} onChange={(event) => set(index, { reason: event.currentTarget.value })} />
            <CloseButton aria-label={t('remove', { number: index + 1 })} onClick={() => onChange(rows.filter((_, at) => at !== index))} />
          </div>
        ))}
      </div>
      <Button size="xs" variant="default" onClick={() => onChange([...rows, empty])}>{add}</Button>
    </div>
  );
}
