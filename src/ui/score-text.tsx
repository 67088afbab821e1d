/**
 * A score as people read it: two decimals, tabular, and a word where it is missing.
 *
 * Imports: exact-text.
 */

import { useTranslation } from 'react-i18next';

import { exactText, plainText } from './exact-text.ts';
import styles from './score-text.module.css';

export interface ScoreTextProps {
  /** Decimal text or a fraction such as "271/3"; null or undefined is missing, never 0. */
  readonly value: string | null | undefined;
  /** Two by default; 'plain' writes as many as there are ("2", "2.5"), 'given' the text itself: totals, which are rounded as the scheme says. */
  readonly places?: number | 'plain' | 'given';
  /** 'minus' for deductions: 2 is shown as −2; 'plus' for what is added. */
  readonly sign?: 'minus' | 'plus' | 'none';
  /** Full marks, shown small behind it. */
  readonly of?: string;
  readonly size?: 'normal' | 'large' | 'huge';
  /** Word instead of "未评". */
  readonly missing?: string;
}

export function ScoreText({ value, places = 2, sign = 'none', of, size = 'normal', missing }: ScoreTextProps) {
  if (value === null || value === undefined) return <span className={styles.missing}>{missing ?? <MissingWord />}</span>;
  const digits = places === 'given' ? value : places === 'plain' ? plainText(value) : exactText(value, places);
  const isZero = /^-?0(\.0+)?$/.test(digits);
  // A true minus sign: as wide as a digit, and read as "minus".
  const text = sign !== 'none' && !isZero ? `${sign === 'minus' ? '−' : '+'}${digits}` : digits.replace('-', '−');
  return (
    <span className={styles.score} data-size={size} data-tone={sign === 'minus' && !isZero ? 'bad' : undefined}>
      {text}
      {of !== undefined && <span className={styles.of}> / {plainText(of)}</span>}
    </span>
  );
}

/** Apart, because a table draws hundreds of scores and few of them are missing. */
function MissingWord() {
  const { t } = useTranslation('ui');
  return <>{t('missing')}</>;
}
