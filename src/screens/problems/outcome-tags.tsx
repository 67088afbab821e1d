/** What became of a problem, by word and sign. */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from '#ui/tag.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import { outcomesOf, type Outcome } from './filter-problems.ts';
import styles from './problem-list.module.css';

const looks: Readonly<Record<Outcome, { readonly tone: Tone; readonly sign: string }>> = {
  charged: { tone: 'bad', sign: '−' },
  repeat: { tone: 'plain', sign: '1' },
  suppressed: { tone: 'plain', sign: '=' },
  undecided: { tone: 'wait', sign: '?' },
  joined: { tone: 'accent', sign: '⇢' },
  withdrawn: { tone: 'plain', sign: '×' },
};

export function OutcomeTags({ problem }: { readonly problem: ProblemRow }) {
  const { t } = useTranslation('problems');
  return (
    <span className={styles.tags}>
      {outcomesOf(problem).map((outcome) => (
        <Tag key={outcome} {...looks[outcome]}>{t(`outcome.${outcome}`)}</Tag>
      ))}
      {problem.recurrence !== null && <Tag tone="wait" sign="↺">{t('recurrence.tag')}</Tag>}
    </span>
  );
}
