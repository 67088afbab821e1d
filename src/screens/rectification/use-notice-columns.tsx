/** Columns of the list of notices, and of the list for criticism. The number leads to the notice. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import type { NoticeRow } from '#view/notice-row.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { NoticeStatusTag } from './notice-status.tsx';

export function useNoticeColumns(book: string): { readonly list: readonly Column<NoticeRow>[]; readonly criticism: readonly Column<NoticeRow>[] } {
  const { t } = useTranslation('rectification');
  const { day, mark } = useFormat();
  const label: Column<NoticeRow> = {
    id: 'label', label: t('column.label'), isRowHeader: true, width: '14rem',
    cell: (row) => <Link to="/years/$book/rectification/$notice" params={{ book, notice: row.id }}>{row.label}</Link>,
  };
  const unit: Column<NoticeRow> = { id: 'unit', label: t('column.unit'), width: '10rem', cell: (row) => row.unit.name };
  const problems: Column<NoticeRow> = { id: 'problems', label: t('column.problems'), width: '9rem', isMinor: true, cell: ({ numbers }) => t('numbers', { numbers: numbers.join(mark) }) };
  const status: Column<NoticeRow> = { id: 'status', label: t('column.status'), width: '9rem', cell: (row) => <NoticeStatusTag status={row.status} /> };
  return {
    list: [
      label, unit, problems, status,
      { id: 'due', label: t('column.due'), width: '14rem', cell: ({ due, days, status: is }) => (due !== null ? <DeadlineText deadline={due} /> : is === 'issued' ? t('daysFromDelivery', { count: days }) : '—') },
      { id: 'issued', label: t('column.issued'), width: '9rem', isMinor: true, cell: ({ issuedOn }) => day(issuedOn) },
      { id: 'round', label: t('column.round'), width: '5rem', align: 'end', isMinor: true, cell: ({ round }) => (round === 0 ? '—' : String(round)) },
    ],
    criticism: [
      unit, label, problems,
      { id: 'due', label: t('column.dueDay'), width: '10rem', cell: ({ late }) => (late === null ? '—' : day(late.due)) },
      { id: 'late', label: t('column.late'), width: '8rem', align: 'end', cell: ({ late }) => (late === null ? '—' : t('lateDays', { count: late.days })) },
      { id: 'replied', label: t('column.replied'), width: '10rem', cell: ({ late }) => {
        const replied = late?.replied ?? null;
        return replied === null ? t('notReplied') : day(replied);
      } },
      status,
    ],
  };
}
