/** The problem that came back as this one, and those as which this one came back. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import styles from './problem-panel.module.css';

export function ProblemRecurrence({ problem, onOpen }: { readonly problem: ProblemRow; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('problems');
  const { day } = useFormat();
  const { recurrence, cameBack } = problem;
  return (
    <>
      {recurrence !== null && (
        <div className={styles.note}>
          <p>
            {t('recurrence.earlier')}{' '}
            {recurrence.earlier.in === 'thisBook' ? (
              <LinkTo id={recurrence.earlier.problem} number={recurrence.earlier.number} onOpen={onOpen} />
            ) : (
              t('recurrence.otherBook', { year: recurrence.earlier.year, number: recurrence.earlier.number, words: recurrence.earlier.words })
            )}
          </p>
          <p className={styles.soft}>{t('recurrence.reason', { reason: recurrence.reason, person: recurrence.by.person })}</p>
        </div>
      )}
      {cameBack.length > 0 && (
        <p className={styles.note}>
          {t('recurrence.cameBack')}{' '}
          {cameBack.map(({ problem: id, number, foundOn }) => (
            <span key={id}><LinkTo id={id} number={number} onOpen={onOpen} /> {day(foundOn)} </span>
          ))}
        </p>
      )}
    </>
  );
}

function LinkTo({ id, number, onOpen }: { readonly id: string; readonly number: number; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('problems');
  return <button type="button" className={styles.link} onClick={() => onOpen(id)}>{t('panel.number', { number })}</button>;
}
