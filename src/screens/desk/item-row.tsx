/** One item in the left column. Plain props only, so that it is drawn again only when it changed. */

import { memo } from 'react';

import { compareExact } from '#engine/decimal.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { Status } from '#ui/status-tag.tsx';
import styles from './item-list.module.css';
import { useSlot } from './slots.ts';
import { ratingKey, type Rating } from './use-rate.ts';

export interface ItemRowProps {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly isRated: boolean;
  /** Points given, or left; null where there are none yet. */
  readonly figure: string | null;
  /** What problems take. */
  readonly taken: string;
  readonly status: Status;
  readonly isNotable: boolean;
  readonly isCurrent: boolean;
  readonly onPick: (place: string) => void;
  /** Asked once for all rows. */
  readonly words: RowWords;
}

export interface RowWords extends Readonly<Record<Status, string>> { readonly notable: string }

const signs: Readonly<Record<Status, string>> = { notStarted: '○', inProgress: '◐', needsMore: '!', done: '✓', returned: '↩' };

export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { id, title, of, isRated, figure, taken, status, isNotable, isCurrent, onPick, words } = props;
  const [typed] = useSlot<Rating>(ratingKey(id));
  const isUnsaved = typed !== undefined;
  const shown = isUnsaved ? 'inProgress' : status;
  return (
    <li>
      <button type="button" className={styles.row} aria-current={isCurrent || undefined} onClick={() => onPick(id)}>
        <span className={styles.status} data-status={shown}>
          <span aria-hidden="true">{signs[shown]}</span>
          <span className={styles.word}>{words[shown]}</span>
        </span>
        <span className={styles.name}>
          <span className={styles.id}>{id}</span> {title}
          {isNotable && (
            <span className={styles.notable} title={words.notable}>
              <span aria-hidden="true"> ≠</span>
              <span className="screen-reader">{words.notable}</span>
            </span>
          )}
        </span>
        <span className={styles.points}>
          {isUnsaved ? <span>{typed.value.points === '' ? '…' : typed.value.points}*</span> : <ScoreText value={figure} places="plain" missing="–" />}
          <span className={styles.of}>/{of}</span>
        </span>
        <span className={styles.taken} data-minor={isRated || undefined}>{compareExact(taken, '0') > 0 && <ScoreText value={taken} places="plain" sign="minus" />}</span>
      </button>
    </li>
  );
});
