/** Results as a workbook: units with raw and cleaned figures, and every question's distribution. Official: in Chinese. */

import { saveAsFile } from '#client/backup.ts';
import { exactText } from '#ui/exact-text.ts';
import type { SurveyView } from '#view/survey.ts';

type Key = 'column.unit' | 'column.rawCount' | 'column.raw' | 'column.count' | 'column.cleaned' | 'column.margin' | 'column.entered' | 'column.question' | 'column.option' | 'byUnit' | 'byQuestion' | 'allUnits';

export async function saveSurveyTable(view: SurveyView, t: (key: Key) => string): Promise<void> {
  const { content, rows, all } = view;
  if (content === null || all === null) return;
  const { writeWorkbook } = await import('#exchange/workbook.ts');
  const figure = (value: string | null) => (value === null ? null : Number(exactText(value, 2)));
  const head = (labels: readonly string[]) => labels.map((value) => ({ value, look: { bold: true, fill: 'D9E2F3', border: true, wrap: true } as const }));
  const line = (name: string, { raw, cleaned }: { readonly raw: typeof all.raw; readonly cleaned: typeof all.raw }, entered: string | null) =>
    [name, raw.answers, figure(raw.score), cleaned.answers, figure(cleaned.score), figure(cleaned.margin), figure(entered)];
  const spread = (name: string, { cleaned }: { readonly cleaned: typeof all.raw }) => content.questions.flatMap(({ id, title, options }) =>
    options.map((option) => [name, title.zh, option.title.zh, cleaned.counts[id]?.[option.id] ?? 0]));
  const bytes = await writeWorkbook([
    {
      name: t('byUnit'), frozen: { rows: 1 }, columns: [{ width: 30 }, ...Array.from({ length: 6 }, () => ({ width: 14 }))],
      rows: [head([t('column.unit'), t('column.rawCount'), t('column.raw'), t('column.count'), t('column.cleaned'), t('column.margin'), t('column.entered')]), line(t('allUnits'), all, null), ...rows.map((row) => line(row.name, row, row.entered.score))],
    },
    {
      name: t('byQuestion'), frozen: { rows: 1 }, columns: [{ width: 30 }, { width: 60 }, { width: 20 }, { width: 10 }],
      rows: [head([t('column.unit'), t('column.question'), t('column.option'), t('column.count')]), ...spread(t('allUnits'), all), ...rows.flatMap((row) => spread(row.name, row))],
    },
  ], { title: content.title });
  saveAsFile(`${content.title}.xlsx`, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
