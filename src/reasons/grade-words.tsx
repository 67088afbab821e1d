/** Why this grade: the line that the total reaches, and how far the next one is. */

import { useTranslation } from 'react-i18next';

import { compareExact, subtract } from '#engine/decimal.ts';
import type { TotalReason } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';
import { GradeStepWords } from './grade-step-words.tsx';

/** A grade and the lowest total that reaches it. */
export interface Band { readonly name: string; readonly min: string }

export interface GradeWordsProps {
  readonly reason: TotalReason;
  readonly bands: readonly Band[];
  readonly nameGrade: (grade: string) => string;
}

export function GradeWords({ reason, bands, nameGrade }: GradeWordsProps) {
  const { t } = useTranslation('reasons');
  const { score, grade } = reason;
  const place = bands.findIndex(({ name }) => name === grade);
  const band = bands[place];
  const better = bands[place - 1];
  return (
    <section className={styles.words}>
      {grade !== null && <p className={styles.grade}>{nameGrade(grade)}</p>}
      {score === null || band === undefined ? (
        <p>{t('grade.none')}</p>
      ) : (
        <p>{t(compareExact(band.min, '0') === 0 ? 'grade.lowest' : 'grade.say', { total: score, grade: nameGrade(band.name), min: plainText(band.min) })}</p>
      )}
      {score !== null && better !== undefined && compareExact(better.min, score) > 0 && <p>{t('grade.next', { points: plainText(subtract(better.min, score)), grade: nameGrade(better.name) })}</p>}
      <GradeStepWords steps={reason.gradeSteps} nameGrade={nameGrade} />
      <h3 className={styles.heading}>{t('grade.bands')}</h3>
      <ul className={styles.bands}>
        {bands.map(({ name, min }) => (
          <li key={name} data-here={name === grade || undefined}>
            <span>{nameGrade(name)}</span>
            <span>{t('grade.from', { min: plainText(min) })}</span>
            <span>{name === grade && `◀ ${t('grade.here')}`}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t(reason.gradeBy === 'exact' ? 'grade.ruleExact' : 'grade.rule')}</p>
      <ClauseText clause={reason.gradeClause} />
    </section>
  );
}
