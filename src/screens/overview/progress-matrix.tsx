/**
 * Every unit in a row, every step of the year in a column. The unit's name stays while the rest scrolls,
 * and opens what is known of the unit beside the matrix.
 *
 * Imports: ui.
 */

import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { MatrixRow, OverviewView } from '#view/overview.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import { MatrixCell } from './matrix-cell.tsx';
import styles from './progress-matrix.module.css';

export interface ProgressMatrixProps {
  readonly book: string;
  readonly columns: OverviewView['columns'];
  readonly rows: readonly MatrixRow[];
  readonly openByUnit: ReadonlyMap<string, readonly OpenPoint[]>;
  /** Unit whose panel is open, '' for none. */
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

export function ProgressMatrix({ book, columns, rows, openByUnit, chosen, onChoose }: ProgressMatrixProps) {
  const { t } = useTranslation(['overview', 'workflow']);
  const { role } = useActor();
  const runs = role === 'office' || role === 'leader';

  const name: Column<MatrixRow> = {
    id: 'unit', label: t('matrix.unit'), isRowHeader: true, width: '13rem',
    cell: ({ unit }) => (runs ? <UnstyledButton className={styles.unit} aria-expanded={chosen === unit.id} title={t('matrix.details', { unit: unit.name })} onClick={() => onChoose(chosen === unit.id ? '' : unit.id)}>{unit.name}</UnstyledButton> : unit.name),
  };
  const steps = columns.map((column): Column<MatrixRow> => ({
    id: column, label: t(`workflow:column.${column}`), width: '9.5rem',
    cell: ({ unit, cells }) => {
      const cell = cells.find((one) => one.column === column);
      return cell === undefined ? null : <MatrixCell book={book} unit={unit} cell={cell} role={role} />;
    },
  }));
  const open: Column<MatrixRow> = { id: 'open', label: t('matrix.open'), width: '9rem', cell: ({ unit }) => <OpenCount points={openByUnit.get(unit.id) ?? []} /> };

  return (
    <div className={styles.matrix}>
      <DataTable
        caption={t('matrix.caption')}
        isCaptionHidden
        density="dense"
        columns={runs ? [name, ...steps, open] : [name, ...steps]}
        rows={rows}
        rowKey={({ unit }) => unit.id}
        empty={<EmptyState reason={t('matrix.filtered')} />}
      />
    </div>
  );
}

function OpenCount({ points }: { readonly points: readonly OpenPoint[] }) {
  const { t } = useTranslation('overview');
  const blocking = points.filter((point) => point.blocking).length;
  if (points.length === 0) return <span className={styles.none}>{t('matrix.noneOpen')}</span>;
  return <span className={styles.open}>{blocking === 0 ? t('matrix.openCount', { count: points.length }) : t('matrix.openBlocking', { count: points.length, blocking })}</span>;
}
