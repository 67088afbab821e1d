/** What a veto does, in words: no better grade than one, or no higher total than so much. */

import { useTranslation } from 'react-i18next';

import type { Veto } from '#scheme/grammar.ts';
import { useGradeName } from './use-grade-name.ts';

export function useVetoEffect(): (veto: Veto) => string {
  const { t } = useTranslation('desk');
  const nameGrade = useGradeName();
  return ({ effect }) => (effect.kind === 'grade' ? t('vetoes.toGrade', { grade: nameGrade(effect.grade) }) : t('vetoes.toScore', { score: effect.score }));
}
