/** A difference by sign, symbol and figure: more claimed than found, less, or the same. */

import { useTranslation } from 'react-i18next';

import { compareExact } from '#engine/decimal.ts';
import { plainText } from '#ui/exact-text.ts';
import styles from './claims.module.css';

export function GapText({ gap }: { readonly gap: string }) {
  const { t } = useTranslation('claims');
  const side = compareExact(gap, '0');
  if (side === 0) return <span>{t('gap.same')}</span>;
  return (
    <span className={side > 0 ? styles.above : undefined}>
      <span aria-hidden="true">{side > 0 ? '▲ ' : '▽ '}</span>
      {t(side > 0 ? 'gap.above' : 'gap.below', { points: plainText(gap.replace('-', '')) })}
    </span>
  );
}
