/** For leaders: a few numbers, then charts that lead down to unit, item and clause. */

import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useView } from '#client/book-queries.ts';
import { meanOf } from '#engine/decimal.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import type { UnitName } from '#view/viewer.ts';
import { useGradeName } from '../grade-tag.tsx';
import { CategoryPanel } from './category-panel.tsx';
import { FrequentPanel } from './frequent-panel.tsx';
import { GradePanel } from './grade-panel.tsx';
import { KeyFigures } from './key-figures.tsx';
import { RankingPanel } from './ranking-panel.tsx';
import { SidePanel } from './side-panel.tsx';

const route = getRouteApi('/years/$book/leadership');
const tabs = ['grades', 'ranking', 'categories', 'sides', 'frequent'] as const;

export function LeadershipScreen() {
  const { t } = useTranslation(['leadership', 'workflow']);
  const { book } = route.useParams();
  const { tab, grade, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const { person } = useActor();
  const view = useView('leadership', book);
  const nameOf = useGradeName(book);
  const { card, official } = view;
  const set = (part: { tab?: typeof tab; grade?: string; kind?: string }) =>
    void navigate({ to: '/years/$book/leadership', params: { book }, search: (old) => ({ ...old, ...part }), replace: true });
  const kindWord = (one: string) => t(`workflow:unitKind.${one as 'county'}`);

  const gradeByUnit = new Map(view.ranking.map((row) => [row.unit.id, row.grade]));
  const isShown = (unit: UnitName) => (kind === '' || unit.kind === kind) && (grade === '' || gradeByUnit.get(unit.id) === grade);
  const ofKind = (units: readonly UnitName[]) => units.filter((unit) => kind === '' || unit.kind === kind);
  const byKind = {
    ...view, ranking: view.ranking.filter((row) => kind === '' || row.unit.kind === kind), open: ofKind(view.open),
    distribution: view.distribution.map((band) => ({ ...band, units: ofKind(band.units) })),
    mean: meanOf(view.ranking.flatMap((row) => (row.total === null || (kind !== '' && row.unit.kind !== kind) ? [] : [row.total]))),
  };
  const kinds = [...new Set(view.ranking.map((row) => row.unit.kind))];

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={person} />
      <PageHeader
        title={t('title')}
        state={official === null || card.correcting ? t('provisional') : t('published', { version: official.version })}
        names={{ book: card.title }}
        sample={card.sample}
        actions={<Button variant="default" onClick={() => window.print()}>{t('print')}</Button>}
      />
      {view.ranking.length === 0 ? <EmptyState reason={t('empty')} /> : (
        <>
          <KeyFigures view={byKind} />
          <FilterBar
            label={t('filter.label')}
            chips={[
              ...(grade === '' ? [] : [{ id: 'grade', label: t('filter.chipGrade', { grade: nameOf(grade) }), onRemove: () => set({ grade: '' }) }]),
              ...(kind === '' ? [] : [{ id: 'kind', label: t('filter.chipKind', { kind: kindWord(kind) }), onRemove: () => set({ kind: '' }) }]),
            ]}
            onReset={() => set({ grade: '', kind: '' })}
          >
            <NativeSelect label={t('filter.grade')} value={grade} onChange={(event) => set({ grade: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...view.distribution.map((band) => ({ value: band.grade, label: nameOf(band.grade) }))]} />
            <NativeSelect label={t('filter.kind')} value={kind} onChange={(event) => set({ kind: event.currentTarget.value })} data={[{ value: '', label: t('filter.all') }, ...kinds.map((one) => ({ value: one, label: kindWord(one) }))]} />
          </FilterBar>
          <TabsBar label={t('tabs.label')} tabs={tabs.map((id) => ({ id, label: t(`tabs.${id}`) }))} value={tab} onChange={(next) => set({ tab: next })} />
          <TabPanel id={tab}>
            {tab === 'grades' && <GradePanel view={byKind} grade={grade} onGrade={(next) => set({ grade: next })} />}
            {tab === 'ranking' && <RankingPanel book={book} rows={view.ranking.filter((row) => isShown(row.unit))} />}
            {tab === 'categories' && <CategoryPanel view={view} heat={view.heat.map((part) => ({ ...part, rows: part.rows.filter((row) => isShown(row.unit)) }))} />}
            {tab === 'sides' && <SidePanel view={view} compared={view.compared.filter((row) => isShown(row.unit))} />}
            {tab === 'frequent' && <FrequentPanel book={book} rows={view.frequent} />}
          </TabPanel>
        </>
      )}
    </>
  );
}
