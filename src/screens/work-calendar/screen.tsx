/**
 * The calendar by which deadlines are counted: which years are known, what the office set, and how to enter the yearly
 * notice or a single day. Every change is an entry of the book with its source.
 *
 * Imports: client, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import type { WorkCalendarView } from '#view/work-calendar.ts';
import { useYearState } from '../year-state.ts';
import { DayDialog } from './day-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import styles from './work-calendar.module.css';
import { YearMonths } from './year-months.tsx';

const route = getRouteApi('/years/$book/calendar');

export function WorkCalendarScreen() {
  const { t } = useTranslation('work-calendar');
  const { day, instant, mark } = useFormat();
  const { book } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = useView('calendar', book);
  const yearState = useYearState();
  const [open, setOpen] = useState<'notice' | 'day'>();
  const { card, published, years, days, allowed } = view;
  const maySet = allowed.includes('setCalendar');
  const year = /^20\d\d$/.test(search.year) ? Number(search.year) : card.year;
  const isKnown = (year >= published.first && year <= published.last) || years.includes(year);
  const go = (to: number) => void navigate({ search: { year: String(to) }, replace: true });
  type SetDay = WorkCalendarView['days'][number];
  const columns: readonly Column<SetDay>[] = [
    { id: 'day', label: t('column.day'), isRowHeader: true, width: '10rem', cell: (row) => day(row.day) },
    { id: 'working', label: t('column.working'), width: '8rem', cell: ({ working }) => t(working ? 'working' : 'off') },
    { id: 'published', label: t('column.published'), width: '9rem', isMinor: true, cell: (row) => t(row.published ? 'working' : 'off') },
    { id: 'source', label: t('column.source'), cell: ({ source }) => source },
    { id: 'by', label: t('column.by'), width: '14rem', isMinor: true, cell: ({ by, at }) => `${by.person} · ${instant(at)}` },
  ];

  return (
    <>
      <PageHeader
        title={t('title')}
        state={`${card.title} · ${yearState(card)}`}
        names={{ book: card.title }}
        sample={card.sample}
        actions={maySet ? <><Button variant="default" onClick={() => setOpen('day')}>{t('setDay')}</Button><Button onClick={() => setOpen('notice')}>{t('enterNotice')}</Button></> : undefined}
      />
      <Sheet
        title={t('yearTitle', { year })}
        note={t('known', { first: published.first, last: published.last, more: years.length === 0 ? t('noMore') : years.join(mark) })}
        actions={<><Button variant="default" onClick={() => go(year - 1)}>{year - 1}</Button><Button variant="default" onClick={() => go(year + 1)}>{year + 1}</Button></>}
      >
        <p className={styles.state}>{isKnown ? <Tag tone="good" sign="✓">{t('reliable')}</Tag> : <Tag tone="wait" sign="!">{t('unreliable')}</Tag>}</p>
        <YearMonths year={year} view={view} />
      </Sheet>
      <Sheet title={t('setTitle')} note={t('setNote')} padding={days.length > 0 ? 'flush' : 'normal'}>
        {days.length === 0 ? <p>{t('noneSet')}</p> : <DataTable caption={t('setTitle')} isCaptionHidden columns={columns} rows={days} rowKey={(row) => row.day} />}
      </Sheet>
      {open === 'notice' && <NoticeDialog book={book} view={view} onClose={() => setOpen(undefined)} onDone={go} />}
      {open === 'day' && <DayDialog book={book} view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}
