/**
 * The kinds of views that people come for, with how many problems each holds: one press sets the filter and takes away the
 * others, so that a number and what it counts always agree.
 *
 * Imports: router, view (types).
 */

import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProblemsView } from '#view/problems.ts';
import { isInState } from './filter-problems.ts';
import styles from './problem-views.module.css';

const route = getRouteApi('/years/$book/problems');

const states = ['open', 'overdue', 'charged', 'suppressed', 'undecided', 'recurring', 'withdrawn'] as const;

export function ProblemViews({ view, person }: { readonly view: ProblemsView; readonly person: string }) {
  const { t } = useTranslation('problems');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { problems, noticeStatus } = view;
  const counts = useMemo(() => {
    const own = problems.filter(({ recordedBy }) => recordedBy.person === person).length;
    return new Map<string, number>([['mine', own], ...states.map((state) => [state, problems.filter((row) => isInState(row, state, noticeStatus)).length] as const)]);
  }, [problems, noticeStatus, person]);
  const isPlain = search.q === '' && search.unit === '' && search.item === '' && search.method === undefined;
  const views: readonly { readonly id: 'all' | 'mine' | (typeof states)[number]; readonly isOn: boolean; readonly change: { readonly mine?: true; readonly state?: (typeof states)[number] } }[] = [
    { id: 'all', isOn: isPlain && search.state === undefined && !search.mine, change: {} },
    ...(view.allowed.includes('recordProblem') || counts.get('mine') !== 0 ? [{ id: 'mine' as const, isOn: isPlain && search.mine && search.state === undefined, change: { mine: true as const } }] : []),
    ...states.map((state) => ({ id: state, isOn: isPlain && search.state === state && !search.mine, change: { state } })),
  ];

  return (
    <div role="group" aria-label={t('views.label')} className={`${styles.views ?? ''} no-print`}>
      {views.map(({ id, isOn, change }) => (
        <button
          key={id}
          type="button"
          className={styles.view}
          aria-pressed={isOn}
          onClick={() => void navigate({ search: ({ sort, direction, asOf }) => ({ tab: 'problems' as const, sort, direction, asOf, ...change }), replace: true })}
        >
          {t(`views.${id}`)} <span className={styles.count}>{id === 'all' ? problems.length : counts.get(id)}</span>
        </button>
      ))}
    </div>
  );
}
