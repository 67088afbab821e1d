/** Points out known problems that look like the one being typed; the person decides. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ProblemRow } from '#view/problem-row.ts';
import type { SimilarProblem } from '#view/similar-problems.ts';
import styles from './record-form.module.css';

export interface SimilarNoteProps {
  readonly similar: readonly SimilarProblem<ProblemRow>[];
  readonly onSame: (problem: ProblemRow) => void;
}

export function SimilarNote({ similar, onSame }: SimilarNoteProps) {
  const { t } = useTranslation('desk');
  return (
    <div role="status" className={styles.similar} data-any={similar.length > 0 || undefined}>
      {similar.slice(0, 2).map(({ problem, because }) => (
        <div key={problem.id}>
          <p>
            {t(`record.similar.${because}`, { number: problem.number })} <q>{problem.words}</q>
          </p>
          <Button size="compact-sm" variant="default" onClick={() => onSame(problem)}>{t('record.same', { number: problem.number })}</Button>
        </div>
      ))}
    </div>
  );
}
