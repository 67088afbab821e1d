/** Lines of a reviewed unit, a reviewer and a reason: who must not meet, and who rather should or should not. */

import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PickField } from '#ui/pick-field.tsx';
import type { UnitName } from '#view/viewer.ts';
import type { AwayRow, ConflictRow, WishRow } from './draw-content.ts';
import styles from './peer-draw.module.css';

type Row = Partial<ConflictRow> & Partial<WishRow> & AwayRow;

export interface PairRowsProps<R extends Row> {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly add: string;
  readonly rows: readonly R[];
  readonly empty: R;
  readonly units: readonly UnitName[];
  readonly error: string | undefined;
  readonly onChange: (rows: readonly R[]) => void;
}

export function PairRows<R extends Row>({ id, title, note, add, rows, empty, units, error, onChange }: PairRowsProps<R>) {
  const { t } = useTranslation('peer-draw');
  const set = (at: number, change: Row | Partial<Row>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <div role="group" aria-label={title} id={id} tabIndex={-1} className={styles.fold}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.hint}>{note}</p>
      {error !== undefined && <p role="alert" className={styles.bad}>{error}</p>}
      <div className={styles.rows}>
        {rows.map((row, index) => (
          <div key={index} className={styles.row}>
            <PickField label={t(row.reviewer === undefined ? 'unit' : 'reviewed')} options={units} value={row.unit} onChange={(unit) => set(index, { unit })} />
            {row.reviewer !== undefined && <PickField label={t('reviewer')} options={units} value={row.reviewer} onChange={(reviewer) => set(index, { reviewer })} />}
            {row.wish !== undefined && (
              <NativeSelect
                label={t('wish')} value={row.wish} onChange={(event) => set(index, { wish: event.currentTarget.value === 'together' ? 'together' : 'apart' })}
                data={(['apart', 'together'] as const).map((value) => ({ value, label: t(`wishes.${value}`) }))}
              />
            )}
            <TextInput label={t(row.wish === undefined ? 'reason' : 'reasonMaybe')} value={row.reason} maxLength={2000} onChange={(event) => set(index, { reason: event.currentTarget.value })} />
            {row.isMutual !== undefined && <Checkbox className={styles.mutual} label={t('mutual')} checked={row.isMutual} onChange={(event) => set(index, { isMutual: event.currentTarget.checked })} />}
            <CloseButton size="lg" aria-label={t('remove', { what: title, number: index + 1 })} onClick={() => onChange(rows.filter((_, at) => at !== index))} />
          </div>
        ))}
      </div>
      <Button size="xs" variant="default" onClick={() => onChange([...rows, empty])}>{add}</Button>
    </div>
  );
}
