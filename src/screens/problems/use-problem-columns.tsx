/** Columns of the list of problems. The first opens the problem beside the list. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';
import { pointsOf } from './filter-problems.ts';
import { Highlight } from './highlight.tsx';
import { MendingTag } from './mending-tag.tsx';
import { OutcomeTags } from './outcome-tags.tsx';
import styles from './problem-list.module.css';

export interface ProblemColumnsProps {
  readonly words: string;
  readonly noticeStatus: Readonly<Record<string, NoticeStatus>>;
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

/** With a problem open beside it the table has half the width, and the rest stands in the panel. */
const besideColumns = 5;

export function useProblemColumns({ opened, onOpen, words, noticeStatus }: ProblemColumnsProps): readonly Column<ProblemRow>[] {
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
      { id: 'words', label: t('column.words'), cell: (row) => <span className={styles.words}><Highlight text={row.words} words={words} /></span> },
      { id: 'charges', label: t('column.item'), width: '6rem', cell: ({ charges }) => charges.map(({ position, item, rule }) => <div key={position}>{item} {rule}</div>) },
      { id: 'points', label: t('column.points'), align: 'end', isSortable: true, width: '5rem', cell: (row) => <ScoreText value={pointsOf(row)} places="plain" sign="minus" /> },
      { id: 'state', label: t('column.state'), width: '9rem', cell: (row) => <OutcomeTags problem={row} /> },
      { id: 'mending', label: t('column.mending'), width: '7rem', cell: (row) => <MendingTag problem={row} noticeStatus={noticeStatus} /> },
      { id: 'method', label: t('column.method'), width: '7rem', cell: ({ method }) => t(`workflow:method.${method}`) },
      { id: 'found', label: t('column.found'), isSortable: true, width: '10.5rem', cell: ({ foundOn }) => day(foundOn) },
      { id: 'recorded', label: t('column.recorded'), isSortable: true, width: '8rem', cell: ({ recordedBy }) => recordedBy.person },
    ];
    return opened === '' ? columns : columns.slice(0, besideColumns);
  }, [t, day, opened, onOpen, words, noticeStatus]);
}
