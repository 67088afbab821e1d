/** The work that waits for this person, nearest deadline first; each line leads to where it is done. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ProgressBar } from '#ui/progress-bar.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Task } from '#view/task.ts';
import { DeadlineText } from '../deadline-text.tsx';
import styles from './task-list.module.css';
import { taskTarget } from '../task-target.ts';

export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <TaskLine key={`${task.book} ${task.kind} ${task.sheet ?? task.about?.id ?? task.unit?.id ?? ''}`} task={task} />
      ))}
    </ul>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['home', 'screens', 'workflow']);
  const name = t(`workflow:task.${task.kind}`);
  return (
    <li className={styles.task} data-late={(task.due?.overdue === true && task.status !== 'done') || undefined}>
      <span className={styles.status}><StatusTag status={task.status} /></span>
      <div className={styles.words}>
        <Link {...taskTarget(task)} className={styles.name}>
          {[name, task.about?.words, task.unit?.name].filter((part) => part !== undefined).join(' · ')}
        </Link>
        <p className={styles.year}>
          {task.bookTitle} {task.sample && <Tag tone="plain">{t('screens:year.sample')}</Tag>}
        </p>
      </div>
      <span className={styles.progress}>
        {task.progress !== null && <ProgressBar label={t('tasks.progressLabel', { task: name })} isLabelHidden value={task.progress.done} of={task.progress.of} />}
      </span>
      <span className={styles.due}>
        {task.due === null || task.status === 'done' ? null : <DeadlineText deadline={task.due} />}
      </span>
    </li>
  );
}
