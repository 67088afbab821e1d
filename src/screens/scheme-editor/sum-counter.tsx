/** How much of a whole the parts make up, and what is missing or too much. Exact. */

import { useTranslation } from 'react-i18next';

import { addDecimals, compareExact, isDecimal, subtract } from '#engine/decimal.ts';
import { plainText } from '#ui/exact-text.ts';
import styles from './editor.module.css';

export interface SumCounterProps {
  /** Decimal text; what is none yet counts nothing and is named by the check at its field. */
  readonly parts: readonly unknown[];
  readonly whole: unknown;
  readonly label?: string;
}

export function SumCounter({ parts, whole, label }: SumCounterProps) {
  const { t } = useTranslation('scheme-editor');
  const sum = addDecimals('0', ...parts.filter(isDecimal));
  if (!isDecimal(whole)) return null;
  const order = compareExact(sum, whole);
  const facts = { sum: plainText(sum), whole: plainText(whole), label: label ?? t('sum.parts') };
  if (order === 0) return <span className={styles.sum} data-tone="good">{t('sum.full', facts)}</span>;
  const gap = plainText(order < 0 ? subtract(whole, sum) : subtract(sum, whole));
  return <span className={styles.sum} data-tone="bad">{t(order < 0 ? 'sum.missing' : 'sum.over', { ...facts, gap })}</span>;
}
