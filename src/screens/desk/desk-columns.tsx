/**
 * The columns: items on the left, the chosen one in the middle, its problems on the right, and the
 * explanation beside them. On a phone one column at a time, by tabs.
 *
 * Imports: router (address), ui, desk.
 */

import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useAsOf } from '#client/as-of.ts';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { useDeskOnShow } from './desk-context.ts';
import styles from './desk-columns.module.css';
import { DraftKeeper } from './draft-keeper.tsx';
import { ItemList } from './item-list.tsx';
import { findingsAt, itemRows, shownRows } from './item-rows.ts';
import { ItemSteps } from './item-steps.tsx';
import { MiddleColumn } from './middle-column.tsx';
import type { MatterPlace } from './places.ts';
import { ProblemsColumn } from './problems-column.tsx';
import { ScoreBar } from './score-bar.tsx';
import { TotalAnnouncer } from './total-announcer.tsx';
import { useBelow } from './use-below.ts';
import { useDeskAddress } from './use-desk-address.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useWork } from './use-work.ts';
import { WhyPanel } from './why-panel.tsx';

export function DeskColumns({ matters }: { readonly matters: readonly MatterPlace[] }) {
  const { t } = useTranslation('desk');
  const { book, view, kind, places } = useDeskOnShow();
  const isNarrow = useIsNarrow();
  // drafts are of today
  const isToday = useAsOf() === undefined;
  const frame = useRef<HTMLDivElement>(null);
  useBelow(frame);

  const rows = useMemo(() => itemRows(view, places, kind), [view, places, kind]);
  const address = useDeskAddress(places, matters);
  const { current, only, find, tab, why, go, setWhy, setOnly, setFind, setTab } = address;
  const shown = useMemo(() => shownRows(rows, only, find), [rows, only, find]);
  const row = rows.find(({ place }) => place.id === current);
  const matter = matters.find(({ id }) => id === current);
  const work = useWork({ row, shown, matters, address });
  const item = row?.place.id ?? '';
  const done = rows.filter(({ status }) => status === 'done').length;

  const items = (
    <ItemList rows={shown} done={done} of={rows.length} matters={matters} current={current} only={only} find={find} onPick={go} onOnly={setOnly} onFind={setFind} findRef={work.findRef} />
  );
  const middle = <MiddleColumn row={row} matter={matter} work={work} why={why} onWhy={setWhy} />;
  const problems = <ProblemsColumn key={item} item={item} />;
  const here = row === undefined ? view.problems.length : row.problems.length + findingsAt(view.findings, item).length;

  return (
    <div ref={frame} className={styles.desk}>
      <ScoreBar why={why} onWhy={setWhy}>
        {isToday && <DraftKeeper key={`${book} ${view.unit.id}`} book={book} unit={view.unit.id} />}
      </ScoreBar>
      <TotalAnnouncer />
      {isNarrow ? (
        <>
          <TabsBar
            label={t('tabs.label')}
            tabs={[{ id: 'items', label: t('tabs.items') }, { id: 'basis', label: t('tabs.basis') }, { id: 'problems', label: t('tabs.problems'), count: here }]}
            value={tab}
            onChange={setTab}
          />
          <TabPanel id={tab}>{{ items, basis: middle, problems }[tab]}</TabPanel>
          {tab !== 'items' && <ItemSteps onStep={work.onItem} />}
          {why !== undefined && <WhyPanel why={why} item={item} onClose={() => setWhy(undefined)} onGo={go} />}
        </>
      ) : (
        <div className={styles.columns} data-why={why !== undefined || undefined}>
          <div className={styles.items}>{items}</div>
          <div className={styles.middle}>{middle}</div>
          <div className={styles.problems}>{problems}</div>
          {why !== undefined && (
            <div className={styles.why}>
              <WhyPanel why={why} item={item} onClose={() => setWhy(undefined)} onGo={go} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
