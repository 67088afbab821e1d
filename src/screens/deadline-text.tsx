/**
 * A deadline in words: the day, and how many working days are left. Late is red and says so.
 *
 * Imports: view (types), ui.
 */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { Deadline } from '#view/deadline.ts';
import styles from './deadline-text.module.css';

export interface DeadlineTextProps {
  readonly deadline: Deadline;
  /** Only "5 working days left", where the day stands beside it already. */
  readonly isDayHidden?: boolean;
}

export function DeadlineText({ deadline, isDayHidden = false }: DeadlineTextProps) {
  const { t } = useTranslation('screens');
  const { day } = useFormat();
  const say = useDeadlineWords();
  return (
    <span className={styles.deadline} data-late={deadline.overdue || undefined}>
      {!isDayHidden && <time dateTime={deadline.day}>{day(deadline.day)}</time>}
      {!isDayHidden && ' '}
      <span className={styles.together}>
        {!isDayHidden && '· '}
        <span className={styles.left}>
          {deadline.overdue && <span aria-hidden="true">! </span>}
          {say(deadline)}
        </span>
      </span>
      {!deadline.reliable && (
        <abbr className={styles.unreliable} title={t('deadline.unreliable')}>
          *<span className="screen-reader">{t('deadline.unreliable')}</span>
        </abbr>
      )}
    </span>
  );
}

/** "剩 6 个工作日", for sentences that hold more than the deadline. */
export function useDeadlineWords(): (deadline: Deadline) => string {
  const { t } = useTranslation('screens');
  return ({ left, overdue, day }) => {
    if (overdue) return left === 0 ? t('deadline.overdueOff') : t('deadline.overdue', { count: -left });
    if (left > 0) return t('deadline.left', { count: left });
    return t(day === todayInShanghai() ? 'deadline.today' : 'deadline.nextOff');
  };
}

function todayInShanghai(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
