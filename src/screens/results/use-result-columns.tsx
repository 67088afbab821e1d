/** The columns of the ranking. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import type { ResultRow } from '#view/results.ts';
import { GradeTag, useGradeName } from '../grade-tag.tsx';
import styles from './results.module.css';

/** The range is a column only while some total is open. */
export function useResultColumns(book: string, hasOpen: boolean): readonly Column<ResultRow>[] {
  const { t } = useTranslation(['results', 'workflow']);
  const nameOf = useGradeName(book);
  const range: Column<ResultRow> = {
    id: 'range', label: t('column.range'), align: 'end', isMinor: true, cell: ({ total, range: { min, max } }) => (total === null ? `${min} – ${max}` : ''),
  };
  return [
    { id: 'rank', label: t('column.rank'), align: 'end', isSortable: true, cell: ({ rank }) => rank ?? '—' },
    {
      id: 'unit', label: t('column.unit'), isRowHeader: true, isSortable: true,
      cell: ({ unit }) => <Link to="/years/$book/results/$unit" params={{ book, unit: unit.id }}>{unit.name}</Link>,
    },
    { id: 'kind', label: t('column.kind'), isMinor: true, cell: ({ unit }) => t(`workflow:unitKind.${unit.kind}`) },
    { id: 'total', label: t('column.total'), align: 'end', isSortable: true, cell: ({ total }) => <ScoreText places="given" value={total} /> },
    {
      id: 'grade', label: t('column.grade'),
      cell: ({ grade, suggested, confirmed, reason }) =>
        grade !== null && (
          <>
            <GradeTag book={book} grade={grade} /> {!confirmed && <span className={styles.quiet}>{t('notConfirmed')}</span>}
            {confirmed && suggested !== null && suggested !== grade && <div className={styles.quiet}>{t('departs', { suggested: nameOf(suggested), reason })}</div>}
          </>
        ),
    },
    ...(hasOpen ? [range] : []),
    { id: 'problems', label: t('column.problems'), align: 'end', isSortable: true, isMinor: true, cell: ({ problems }) => problems },
  ];
}
