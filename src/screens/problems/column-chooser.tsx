/** Which columns the list shows, and how close its rows stand. Folded away until it is wanted. */

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Choice } from '#ui/choice.tsx';
import type { Column } from '#ui/data-table.tsx';
import { rememberLook, useLook } from '#ui/look.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import styles from './problem-views.module.css';
import { fixedColumns } from './use-hidden-columns.ts';

export interface ColumnChooserProps {
  readonly columns: readonly Column<ProblemRow>[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

export function ColumnChooser({ columns, hidden, onToggle }: ColumnChooserProps) {
  const { t } = useTranslation('problems');
  const { density } = useLook();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={`${styles.chooser ?? ''} no-print`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('columns.open')}</summary>
      {isOpen && (
        <div className={styles.choices}>
          {columns.filter(({ id }) => !fixedColumns.has(id)).map(({ id, label }) => (
            <Checkbox key={id} size="sm" label={label} checked={!hidden.has(id)} onChange={() => onToggle(id)} />
          ))}
          <Choice
            label={t('columns.density')}
            value={density}
            options={[{ value: 'comfort', label: t('columns.comfort') }, { value: 'dense', label: t('columns.dense') }]}
            onChange={(next) => rememberLook({ density: next })}
          />
        </div>
      )}
    </details>
  );
}
