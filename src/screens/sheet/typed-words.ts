/**
 * What was typed on a sheet as lines of text: for a file, and for showing two versions.
 *
 * Imports: client, ledger (types), ui.
 */

import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { useFormat } from '#ui/format.ts';
import { useText } from '#ui/use-text.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import type { AboutSheet } from './about.ts';
import { isTouched, rowOf, type DraftRow, type SheetContent, type SheetForm } from './sheet-content.ts';

const byteOrderMark = '\ufeff';

/** Hands everything typed on the sheet to the person as a text file. */
export function useSaveTyped({ view, sheet }: AboutSheet): (content: SheetContent) => void {
  const { t } = useTranslation('sheet');
  const { instant } = useFormat();
  const linesOf = useRowLines(sheet);
  const text = useText();
  return (content) => {
    const title = t('heading', { form: text(sheet.form.title), unit: view.unit.name });
    const rows = itemsOf(sheet.table).flatMap(({ id }) => linesOf(id, rowOf(content, id)));
    const words = [title, view.card.title, t('file.savedAt', { time: instant(new Date().toISOString()) }), '', ...rows].join('\r\n');
    saveAsFile(`${title}.txt`, byteOrderMark + words, 'text/plain');
  };
}

/** Lines of the items in which a version differs from another. */
export function useVersionLines(sheet: SheetForm): (content: SheetContent, other: SheetContent) => readonly string[] {
  const { t } = useTranslation('sheet');
  const text = useText();
  const linesOf = useRowLines(sheet);
  return (content, other) =>
    itemsOf(sheet.table).flatMap(({ id, title }) => {
      const [row, against] = [rowOf(content, id), rowOf(other, id)];
      if (JSON.stringify(row) === JSON.stringify(against)) return [];
      return isTouched(row) ? [linesOf(id, row).join(' ')] : [`${id} ${text(title)} ${t('versions.nothing')}`];
    });
}

function useRowLines({ form, table }: SheetForm): (item: string, row: DraftRow) => readonly string[] {
  const { t } = useTranslation('sheet');
  const text = useText();
  return (id, row) => {
    const item = itemsOf(table).find((one) => one.id === id);
    if (item === undefined || !isTouched(row)) return [];
    const findings = (row.findings ?? []).map(({ rule, count, words }) =>
      t('file.finding', { rule: text(item.rules.find((one) => one.id === rule)?.text ?? { zh: rule, en: rule }), count, words }),
    );
    return [
      `${id} ${text(item.title)}`,
      ...(form.form === 'points' ? [t('file.points', { points: row.points ?? '', full: item.points })] : [t(row.looked === true ? 'file.looked' : 'file.notLooked')]),
      ...findings,
      ...(row.note.trim() === '' ? [] : [t('file.note', { note: row.note })]),
      ...row.evidence.map((one) => t('file.evidence', { name: one.kind === 'file' ? one.name : one.url, note: one.note })),
    ];
  };
}
