/** Says the total to a screen reader whenever it has changed. */

import { useTranslation } from 'react-i18next';

import { useDeskOnShow } from './desk-context.ts';
import { useGradeName } from './use-grade-name.ts';

export function TotalAnnouncer() {
  const { t } = useTranslation('desk');
  const nameGrade = useGradeName();
  const { view: { unit, result } } = useDeskOnShow();
  const { total, grade, range } = result;
  return (
    <p role="status" aria-label={t('live.label')} className="screen-reader">
      {total === null ? t('live.range', { unit: unit.name, min: range.min, max: range.max }) : t('live.total', { unit: unit.name, total, grade: grade === null ? '' : nameGrade(grade) })}
    </p>
  );
}
