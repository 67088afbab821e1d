/** Known problems of the unit that look like the one being typed, in a line each. The office decides whether it is one. */

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import { similarProblems } from '#view/similar-problems.ts';
import type { SiteSource } from '../site-source.ts';
import type { NewProblem } from './new-record.ts';
import styles from './site-wizard.module.css';

export function KnownProblems({ source, content }: { readonly source: SiteSource; readonly content: NewProblem }) {
  const { t } = useTranslation('record-problem');
  const typed = useDeferredValue(content);
  const known = useMemo(() => source.problems.filter(({ unit }) => unit.id === content.unit), [source.problems, content.unit]);
  const similar = useMemo(() => similarProblems(typed, known), [typed, known]);
  if (similar.length === 0) return null;
  return (
    <section aria-label={t('similar.title')} aria-live="polite">
      <p>{t('similar.say')}</p>
      <ul className={styles.choices}>
        {similar.map(({ problem, because }) => (
          <li key={problem.id} className={styles.quiet}>
            {t('similar.known', { number: problem.number })} <Tag tone="wait" sign="!">{t(`similar.because.${because}`)}</Tag><br />{problem.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
