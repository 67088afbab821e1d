/** The list as it is filtered now, as a CSV file: one line per charge. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeFor } from '#scheme/scheme-for.ts';
import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { deductionTable, itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { outcomesOf } from './filter-problems.ts';

const heads = ['unit', 'number', 'words', 'found', 'method', 'item', 'rule', 'count', 'points', 'instead', 'state', 'person', 'recorded', 'evidence'] as const;

export function ExportButton({ title, scheme, rows }: { readonly title: string; readonly scheme: Scheme; readonly rows: readonly ProblemRow[] }) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { instant } = useFormat();
  const say = useText();

  const handleExport = async () => {
    const { tableCsv } = await import('#exchange/table-csv.ts');
    const lines = rows.flatMap((row) => {
      const table = deductionTable(schemeFor(scheme, row.unit.unitClass));
      return row.charges.map(({ item, rule, count, points, instead }) => {
        const [itemFound, ruleFound] = table === undefined ? [] : [itemOf(table, item), ruleOf(table, item, rule)];
        return [
          row.unit.name, String(row.number), row.words, row.foundOn, t(`workflow:method.${row.method}`),
          `${item} ${itemFound === undefined ? '' : say(itemFound.title)}`, `${rule} ${ruleFound === undefined ? '' : say(ruleFound.text)}`, String(count), points,
          instead === null ? '' : `${instead.item} ${instead.rule}`, outcomesOf(row).map((outcome) => t(`outcome.${outcome}`)).join('、'),
          row.recordedBy.person, instant(row.recordedAt), String(row.evidence.length),
        ];
      });
    });
    saveAsFile(`${title} ${t('title')}.csv`, tableCsv(heads.map((head) => t(`csv.${head}`)), lines), 'text/csv');
  };

  return <Button variant="default" disabled={rows.length === 0} onClick={() => void handleExport()}>{t('csv.action')}</Button>;
}
