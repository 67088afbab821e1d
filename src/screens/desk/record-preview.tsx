/** What a problem would take if it were recorded now: before the item's cap, and what is left after it. */

import { useTranslation } from 'react-i18next';

import { compareExact, multiplyDecimals, subtract } from '#engine/decimal.ts';
import type { Rule } from '#scheme/grammar.ts';
import { plainText } from '#ui/exact-text.ts';
import type { ItemRowData } from './item-rows.ts';
import styles from './record-form.module.css';

export function RecordPreview({ row, rule, count }: { readonly row: ItemRowData; readonly rule: Rule; readonly count: number }) {
  const { t } = useTranslation('desk');
  const left = row.desk.deduction?.left ?? row.place.item.points;
  const taken = rule.counting === 'once' ? onceTaken(row, rule) : multiplyDecimals(rule.points, String(count));
  const after = compareExact(taken, left) > 0 ? '0' : subtract(left, taken);
  const isCapped = compareExact(taken, left) > 0;
  return (
    <p className={styles.preview} aria-live="polite">
      {t('record.preview', { taken: plainText(taken), left: plainText(left), after: plainText(after) })} {isCapped && t('record.capped')}
    </p>
  );
}

/** A rule that counts once takes nothing where it has counted already. */
function onceTaken(row: ItemRowData, rule: Rule): string {
  const counted = row.problems.some(({ charges }) => charges.some((charge) => charge.item === row.place.id && charge.rule === rule.id && charge.state === 'charged'));
  return counted ? '0' : rule.points;
}
