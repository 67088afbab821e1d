/** Why a grade is not simply that of the line that the total reached: veto, precondition, quota, step by step. */

import { useTranslation } from 'react-i18next';

import type { GradeStep } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import styles from './grade-steps.module.css';

export function GradeSteps({ scheme, steps, nameGrade }: { readonly scheme: Scheme; readonly steps: readonly GradeStep[] | undefined; readonly nameGrade: (grade: string) => string }) {
  const { t } = useTranslation('screens');
  const say = useText();
  if (steps === undefined || steps.length === 0) return null;
  const wordsOf = (step: GradeStep): string => {
    const grades = { from: nameGrade(step.from), to: nameGrade(step.to) };
    switch (step.because) {
      case 'veto': {
        const veto = scheme.vetoes?.find(({ id }) => id === step.veto);
        return t('gradeStep.veto', { ...grades, veto: veto === undefined ? step.veto : say(veto.text) });
      }
      case 'requirement': {
        const flag = scheme.flags?.find(({ id }) => id === step.flag);
        return step.flag === null ? t('gradeStep.noVeto', grades) : t('gradeStep.noFlag', { ...grades, flag: flag === undefined ? step.flag : say(flag.title) });
      }
      case 'quota':
        return t('gradeStep.quota', { ...grades, percent: step.percent, limit: step.limit, units: step.units, ahead: step.ahead });
      case 'quotaOpen':
        return t('gradeStep.quotaOpen', { ...grades, percent: step.percent });
    }
  };
  return <ul className={styles.steps}>{steps.map((step, index) => <li key={index}>{wordsOf(step)}</li>)}</ul>;
}
