/** Other problems of the unit that look like this one: for the office, which may join them. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProblemRow } from '#view/problem-row.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems } from '#view/similar-problems.ts';
import { SignTags } from '../sign-tags.tsx';
import styles from './problem-panel.module.css';

export interface SimilarProblemsProps {
  readonly view: ProblemsView;
  readonly problem: ProblemRow;
  readonly onOpen: (id: string) => void;
}

export function SimilarProblems({ view, problem, onOpen }: SimilarProblemsProps) {
  const { t } = useTranslation('problems');
  const similar = useMemo(() => {
    const others = view.problems.filter((other) => other.unit.id === problem.unit.id && other.id !== problem.id && other.state === 'charged' && other.id !== problem.joinedInto?.problem);
    return problem.state === 'charged' ? similarProblems({ ...problem, items: problem.charges.map(({ item }) => item) }, others, `panel ${problem.unit.id}`) : [];
  }, [view.problems, problem]);
  if (similar.length === 0) return null;
  return (
    <>
      <h3 className={styles.head}>{t('panel.similar')}</h3>
      <ul className={styles.list}>
        {similar.map(({ problem: other, signs }) => (
          <li key={other.id}>
            <button type="button" className={styles.link} onClick={() => onOpen(other.id)}>{t('panel.number', { number: other.number })}</button>{' '}
            <SignTags signs={signs} />
            <p>{other.words}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
