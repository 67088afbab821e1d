/** The sheets about this unit: its own and those of its peers, where they stand and what they give. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ScoreText } from '#ui/score-text.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { Tag } from '#ui/tag.tsx';
import { useDeskOnShow } from './desk-context.ts';
import styles from './matter.module.css';

export function SheetsMatter() {
  const { t } = useTranslation('desk');
  const { book, view, kind } = useDeskOnShow();
  return (
    <article className={styles.matter} aria-labelledby="desk-item">
      <h2 id="desk-item" tabIndex={-1} className={styles.title}>{t(kind.hasPeers ? 'sheets.title' : 'sheets.self')}</h2>
      <p className={styles.quiet}>{t('sheets.say')}</p>
      <ul className={styles.rows}>
        {view.sheets.map(({ sheet, kind, reviewer, submitted, returned, late, score }) => (
          <li key={sheet}>
            <Link to="/years/$book/sheets/$sheet" params={{ book, sheet }}>
              {kind === 'self' ? t('sheets.self') : t('sheets.peer', { unit: reviewer?.short ?? '' })}
            </Link>
            <span>
              <StatusTag status={returned ? 'returned' : submitted ? 'done' : 'notStarted'} /> {late && <Tag tone="wait" sign="!">{t('sheets.late')}</Tag>}
            </span>
            <span className={styles.end}>{submitted && score !== null && <ScoreText value={score} />}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
