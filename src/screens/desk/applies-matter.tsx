/** Parts of the total that may not apply to the unit. */

import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { AppliesLine } from './applies-line.tsx';
import { useDeskOnShow } from './desk-context.ts';
import { leafOf } from './leaf-of.ts';
import styles from './matter.module.css';

export function AppliesMatter() {
  const { t } = useTranslation('desk');
  const say = useText();
  const { scheme, view } = useDeskOnShow();
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t('applies.heading')}</h2>
      <p>{t('applies.say')}</p>
      {view.given.leaves.map((applicability) => {
        const title = say(leafOf(scheme, applicability.which)?.title ?? { zh: applicability.which, en: applicability.which });
        return (
          <section key={applicability.which} className={styles.form} aria-label={title}>
            <h3>{title}</h3>
            <AppliesLine applicability={applicability} what={title} />
          </section>
        );
      })}
    </article>
  );
}
