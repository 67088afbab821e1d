/** Columns of the list of problems. The first opens the problem beside the list. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { pointsOf } from './filter-problems.ts';
import { OutcomeTags } from './outcome-tags.tsx';
import styles from './problem-list.module.css';

export interface ProblemColumnsProps {
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

/** With a problem open beside it the table has half the width, and the rest stands in the panel. */
const besideColumns = 5;

export function useProblemColumns({ opened, onOpen }: ProblemColumnsProps): readonly Column<ProblemRow>[] {
  const { t } = useTranslation(['problems', 'workflow']);
  const { day } = useFormat();
  return useMemo(() => {
    const columns: readonly Column<ProblemRow>[] = [
      {
        id: 'unit', label: t('column.unit'), isRowHeader: true, isSortable: true, width: '11rem',
        cell: (row) => (
          <button type="button" className={styles.open} aria-expanded={row.id === opened} onClick={() => onOpen(row.id === opened ? '' : row.id)}>
            {t('column.number', { unit: row.unit.short, number: row.number })}
          </button>
        ),
      },
      { id: 'words', label: t('column.words'), cell: (row) => <span className={styles.words}>{row.words}</span> },
      { id: 'charges', label: t('column.item'), width: '6rem', cell: ({ charges }) => charges.map(({ position, item, rule }) => <div key={position}>{item} {rule}</div>) },
      { id: 'points', label: t('column.points'), align: 'end', isSortable: true, width: '5rem', cell: (row) => <ScoreText value={pointsOf(row)} places="plain" sign="minus" /> },
      { id: 'state', label: t('column.state'), width: '9rem', cell: (row) => <OutcomeTags problem={row} /> },
      { id: 'method', label: t('column.method'), width: '7rem', cell: ({ method }) => t(`workflow:method.${method}`) },
      { id: 'found', label: t('column.found'), isSortable: true, width: '9rem', cell: ({ foundOn }) => day(foundOn) },
      { id: 'recorded', label: t('column.recorded'), isSortable: true, width: '8rem', cell: ({ recordedBy }) => recordedBy.person },
    ];
    return opened === '' ? columns : columns.slice(0, besideColumns);
  }, [t, day, opened, onOpen]);
}
