/**
 * Known problems of the unit that look like the one being typed. It only points out: the inspector
 * goes on or not, the office may say that it is the same.
 *
 * Imports: view (similar problems), ui.
 */

import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Tag } from '#ui/tag.tsx';
import { useFormat } from '#ui/format.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems } from '#view/similar-problems.ts';
import type { NewProblem } from './new-record.ts';
import styles from './similar-list.module.css';

export interface SimilarListProps {
  readonly view: ProblemsView;
  readonly unit: string;
  readonly content: NewProblem;
  /** Within the form: says nothing where there is nothing to say. */
  readonly isCompact: boolean;
  readonly onSame: (problem: string, reason: string) => void;
}

export function SimilarList({ view, unit, content, isCompact, onSame }: SimilarListProps) {
  const { t } = useTranslation(['record-problem', 'workflow']);
  const { day } = useFormat();
  const typed = useDeferredValue(content);
  const known = useMemo(() => view.problems.filter((problem) => problem.unit.id === unit), [view.problems, unit]);
  const similar = useMemo(() => similarProblems(typed, known), [typed, known]);
  const mayJoin = view.allowed.includes('decideDuplicate');

  return (
    <section className={styles.similar} data-compact={isCompact || undefined} data-empty={similar.length === 0 || undefined} aria-label={t('similar.title')} aria-live="polite">
      {(!isCompact || similar.length > 0) && <h2>{t('similar.title')}</h2>}
      {similar.length === 0 ? (
        !isCompact && <p className={styles.none}>{unit === '' ? t('similar.chooseUnit') : t('similar.none', { count: known.length })}</p>
      ) : (
        <>
          <p>{t(mayJoin ? 'similar.sayOffice' : 'similar.say')}</p>
          <ul>
            {similar.map(({ problem, because, same }) => {
              // a problem that was joined stands for the one it was joined into
              const root = problem.joinedInto?.problem ?? problem.id;
              const number = problem.joinedInto?.number ?? problem.number;
              const reason = t(`similar.reason.${because}`, { number, same });
              return (
                <li key={problem.id}>
                  <p className={styles.head}>
                    <Link to="/years/$book/problems" params={{ book: view.card.book }} search={{ open: problem.id }}>{t('similar.known', { number: problem.number })}</Link>{' '}
                    <Tag tone="wait" sign="!">{t(`similar.because.${because}`)}</Tag>
                  </p>
                  <p className={styles.words}>{problem.words}</p>
                  <p className={styles.meta}>{day(problem.foundOn)} · {t(`workflow:method.${problem.method}`)} · {problem.charges.map(({ item, rule }) => `${item} ${rule}`).join('、')}</p>
                  {same !== '' && <p className={styles.meta}>{same}</p>}
                  {mayJoin && (
                    <Checkbox
                      mt="xs"
                      label={t('similar.join', { number })}
                      checked={content.sameAs === root}
                      onChange={(event) => (event.currentTarget.checked ? onSame(root, reason) : onSame('', ''))}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
