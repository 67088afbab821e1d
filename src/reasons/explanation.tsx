/**
 * Why a unit has its score, its grade or its range: a sentence first, then the tree of reasons
 * down to rule, problem and clause.
 *
 * Everything shown comes in as data; nothing is fetched and no point is computed here.
 *
 * Imports: engine, scheme and view (types), ui.
 * Example  <Explanation about={{ kind: 'total' }} reason={view.explanation} problems={view.problems} bands={desk.bands} />
 */

import { useTranslation } from 'react-i18next';

import type { TotalReason } from '#engine/explain.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { About } from './about.ts';
import styles from './explanation.module.css';
import { GradeStepWords } from './grade-step-words.tsx';
import { GradeWords, type Band } from './grade-words.tsx';
import { ItemWords } from './item-words.tsx';
import { RangeWords } from './range-words.tsx';
import { ReasonBranches } from './reason-branch.tsx';
import { ReasonFacts } from './reason-facts.ts';
import { TotalWords } from './total-words.tsx';

export interface ExplanationProps {
  readonly about: About;
  readonly reason: TotalReason;
  /** The unit's problems: their numbers and words stand behind the charges. */
  readonly problems: readonly ProblemRow[];
  /** Grade lines, best first. */
  readonly bands: readonly Band[];
  /** Names of the reviewers behind a mean, in their order; without them they are numbered. */
  readonly reviewers?: readonly string[];
  /** A grade in the language on show; its Chinese name unless given. */
  readonly nameGrade?: (grade: string) => string;
}

const nobody: readonly string[] = [];
const itself = (grade: string) => grade;

export function Explanation({ about, reason, problems, bands, reviewers = nobody, nameGrade = itself }: ExplanationProps) {
  const { t } = useTranslation('reasons');
  return (
    <ReasonFacts value={{ problems, reviewers, nameGrade }}>
      <div className={styles.explanation}>
        {about.kind === 'total' && <TotalWords reason={reason} />}
        {about.kind === 'total' && <GradeStepWords steps={reason.gradeSteps} nameGrade={nameGrade} />}
        {about.kind === 'grade' && <GradeWords reason={reason} bands={bands} nameGrade={nameGrade} />}
        {about.kind === 'range' && <RangeWords reason={reason} nameGrade={nameGrade} />}
        {about.kind === 'item' ? (
          <ItemWords reason={reason} item={about.item} />
        ) : (
          <section>
            <h3 className={styles.heading}>{t('tree')}</h3>
            <ReasonBranches reasons={reason.children} />
          </section>
        )}
      </div>
    </ReasonFacts>
  );
}
