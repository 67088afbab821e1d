/** What the grade stands at: suggested now, proposed by whom, and whether that proposal is out of date. */

import { useTranslation } from 'react-i18next';

import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { GradeSteps } from '../grade-steps.tsx';
import { useDeskOnShow } from './desk-context.ts';
import styles from './matter.module.css';
import { useGradeName } from './use-grade-name.ts';

export function StandingGrade() {
  const { t } = useTranslation('desk');
  const nameGrade = useGradeName();
  const { scheme, view: { result, proposal } } = useDeskOnShow();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('bar.total')}</dt>
        <dd><ScoreText places="given" value={result.total} missing={t('bar.noTotal')} /></dd>
      </div>
      <div>
        <dt>{t('grade.suggested')}</dt>
        <dd>{result.grade === null ? '—' : nameGrade(result.grade)}</dd>
      </div>
      <div>
        <dt>{t('grade.proposed')}</dt>
        <dd>
          {proposal === null ? t('grade.none') : nameGrade(proposal.grade)}{' '}
          {proposal !== null && proposal.grade !== proposal.suggested && <Tag tone="wait" sign="≠">{t('grade.departs')}</Tag>}{' '}
          {proposal !== null && !proposal.stale && <Tag tone="good" sign="✓">{t('grade.done', { person: proposal.by.person })}</Tag>}
          {proposal !== null && proposal.reason !== '' && <p className={styles.quiet}>{proposal.reason}</p>}
        </dd>
      </div>
      <GradeSteps scheme={scheme} steps={result.gradeSteps} nameGrade={nameGrade} />
      {proposal?.stale === true && (
        <p role="note" className={styles.waiting}>
          <span aria-hidden="true">! </span>
          {t('grade.stale', {
            before: proposal.total, suggestedBefore: nameGrade(proposal.suggested),
            now: result.total ?? t('bar.noTotal'), suggestedNow: result.grade === null ? '—' : nameGrade(result.grade),
          })}
        </p>
      )}
    </dl>
  );
}
