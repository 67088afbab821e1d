/** Names of tasks and persons, and the sentences of the text that is copied. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { PersonsTasks, RemindersView } from '#view/reminders.ts';
import type { Task } from '#view/task.ts';
import { useDeadlineWords } from '../deadline-text.tsx';
import type { DigestWords } from './digest.ts';

export function useTaskName(): (task: Pick<Task, 'kind' | 'about' | 'unit'>) => string {
  const { t } = useTranslation(['reminders', 'workflow']);
  return ({ kind, about, unit }) => {
    const words = about === null ? [] : [kind === 'handInReport' ? t('reportOf', { year: about.words }) : about.words];
    // of its own duties a unit knows whose they are
    const of = unit === null || kind === 'keepRecord' || kind === 'handInReport' || kind === 'fillSelf' ? [] : [unit.name];
    return [t(`workflow:task.${kind}`), ...words, ...of].join(' · ');
  };
}

export function usePersonName(): (person: PersonsTasks) => string {
  const { t } = useTranslation('screens');
  return ({ role, unit, person }) => (unit === null ? [t(`role.${role}`), person ?? ''].filter((part) => part !== '').join(' ') : role === 'peer' ? `${unit.name}（${t('role.peer')}）` : unit.name);
}

export function useDigestWords({ card, today }: RemindersView): DigestWords {
  const { t } = useTranslation('reminders');
  const { day } = useFormat();
  const left = useDeadlineWords();
  const task = useTaskName();
  const person = usePersonName();
  return {
    head: t('digest.head', { title: card.title, day: day(today) }),
    person: (one) => t('digest.person', { name: person(one), count: one.tasks.length }),
    urgency: (urgency) => t('digest.urgency', { urgency: t(`urgency.${urgency}`) }),
    task: (one) => (one.due === null ? task(one) : t('digest.task', { task: task(one), day: day(one.due.day), left: left(one.due) })),
    foot: t('digest.foot'),
  };
}
