/** Points for an item, with a shortcut to full marks, and the reason that is due below them. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useFaultText } from './fault-text.ts';
import { longestWords, reasonFor, type ItemFault } from './item-faults.ts';
import styles from './points-part.module.css';
import type { DraftRow } from './sheet-content.ts';

export interface AnswerPartProps {
  readonly item: Item;
  readonly row: DraftRow;
  readonly faults: readonly ItemFault[];
  readonly isStrict: boolean;
  readonly onChange: (change: (row: DraftRow) => DraftRow) => void;
}

export function PointsPart({ item, row, faults, isStrict, reasonBelow, onChange }: AnswerPartProps & { readonly reasonBelow: string | undefined }) {
  const { t } = useTranslation('sheet');
  const faultText = useFaultText();
  // while somebody types, "8." is not wrong yet
  const [isLeft, setLeft] = useState((row.points ?? '') !== '');
  const due = reasonFor(row, item, reasonBelow);
  const points = faults.find((fault) => fault === 'tooMany' || (fault === 'format' && isLeft) || (fault === 'points' && isStrict));
  const note = faults.find((fault) => ((fault === 'note' || fault === 'noteLow' || fault === 'noteEdge') && isStrict) || fault === 'tooLong');

  return (
    <>
      <div className={styles.points} onBlur={() => setLeft(true)}>
        <PointsField
          id="points"
          label={t('points.label')}
          value={row.points ?? ''}
          max={item.points}
          error={points === undefined ? undefined : faultText(points, item)}
          onChange={(text) => onChange((now) => ({ ...now, points: text }))}
        />
        <Button variant="default" onClick={() => onChange((now) => ({ ...now, points: item.points }))}>
          {t('points.full', { points: item.points })}
        </Button>
      </div>
      <TextAreaField
        id="note"
        label={t(due === undefined ? 'points.note' : due === 'note' ? 'points.reason' : 'points.scoreReason')}
        description={due === undefined ? undefined : t(`points.hint.${due}`, { level: reasonBelow ?? '' })}
        isRequired={due !== undefined}
        value={row.note}
        maxLength={nearlyFull(row.note)}
        error={note === undefined ? undefined : faultText(note, item)}
        minRows={3}
        onChange={(text) => onChange((now) => ({ ...now, note: text }))}
      />
    </>
  );
}

/** The room left is told when it becomes short. */
export function nearlyFull(words: string): number | undefined {
  return words.length > longestWords * 0.75 ? longestWords : undefined;
}
