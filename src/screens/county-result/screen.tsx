/** What a county published of a year, to be read only: grades, ranks, totals. */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useCountyYear } from '#client/counties.ts';
import { GradeBars } from '#ui/charts/charts.tsx';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { byCount, byExact, byText } from '#ui/order.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag, type Tone } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { PublishedYearView } from '#view/counties.ts';
import styles from './county-result.module.css';

const route = getRouteApi('/counties/$countyYear');
type Row = PublishedYearView['rows'][number];

export function CountyResultScreen() {
  const { t } = useTranslation('county-result');
  const { countyYear } = route.useParams();
  const { county: id, sort, direction } = route.useSearch();
  const navigate = route.useNavigate();
  const { person } = useActor();
  const say = useText();
  const { instant } = useFormat();
  const { county, title, scheme, published, rows } = useCountyYear(id, countyYear);
  const { grades } = published;
  const toneOf = (grade: string): Tone => (grades[0]?.grade === grade ? 'good' : grades.at(-1)?.grade === grade ? 'bad' : 'plain');
  const columns: readonly Column<Row>[] = [
    { id: 'rank', label: t('column.rank'), align: 'end', isSortable: true, cell: ({ rank }) => rank },
    { id: 'unit', label: t('column.unit'), isRowHeader: true, isSortable: true, cell: ({ name }) => name },
    { id: 'total', label: t('column.total'), align: 'end', isSortable: true, cell: ({ total }) => <ScoreText places="given" value={total} /> },
    { id: 'grade', label: t('column.grade'), cell: ({ grade }) => <Tag tone={toneOf(grade.zh)}>{say(grade)}</Tag> },
  ];
  const order = { rank: byCount<Row>(({ rank }) => rank, direction), unit: byText<Row>(({ name }) => name, direction), total: byExact<Row>(({ total }) => total, direction) }[sort];
  const most = grades.reduce((one, other) => (other.units > one.units ? other : one), grades[0] ?? { grade: '', name: { zh: '', en: '' }, units: 0 });

  return (
    <>
      <PrintHeader title={`${county.name} · ${title}`} person={person} />
      <PageHeader
        title={t('title', { county: county.name })}
        state={t('state', { title, scheme: say(scheme), version: published.version, at: instant(published.at) })}
        names={{ countyYear: `${county.name} · ${title}` }}
      />
      {published.correction !== null && <p className={styles.correction}>{t('correction', { reason: published.correction })}</p>}
      <Sheet>
        <GradeBars title={t('grades')} say={t('say', { units: rows.length, grade: say(most.name), count: most.units })} rows={grades.map(({ grade, name, units }) => ({ name: say(name), count: units, tone: toneOf(grade) }))} />
      </Sheet>
      <DataTable
        caption={t('caption')}
        isCaptionHidden
        columns={columns}
        rows={rows.toSorted(order)}
        rowKey={({ unit }) => unit}
        sort={{ id: sort, direction }}
        onSort={({ id: next, direction: way }) => void navigate({ to: '/counties/$countyYear', params: { countyYear }, search: (old) => ({ ...old, sort: next as typeof sort, direction: way }), replace: true })}
      />
      <p className={styles.quiet}>{t('head')} <code className={styles.hash}>{published.head}</code></p>
    </>
  );
}
