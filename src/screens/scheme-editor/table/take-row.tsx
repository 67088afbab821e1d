/** One row of a table file, to be taken or left out; opened, its cells can be mended. */

import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CellIssue, MendedCells, TableRow } from '#exchange/scheme-table.ts';
import { Tag } from '#ui/tag.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import type { RowState } from './take-rows.ts';
import styles from './take-rows.module.css';

export interface TakeRowProps {
  readonly row: TableRow;
  readonly state: RowState;
  readonly isTaken: boolean;
  /** The rules as lines. */
  readonly standard: string;
  readonly onTaken: (isTaken: boolean) => void;
  readonly onMend: (cells: MendedCells) => void;
}

const tones = { same: 'plain', changed: 'accent', new: 'good' } as const;

export function TakeRow({ row, state, isTaken, standard, onTaken, onMend }: TakeRowProps) {
  const { t } = useTranslation('scheme-editor');
  const [typed, setTyped] = useState<MendedCells>({ title: row.title, text: row.text, points: row.points, standard });
  const name = t('tableFile.row', { row: row.row, id: row.id, title: row.title });
  const set = (change: Partial<MendedCells>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    onMend(next);
  };
  return (
    <li className={styles.row} data-unclear={row.issues.length > 0 || undefined}>
      <Checkbox label={name} checked={isTaken} onChange={(event) => onTaken(event.currentTarget.checked)} />
      <div className={styles.about}>
        <Tag tone={tones[state]}>{t(`tableFile.state.${state}`)}</Tag>{' '}
        {t('tableFile.understood', { category: row.category, points: row.points, count: row.rules.length })}
      </div>
      {row.issues.length > 0 && <ul className={styles.issues}>{row.issues.map((issue) => <li key={issueKey(issue)}>{t(`tableFile.issue.${issue.code}`, { cell: issue.cell, value: 'value' in issue ? issue.value : '' })}</li>)}</ul>}
      {state !== 'same' && (
        <details open={row.issues.length > 0 || undefined}>
          <summary>{t('tableFile.mend')}</summary>
          <div className={styles.cells}>
            <TextInput label={t('table.itemTitle', { id: row.id })} value={typed.title} onChange={(event) => set({ title: event.currentTarget.value })} />
            <TextInput label={t('table.itemPoints', { id: row.id })} value={typed.points} inputMode="decimal" onChange={(event) => set({ points: event.currentTarget.value })} />
            <TextAreaField label={t('table.itemText', { id: row.id })} value={typed.text} minRows={1} onChange={(text) => set({ text })} />
            <TextAreaField label={t('table.rulesOf', { item: row.id })} description={t('tableFile.standardNote')} value={typed.standard} minRows={1} onChange={(next) => set({ standard: next })} />
          </div>
        </details>
      )}
    </li>
  );
}

function issueKey(issue: CellIssue): string {
  return `${issue.code} ${issue.cell} ${'value' in issue ? issue.value : ''}`;
}
