/** What is still to be decided, in the order in which it comes up; the case on show is marked. */

import { useTranslation } from 'react-i18next';

import styles from './duplicates.module.css';
import type { Case } from './queue.ts';

/** Around the case on show; a longer queue is not read as a list but worked off. */
const around = 6;

export function CaseList({ cases, shown, onShow }: { readonly cases: readonly Case[]; readonly shown: number; readonly onShow: (index: number) => void }) {
  const { t } = useTranslation('duplicates');
  const from = Math.max(0, Math.min(shown - around, cases.length - 2 * around - 1));
  return (
    <nav aria-label={t('list')} className={styles.list}>
      <p className={styles.position}>{t('position', { index: shown + 1, of: cases.length })}</p>
      <ol start={from + 1}>
        {cases.slice(from, from + 2 * around + 1).map((one, index) => (
          <li key={one.id}>
            <button type="button" aria-current={from + index === shown || undefined} className={styles.case} onClick={() => onShow(from + index)}>
              <span>{one.unit.short}</span>
              <span className={styles.soft}>
                {one.kind === 'pair' ? t('pairName', { earlier: one.pair.earlier.number, later: one.pair.later.number }) : t('placesName', { number: one.problem.number })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
