/** The problems that fit: a table where there is room, cards on a phone. Either draws only what is in sight. */

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

import { DataTable, type Sort } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { ProblemCards } from './problem-cards.tsx';
import { useHiddenColumns } from './use-hidden-columns.ts';
import { useProblemColumns } from './use-problem-columns.tsx';

export interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  readonly opened: string;
  /** What was searched for, to be marked. */
  readonly words: string;
  readonly noticeStatus: Readonly<Record<string, NoticeStatus>>;
  readonly onOpen: (id: string) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onReset: () => void;
}

export function ProblemList({ rows, opened, words, noticeStatus, onOpen, sort, onSort, onReset }: ProblemListProps) {
  const { t } = useTranslation('problems');
  const isPhone = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const { hidden, toggle } = useHiddenColumns();
  const all = useProblemColumns({ opened, onOpen, words, noticeStatus });
  const columns = all.filter(({ id }) => !hidden.has(id));
  const empty = <EmptyState reason={t('empty.filtered')} action={<Button variant="default" onClick={onReset}>{t('empty.reset')}</Button>} />;

  if (rows.length === 0) return empty;
  if (isPhone) return <ProblemCards rows={rows} opened={opened} onOpen={onOpen} words={words} noticeStatus={noticeStatus} />;
  return (
    <>
      {opened === '' && <ColumnChooser columns={all} hidden={hidden} onToggle={toggle} />}
      <DataTable
        caption={t('title')}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.state === 'charged' ? undefined : 'wait')}
        sort={sort}
        onSort={onSort}
      />
    </>
  );
}
