/**
 * The words behind the figures: what the unit and its peers wrote about an item, with evidence.
 *
 * Imports: screens (evidence), view (types), desk.
 */

import { useTranslation } from 'react-i18next';

import { ScoreText } from '#ui/score-text.tsx';
import type { DeskItem } from '#view/desk.ts';
import { EvidenceView } from '../evidence-view.tsx';
import { useDeskOnShow } from './desk-context.ts';
import styles from './said-words.module.css';

export function SaidWords({ desk }: { readonly desk: DeskItem }) {
  const { t } = useTranslation('desk');
  const { book } = useDeskOnShow();
  const { self, peers } = desk;
  const hasSelf = self !== null && (self.note !== '' || self.evidence.length > 0);
  if (!hasSelf && peers.length === 0) return null;
  return (
    <dl className={styles.words}>
      {hasSelf && (
        <div>
          <dt data-voice="self">{t('voices.self')}</dt>
          <dd>
            {self.note}
            <EvidenceView book={book} evidence={self.evidence} />
          </dd>
        </div>
      )}
      {peers.map(({ reviewer, points, note }) => (
        <div key={reviewer.id}>
          <dt data-voice="peer">
            {reviewer.short} <ScoreText value={points} places="plain" />
          </dt>
          <dd>{note === '' ? t('voices.noWords') : note}</dd>
        </div>
      ))}
    </dl>
  );
}
