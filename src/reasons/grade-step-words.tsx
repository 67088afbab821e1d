/** Why a grade is not simply that of the line that the total reaches, step by step, each with its clause. */

import { useTranslation } from 'react-i18next';

import type { ExplainedGradeStep } from '#engine/explain.ts';
import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import { ClauseText } from './clause-text.tsx';
import styles from './explanation.module.css';

export interface GradeStepWordsProps {
  readonly steps: readonly ExplainedGradeStep[];
  readonly nameGrade: (grade: string) => string;
  /** Without clauses: for a page that names them elsewhere. */
  readonly isShort?: boolean;
}

export function GradeStepWords({ steps, nameGrade, isShort = false }: GradeStepWordsProps) {
  const { t } = useTranslation('reasons');
  const say = useText();
  const stepWords = (step: ExplainedGradeStep) => {
    const names = { from: nameGrade(step.from), to: nameGrade(step.to), about: step.about === null ? '' : say(step.about) };
    switch (step.because) {
      case 'veto':
        return t('grade.step.veto', names);
      case 'requirement':
        return t(step.flag === null ? 'grade.step.requirementVeto' : 'grade.step.requirement', names);
      case 'quota':
        return t('grade.step.quota', { ...names, percent: plainText(step.percent), limit: step.limit, units: step.units, ahead: step.ahead });
      case 'quotaOpen':
        return t('grade.step.quotaOpen', { ...names, percent: plainText(step.percent) });
    }
  };
  if (steps.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('grade.steps')}</h3>
      <ul className={styles.list}>
        {steps.map((step) => (
          <li key={`${step.because} ${step.from}`}>
            {stepWords(step)} {!isShort && <ClauseText clause={step.clause} />}
          </li>
        ))}
      </ul>
    </>
  );
}
