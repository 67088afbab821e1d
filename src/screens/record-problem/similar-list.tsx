/**
 * Known problems of the unit that look like the one being typed. It only points out: the inspector
 * says whether it is that one come back; the office
 * also that it is the same, or another.
 *
 * Imports: view (similar problems), ui.
 */

import { Group, Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { ProblemsView } from '#view/problems.ts';
import { similarProblems } from '#view/similar-problems.ts';
import { SignTags, useSignWords } from '../sign-tags.tsx';
import type { NewProblem, Standing } from './new-record.ts';
import styles from './similar-list.module.css';

export interface SimilarListProps {
  readonly view: ProblemsView;
  readonly unit: string;
  readonly content: NewProblem;
  /** Within the form: says nothing where there is nothing to say. */
  readonly isCompact: boolean;
  readonly onSay: (said: Pick<NewProblem, 'sameAs' | 'sameReason' | 'stands'>) => void;
}

export function SimilarList({ view, unit, content, isCompact, onSay }: SimilarListProps) {
  const { t } = useTranslation(['record-problem', 'workflow']);
  const { day, mark } = useFormat();
  const signWords = useSignWords();
  const typed = useDeferredValue(content);
  const known = useMemo(() => view.problems.filter((problem) => problem.unit.id === unit), [view.problems, unit]);
  const similar = useMemo(() => similarProblems({ ...typed, items: typed.charges.map(({ item }) => item) }, known, unit), [typed, known, unit]);
  const mayJoin = view.allowed.includes('decideDuplicate');
  const standings: readonly Standing[] = mayJoin ? ['same', 'back', 'new'] : view.allowed.includes('linkRecurrence') ? ['back', 'new'] : [];

  return (
    <section className={styles.similar} data-compact={isCompact || undefined} data-empty={similar.length === 0 || undefined} aria-label={t('similar.title')} aria-live="polite">
      {(!isCompact || similar.length > 0) && <h2>{t('similar.title')}</h2>}
      {similar.length === 0 ? (
        !isCompact && <p className={styles.none}>{unit === '' ? t('similar.chooseUnit') : t('similar.none', { count: known.length })}</p>
      ) : (
        <>
          <p>{t(mayJoin ? 'similar.sayOffice' : 'similar.say')}</p>
          <ul>
            {similar.map(({ problem, signs, same }) => {
              // a problem that was joined stands for the one it was joined into
              const root = problem.joinedInto?.problem ?? problem.id;
              const number = problem.joinedInto?.number ?? problem.number;
              const say = (stands: Standing) => {
                // without the office's right nothing goes into the book for "a new one": it is what a record is anyway
                if (stands === 'new' && !mayJoin) onSay({ sameAs: '', sameReason: '', stands });
                else onSay({ sameAs: root, stands, sameReason: t(`similar.reason.${stands}`, { number, signs: signs.slice(0, 2).map(signWords).join(mark) }) });
              };
              return (
                <li key={problem.id}>
                  <p className={styles.head}>
                    <Link to="/years/$book/problems" params={{ book: view.card.book }} search={{ open: problem.id }}>{t('similar.known', { number: problem.number })}</Link>
                  </p>
                  <p className={styles.tags}><SignTags signs={signs} /></p>
                  <p className={styles.words}>{problem.words}</p>
                  <p className={styles.meta}>{day(problem.foundOn)} · {t(`workflow:method.${problem.method}`)} · {problem.charges.map(({ item, rule }) => `${item} ${rule}`).join(mark)}</p>
                  {same !== '' && <p className={styles.meta}>{same}</p>}
                  {standings.length > 0 && (
                    <Radio.Group
                      mt="xs"
                      label={t('similar.ask', { number })}
                      value={content.sameAs === root ? (content.stands ?? 'same') : content.sameAs === '' && content.stands === 'new' ? 'new' : ''}
                      onChange={(stands) => say(stands as Standing)}
                    >
                      <Group gap="xs" mt={4}>
                        {standings.map((stands) => (
                          <Radio key={stands} value={stands} label={t(`similar.stands.${stands}`)} disabled={stands === 'back' && problem.foundOn >= content.foundOn} />
                        ))}
                      </Group>
                    </Radio.Group>
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
