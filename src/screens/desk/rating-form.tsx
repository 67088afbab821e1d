/**
 * The office's own points for an item, with the reason where they are below full marks.
 *
 * Saved by Enter (which goes on to the next item) and when the focus leaves. Points without their
 * reason are kept too: only the grade waits for the reason.
 *
 * Imports: ui, workflow (words), desk.
 */

import { Button } from '@mantine/core';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { isComposing } from '#ui/hotkeys.ts';
import { PointsField } from '#ui/points-field.tsx';
import { pointsTyped } from '#ui/points-typed.ts';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useMay } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import { isBelowFull, pointsFault } from './points-fault.ts';
import styles from './rating-form.module.css';
import { NotAllowedNote } from './refusal-note.tsx';
import { ratingKey, useRate, type Rating } from './use-rate.ts';
import { useTyped } from './use-typed.ts';

export interface RatingFormProps {
  readonly row: ItemRowData;
  readonly onNext: () => void;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** Another form on the screen has the primary button. */
  readonly isSecond: boolean;
}

export function RatingForm({ row, onNext, fieldRef, isSecond }: RatingFormProps) {
  const { t } = useTranslation(['desk', 'workflow', 'client']);
  const { instant } = useFormat();
  const may = useMay();
  const rate = useRate();
  const [isTried, setTried] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const { item } = row.place;
  const { office, officeRevision } = row.desk;
  const inBook = { points: office?.points ?? '', note: office?.note ?? '' };
  const form = useTyped<Rating>(ratingKey(item.id), { value: inBook, revision: officeRevision });
  const { value, typed, write, isConflict } = form;
  const fault = pointsFault(pointsTyped(value.points), item.points);
  const lacksReason = isBelowFull(pointsTyped(value.points), item.points) && value.note.trim() === '';

  const change = (next: Partial<Rating>) => {
    setTried(false);
    form.change(next);
  };
  const goOn = () => {
    setTried(true);
    if (fault !== undefined) return;
    void rate(item);
    if (lacksReason) note.current?.focus();
    else onNext();
  };
  const handleKey = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || event.shiftKey || !isField || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    goOn();
  };
  const handleBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setTried(true);
    if (fault === undefined && !isConflict) void rate(item);
  };

  if (!may('rateItem')) {
    return (
      <>
        {office !== null && <RatingWords rating={{ points: office.points ?? '', note: office.note }} full={item.points} />}
        <NotAllowedNote action="rateItem" />
      </>
    );
  }
  if (isConflict) {
    return (
      <TwoVersions
        mine={<RatingWords rating={value} full={item.points} />}
        theirs={<RatingWords rating={inBook} full={item.points} />}
        {...(office === null ? {} : { note: t('by', { person: office.by.person, at: instant(office.at) }) })}
        onKeepMine={() => {
          write({ value, seen: officeRevision });
          void rate(item);
        }}
        onTakeTheirs={() => write(undefined)}
      />
    );
  }
  return (
    <div className={styles.form} onKeyDown={handleKey} onBlur={handleBlur}>
      <PointsField
        ref={fieldRef}
        label={t('rating.points')}
        value={value.points}
        max={item.points}
        onChange={(points) => change({ points })}
        {...(isTried && fault !== undefined ? { error: t(fault === 'points' ? 'client:fault.points' : 'workflow:gap.tooMany') } : {})}
      />
      <TextAreaField
        ref={note}
        label={t('rating.note')}
        value={value.note}
        maxLength={2000}
        minRows={1}
        onChange={(words) => change({ note: words })}
        {...(isTried && lacksReason ? { error: t('workflow:gap.note') } : {})}
      />
      <div className={styles.foot}>
        <Button variant={isSecond ? 'default' : 'filled'} onClick={goOn}>{t('rating.save')}</Button>
        <Button variant="default" onClick={() => { form.change({ points: item.points }); void rate(item); }}>
          {t('rating.full')}
        </Button>
        {typed === undefined && office !== null && <span className={styles.who}>{t('by', { person: office.by.person, at: instant(office.at) })}</span>}
      </div>
    </div>
  );
}

function RatingWords({ rating, full }: { readonly rating: Rating; readonly full: string }) {
  const { t } = useTranslation('desk');
  return (
    <p>
      {rating.points === '' ? t('rating.none') : t('rating.given', { points: rating.points, full })}
      {rating.note !== '' && <> · {rating.note}</>}
    </p>
  );
}
