/** Why this range: what is still missing, and what it can bring at the least and at the most. */

import { useTranslation } from 'react-i18next';

import type { TotalReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import { partsOf } from './about.ts';
import styles from './explanation.module.css';

export function RangeWords({ reason, nameGrade }: { readonly reason: TotalReason; readonly nameGrade: (grade: string) => string }) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const { min, max, grades } = reason.range;
  const missing = partsOf(reason).filter(({ score }) => score === null);
  const [only] = grades;
  return (
    <section className={styles.words}>
      <p className={styles.figure}>{min === max ? min : `${min} – ${max}`}</p>
      {missing.length === 0 ? (
        <p>{t('range.settled')}</p>
      ) : (
        <>
          <p>{t('range.say', { min, max })}</p>
          <p>{grades.length === 1 && only !== undefined ? t('range.one', { grade: nameGrade(only) }) : t('range.grades', { grades: grades.map(nameGrade).join(' / ') })}</p>
          <h3 className={styles.heading}>{t('range.missing')}</h3>
          <ul className={styles.list}>
            {missing.map((part) => (
              <li key={part.id}>
                {say(part.title)} · {t('part.weight')} {plainText(part.weight)}%
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
