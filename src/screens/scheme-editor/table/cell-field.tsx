/** A field inside a cell of the official table: it looks like the table and is named for who does not see the column. */

import { useTranslation } from 'react-i18next';

import { isComposing } from '#ui/hotkeys.ts';
import { pointsTyped } from '#ui/points-typed.ts';
import { fieldId, valueAt, withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import styles from './table.module.css';

export interface CellFieldProps {
  readonly path: Path;
  readonly label: string;
}

function useCell(path: Path) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, isLocked } = useEditing();
  const readOnly = isLocked(path);
  const id = fieldId(path);
  const found = valueAt(scheme, path);
  const error = faultsAt(path);
  return {
    id, error, value: typeof found === 'string' ? found : '',
    set: (next: string) => edit((now) => withValue(now, path, next), id),
    told: { 'aria-invalid': error === undefined ? undefined : true, 'aria-describedby': error === undefined ? undefined : `${id}-error`, readOnly, title: readOnly ? t('locked.reason') : undefined } as const,
  };
}

/** Words of any length; in English below, where both languages are on show. */
export function CellWords({ path, label }: CellFieldProps) {
  const { t } = useTranslation('scheme-editor');
  const { isBilingual } = useEditing();
  return (
    <>
      <CellArea path={[...path, 'zh']} label={label} />
      {isBilingual && <CellArea path={[...path, 'en']} label={t('inEnglish', { label })} />}
    </>
  );
}

function CellArea({ path, label }: CellFieldProps) {
  const { id, value, set, error, told } = useCell(path);
  return (
    <span className={styles.cell}>
      <span className={styles.grow}>
        <span aria-hidden="true" className={styles.twin}>{`${value} `}</span>
        <textarea
          id={id} rows={1} aria-label={label} value={value} {...told}
          onChange={(event) => set(event.currentTarget.value.replace(/\n/g, ''))}
          onKeyDown={(event) => {
            // one paragraph to a cell: Enter is done, not a new line
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) event.preventDefault();
          }}
        />
      </span>
      {error !== undefined && <span id={`${id}-error`} className={styles.error}>{error}</span>}
    </span>
  );
}

export function CellPoints({ path, label }: CellFieldProps) {
  const { id, value, set, error, told } = useCell(path);
  return (
    <span className={styles.cell} data-kind="points">
      <input
        id={id} aria-label={label} value={value} inputMode="decimal" autoComplete="off" maxLength={12} {...told}
        onChange={(event) => set(event.currentTarget.value)}
        onBlur={() => {
          const tidy = pointsTyped(value);
          if (tidy !== value) set(tidy);
        }}
      />
      {error !== undefined && <span id={`${id}-error`} className={styles.error}>{error}</span>}
    </span>
  );
}
