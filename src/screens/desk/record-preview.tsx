/** What a problem would take if it were recorded now: before the item's cap, and what is left after it. */

import { useTranslation } from 'react-i18next';

import { compareExact, subtract } from '#engine/decimal.ts';
import type { Rule } from '#scheme/grammar.ts';
import { plainText } from '#ui/exact-text.ts';
import { workTable } from '#workflow/scheme-parts.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import { amountOf } from '../problem-content.ts';
import { useDeskOnShow } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import styles from './record-form.module.css';

export function RecordPreview({ row, rule, amount }: { readonly row: ItemRowData; readonly rule: Rule; readonly amount: { readonly count: number; readonly reached?: string | undefined } }) {
  const { t } = useTranslation('desk');
  const { scheme } = useDeskOnShow();
  const table = workTable(scheme);
  const { item } = row.place;
  const left = row.desk.deduction?.left ?? item.points;
  // those that count already decide what one more takes: nothing, or what each further one does
  const before = row.problems.flatMap(({ charges }) => charges.filter((charge) => charge.item === item.id && charge.rule === rule.id && (charge.state === 'charged' || charge.state === 'repeat')));
  const taken = table === undefined ? '0' : (findingCosts(table, item.id, [...before, { rule: rule.id, ...amountOf(rule, amount) }]).at(-1) ?? '0');
  const isCapped = compareExact(taken, left) > 0;
  const after = isCapped ? '0' : subtract(left, taken);
  return (
    <p className={styles.preview} aria-live="polite">
      {t('record.preview', { taken: plainText(taken), left: plainText(left), after: plainText(after) })} {isCapped && t('record.capped')}
    </p>
  );
}
