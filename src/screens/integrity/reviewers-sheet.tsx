/** Each reviewer: how far from the others and from the office, and on how many sheets that rests. */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DifferenceBars } from '#ui/charts/charts.tsx';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { leastForHabit, type ReviewerMeasure } from '#view/integrity/measure.ts';
import type { AboutIntegrity } from './findings-sheet.tsx';
import { signed } from './signed.ts';

const route = getRouteApi('/years/$book/peers/integrity');

/** More bars than this are no picture any more: then the farthest. */
const drawn = 40;

export function ReviewersSheet({ integrity, nameOf }: AboutIntegrity) {
  const { t } = useTranslation('integrity');
  const { order } = route.useSearch();
  const navigate = route.useNavigate();
  const { reviewers, findings, judged } = integrity;
  const kindsOf = (reviewer: string) => [...new Set(findings.filter((finding) => ('units' in finding ? finding.units.includes(reviewer) : finding.reviewer === reviewer)).map(({ kind }) => kind))];
  const rows = reviewers.slice().sort((a, b) => (order === 'sheets' ? b.sheets - a.sheets : order === 'name' ? nameOf(a.reviewer).localeCompare(nameOf(b.reviewer), 'zh-CN') : (b.above ?? -999) - (a.above ?? -999)));
  const judgedRows = rows.filter((row): row is ReviewerMeasure & { above: number } => row.above !== null && row.leniency !== null);
  const farthest = judgedRows.slice().sort((a, b) => Math.abs(b.above) - Math.abs(a.above)).slice(0, drawn);
  const shown = judgedRows.filter((row) => farthest.includes(row));
  const top = shown.slice().sort((a, b) => Math.abs(b.above) - Math.abs(a.above))[0];
  const columns: readonly Column<ReviewerMeasure>[] = [
    { id: 'name', label: t('column.reviewer'), isRowHeader: true, isSortable: true, cell: ({ reviewer }) => nameOf(reviewer) },
    { id: 'sheets', label: t('column.sheets'), align: 'end', isSortable: true, cell: ({ sheets }) => sheets },
    { id: 'above', label: t('column.above'), align: 'end', isSortable: true, cell: ({ above }) => signed(above) },
    { id: 'others', label: t('column.fromOthers'), align: 'end', isMinor: true, cell: ({ fromOthers }) => signed(fromOthers) },
    { id: 'office', label: t('column.fromOffice'), align: 'end', isMinor: true, cell: ({ fromOffice }) => signed(fromOffice) },
    { id: 'spread', label: t('column.spread'), align: 'end', isMinor: true, cell: ({ spread, sheets }) => (sheets < 2 ? '—' : spread.toFixed(1)) },
    {
      id: 'remark', label: t('column.remark'),
      cell: ({ reviewer, sheets, leniency }) => {
        const kinds = kindsOf(reviewer);
        if (kinds.length > 0) return kinds.map((kind) => <Tag key={kind} tone="wait" sign="?">{t(`kind.${kind}`)}</Tag>);
        return judged && leniency !== null ? t('usual') : t('tooFewFor', { count: sheets, least: leastForHabit });
      },
    },
  ];
  return (
    <Sheet title={t('reviewers.title')} note={t('reviewers.note')}>
      {top !== undefined && (
        <DifferenceBars
          title={t('chart.title')}
          say={t(top.above >= 0 ? 'chart.higher' : 'chart.lower', { reviewer: nameOf(top.reviewer), points: Math.abs(top.above).toFixed(1), count: top.sheets })}
          valueLabel={t('column.above')}
          rows={shown.map(({ reviewer, above, sheets }) => ({ name: nameOf(reviewer), value: above, text: t('chart.label', { value: signed(above), count: sheets }) }))}
        />
      )}
      <DataTable
        caption={t('reviewers.caption')} density="dense" columns={columns} rows={rows} rowKey={({ reviewer }) => reviewer}
        sort={{ id: order, direction: order === 'name' ? 'up' : 'down' }}
        onSort={({ id }) => void navigate({ search: { order: id === 'name' || id === 'sheets' ? id : 'above' }, replace: true })}
      />
    </Sheet>
  );
}
