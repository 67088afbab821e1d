/** Known problems of the unit that look like the one being typed, in a line each. The office decides whether it is one. */

import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { similarProblems } from '#view/similar-problems.ts';
import { SignTags } from '../sign-tags.tsx';
import type { SiteSource } from '../site-source.ts';
import type { NewProblem } from './new-record.ts';
import styles from './site-wizard.module.css';

export function KnownProblems({ source, content }: { readonly source: SiteSource; readonly content: NewProblem }) {
  const { t } = useTranslation('record-problem');
  const typed = useDeferredValue(content);
  const known = useMemo(() => source.problems.filter(({ unit }) => unit.id === content.unit), [source.problems, content.unit]);
  const similar = useMemo(
    // a pack has versions of its own: it and the book never share an index
    () => similarProblems({ ...typed, items: typed.charges.map(({ item }) => item) }, known, `${source.place.pack ?? source.place.book} ${content.unit}`),
    [typed, known, source.place, content.unit],
  );
  if (similar.length === 0) return null;
  return (
    <section aria-label={t('similar.title')} aria-live="polite">
      <p>{t('similar.say')}</p>
      <ul className={styles.choices}>
        {similar.map(({ problem, signs }) => (
          <li key={problem.id} className={styles.quiet}>
            {t('similar.known', { number: problem.number })} <SignTags signs={signs} /><br />{problem.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
