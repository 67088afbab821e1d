/**
 * One inspection: its units round by round, the draw that it came from, and what was found, to print.
 *
 * Imports: client, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useInspection, useScheme } from '#client/book-queries.ts';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { anyDeductionTable } from '#workflow/scheme-parts.ts';
import { DrawTab } from './draw-tab.tsx';
import { ExportPack } from './export-pack.tsx';
import styles from './inspection.module.css';
import { OfficeActions } from './office-actions.tsx';
import { Report } from './report.tsx';
import { Targets } from './targets.tsx';

const tabs = ['targets', 'draw', 'report'] as const;

const route = getRouteApi('/years/$book/inspections/$inspection');

export function InspectionScreen() {
  const { t } = useTranslation(['inspection', 'workflow']);
  const { book, inspection } = route.useParams();
  const { tab, round: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { person, role } = useActor();
  const view = useInspection(book, inspection);
  const table = anyDeductionTable(useScheme(book).scheme);
  const { day, instant } = useFormat();
  const { card, row, rounds, items, closed } = view;
  const round = rounds.find(({ number }) => String(number) === wanted) ?? rounds[rounds.length - 1];
  if (round === undefined) return null;

  return (
    <>
      <PrintHeader title={`${card.title} · ${row.title}`} person={person} />
      {/* the report has a title of its own */}
      <div className={tab === 'report' ? 'no-print' : undefined}>
        <PageHeader
          title={row.title}
          state={t('state', { number: row.number, method: t(`workflow:method.${row.method}`), from: day(round.from), to: day(round.to) })}
          names={{ book: card.title, inspection: row.title }}
          sample={card.sample}
          actions={tab === 'report' ? <Button onClick={() => window.print()}>{t('print')}</Button> : <><OfficeActions book={book} view={view} />{closed === null && view.allowed.includes('recordVisit') && <ExportPack book={book} view={view} />}</>}
        />
      </div>
      {closed !== null && <p className={tab === 'report' ? 'no-print' : undefined}>{t('closedBy', { person: closed.by.person, time: instant(closed.at) })}{closed.reason !== '' && ` · ${closed.reason}`}</p>}
      {items.length > 0 && <p className={`no-print ${styles.focus}`}>{t('focus', { items: items.join(t('and')) })}</p>}
      <TabsBar
        label={t('tabs.label')}
        tabs={tabs.filter((id) => id !== 'draw' || role !== 'inspector').map((id) => ({ id, label: t(`tabs.${id}`) }))}
        value={tab}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true })}
      />
      <TabPanel id={tab}>
        {tab !== 'draw' && rounds.length > 1 && (
          <nav aria-label={t('rounds')} className={styles.rounds}>
            {rounds.map(({ number }) => (
              <Link key={number} to="/years/$book/inspections/$inspection" params={{ book, inspection }} search={{ tab, round: String(number) }} aria-current={number === round.number}>
                {number === 1 ? t('round.first') : t('round.again', { number })}
              </Link>
            ))}
          </nav>
        )}
        {tab === 'targets' && <Targets book={book} view={view} round={round} />}
        {tab === 'draw' && <DrawTab view={view} />}
        {tab === 'report' && <Report view={view} round={round} table={table} />}
      </TabPanel>
    </>
  );
}
