/** The stages as columns: what each is, from when to when, and where the year stands. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import type { OverviewView } from '#view/overview.ts';
import { DeadlineText } from '../deadline-text.tsx';
import styles from './stage-planner.module.css';

const signs = { done: '✓', now: '◐', next: '○' } as const;

export function StagePlanner({ stages, moves }: Pick<OverviewView, 'stages' | 'moves'>) {
  const { t } = useTranslation('overview');
  const { day } = useFormat();
  const say = useText();
  return (
    <Sheet title={t('planner.title')}>
      <ol className={styles.stages}>
        {stages.map(({ id, title, from, to, state, deadline }) => (
          <li key={id} className={styles.stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <h3 className={styles.title}>{say(title)}</h3>
            <p className={styles.state}><span aria-hidden="true">{signs[state]} </span>{t(`planner.${state}`)}</p>
            {from !== '' && <p className={styles.dates}>{t('planner.range', { from: day(from), to: day(to) })}</p>}
            {deadline !== null && state === 'now' && id !== 'published' && id !== 'archived' && <DeadlineText deadline={deadline} isDayHidden />}
          </li>
        ))}
      </ol>
      {moves.length > 0 && <Moves stages={stages} moves={moves} />}
    </Sheet>
  );
}

function Moves({ stages, moves }: Pick<OverviewView, 'stages' | 'moves'>) {
  const { t } = useTranslation('overview');
  const { instant } = useFormat();
  const say = useText();
  const titleOf = (id: string) => {
    const stage = stages.find((one) => one.id === id);
    return stage === undefined ? id : say(stage.title);
  };
  return (
    <details className={styles.moves}>
      <summary>{t('planner.history', { count: moves.length })}</summary>
      <ol reversed>
        {moves.toReversed().map(({ at, by, from, to, reason, open }) => (
          <li key={at + to}>
            {t('planner.moved', { at: instant(at), person: by.person, from: titleOf(from), to: titleOf(to) })}
            {open > 0 && <> · {t('planner.open', { count: open })}</>}
            {reason !== '' && <p>{t('planner.reason', { reason })}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
