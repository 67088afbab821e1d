/** The list as it is filtered now, as a spreadsheet or a CSV file: one line per charge. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { toast } from '#ui/toast-store.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeFor } from '#scheme/classes.ts';
import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';
import { deductionTable, itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { outcomesOf } from './filter-problems.ts';

const heads = ['unit', 'number', 'words', 'found', 'method', 'item', 'rule', 'count', 'points', 'instead', 'state', 'mending', 'person', 'recorded', 'evidence'] as const;
const widths: Readonly<Record<(typeof heads)[number], number>> = {
  unit: 20, number: 7, words: 50, found: 12, method: 12, item: 22, rule: 30, count: 7, points: 8, instead: 14, state: 16, mending: 12, person: 12, recorded: 20, evidence: 9,
};

export interface ExportButtonProps {
  readonly title: string;
  readonly scheme: Scheme;
  readonly rows: readonly ProblemRow[];
  readonly noticeStatus: Readonly<Record<string, NoticeStatus>>;
}

export function ExportButton({ title, scheme, rows, noticeStatus }: ExportButtonProps) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { instant } = useFormat();
  const say = useText();
  const [isBusy, setBusy] = useState(false);

  const linesOf = () =>
    rows.flatMap((row) => {
      // each unit is charged at the items of its own class
      const table = deductionTable(schemeFor(scheme, row.unit.unitClass));
      const status = row.notice === null ? undefined : noticeStatus[row.notice.id];
      return row.charges.map(({ item, rule, count, points, instead }) => {
        const [itemFound, ruleFound] = table === undefined ? [] : [itemOf(table, item), ruleOf(table, item, rule)];
        return [
          row.unit.name, String(row.number), row.words, row.foundOn, t(`workflow:method.${row.method}`),
          `${item} ${itemFound === undefined ? '' : say(itemFound.title)}`, `${rule} ${ruleFound === undefined ? '' : say(ruleFound.text)}`, String(count), points,
          instead === null ? '' : `${instead.item} ${instead.rule}`, outcomesOf(row).map((outcome) => t(`outcome.${outcome}`)).join('、'),
          status === undefined ? '' : t(`mending.${status}`), row.recordedBy.person, instant(row.recordedAt), String(row.evidence.length),
        ];
      });
    });
  const names = heads.map((head) => t(`csv.${head}`));

  const handleCsv = async () => {
    const { tableCsv } = await import('#exchange/table-csv.ts');
    saveAsFile(`${title} ${t('title')}.csv`, tableCsv(names, linesOf()), 'text/csv');
  };
  const handleSheet = async () => {
    setBusy(true);
    try {
      const { writeWorkbook } = await import('#exchange/workbook.ts');
      const counted = new Set(['number', 'count', 'evidence'].map((head) => heads.indexOf(head as 'number')));
      const cells = linesOf().map((line) => line.map((cell, column) => (counted.has(column) ? Number(cell) : column === 2 ? { value: cell, look: { wrap: true as const } } : cell)));
      const bytes = await writeWorkbook(
        [{ name: t('title'), columns: heads.map((head) => ({ width: widths[head] })), rows: [names.map((value) => ({ value, look: { bold: true as const, fill: 'D9E2F3' } })), ...cells], frozen: { rows: 1 } }],
        { title: `${title} ${t('title')}` },
      );
      saveAsFile(`${title} ${t('title')}.xlsx`, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    } catch {
      toast({ text: t('csv.failed'), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button variant="default" disabled={rows.length === 0} onClick={() => void handleCsv()}>{t('csv.action')}</Button>
      <Button variant="default" disabled={rows.length === 0} loading={isBusy} onClick={() => void handleSheet()}>{t('csv.sheet')}</Button>
    </>
  );
}
