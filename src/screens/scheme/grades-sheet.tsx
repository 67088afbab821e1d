/** Grades with their thresholds and what follows from them, the fraud deduction, and the rounding. */

import { useTranslation } from 'react-i18next';

import { ClauseText } from '#reasons/clause-text.tsx';
import type { Scheme } from '#scheme/grammar.ts';
import { OursMark } from '#ui/ours-mark.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import styles from './scheme.module.css';

export function GradesSheet({ scheme: { grades, fraud, rounding } }: { readonly scheme: Scheme }) {
  const { t } = useTranslation('scheme');
  const say = useText();
  return (
    <Sheet title={t('grades')}>
      <ClauseText clause={grades.clause} />
      {grades.setByOffice && <p>{t('byOffice')} <OursMark /></p>}
      <ul className={styles.list}>
        {grades.bands.map((band, index) => (
          <li key={band.name.zh}>
            {index === grades.bands.length - 1 && index > 0
              ? t('lowest', { name: say(band.name), below: grades.bands[index - 1]?.min ?? '' })
              : t('band', { name: say(band.name), min: band.min })}
            {band.consequence !== undefined && (
              <>
                <span className={styles.quiet}> {t('consequence', { text: say(band.consequence.text) })}</span>
                <ClauseText clause={band.consequence.clause} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t('rounding')}</p>
      <ClauseText clause={rounding.clause} />
      {fraud !== undefined && (
        <>
          <h3>{t('fraud')}</h3>
          <p>{t('fraudSay', { min: fraud.min, max: fraud.max })}</p>
          <ClauseText clause={fraud.clause} />
        </>
      )}
    </Sheet>
  );
}
