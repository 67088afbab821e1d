/**
 * Looking at an earlier day: a quiet button on pages that can show one, and a bar that says so while
 * one is shown, with the way back. The day stands in the address, so a link shows it again.
 *
 * Imports: client, router, ui.
 */

import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useAsOf } from '#client/as-of.ts';
import { useBookCard } from '#client/book-queries.ts';
import { DateField } from '#ui/date-field.tsx';
import { useFormat } from '#ui/format.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { shanghaiDay } from '#workflow/working-days.ts';
import styles from './as-of-bar.module.css';

const ChangesSince = lazy(async () => ({ default: (await import('./changes-since.tsx')).ChangesSince }));

export function AsOfBar() {
  const { t } = useTranslation('as-of');
  const { day: dayText } = useFormat();
  const asOf = useAsOf();
  const navigate = useNavigate();
  const { book } = useParams({ strict: false });
  const card = useBookCard(book);
  const [isChoosing, setChoosing] = useState(false);
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const today = shanghaiDay(new Date().toISOString());
  const fault = faultOf(typed, { begun: card?.begun ?? '', today });

  const go = (day: string | undefined) => {
    setChoosing(false);
    setAsked(false);
    // said outright, also where it is undefined: the address would keep the day otherwise
    void navigate({ to: '.', search: (old: Readonly<Record<string, unknown>>) => ({ ...old, asOf: day }) } as never);
  };
  const handleShow = () => {
    setAsked(true);
    if (fault === undefined) go(typed);
  };
  const choose = () => {
    setTyped(asOf ?? '');
    setChoosing(true);
  };

  return (
    <div className={styles.place} data-past={asOf !== undefined || undefined}>
      {asOf === undefined ? (
        !isChoosing && <button type="button" className={`${styles.quiet ?? ''} no-print`} onClick={choose}>{t('open')}</button>
      ) : (
        <aside className={styles.bar} aria-label={t('banner', { day: dayText(asOf) })}>
          <p role="status"><strong>{t('banner', { day: dayText(asOf) })}</strong> <span className={styles.say}>{t('say')}</span></p>
          <div className={`${styles.actions ?? ''} no-print`}>
            <Button size="xs" variant="default" aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>{t('changes.open')}</Button>
            <Button size="xs" variant="default" onClick={choose}>{t('other')}</Button>
            <Button size="xs" onClick={() => go(undefined)}>{t('back')}</Button>
          </div>
        </aside>
      )}
      {asOf !== undefined && isComparing && book !== undefined && (
        <Suspense fallback={<SkeletonBlock label={t('changes.open')} rows={4} />}><ChangesSince book={book} day={asOf} /></Suspense>
      )}
      {isChoosing && (
        <form
          className={`${styles.form ?? ''} no-print`}
          onSubmit={(event) => {
            event.preventDefault();
            handleShow();
          }}
        >
          <DateField
            label={t('label')}
            description={t('hint')}
            value={typed}
            min={card?.begun ?? ''}
            max={today}
            error={isAsked && fault !== undefined ? t(fault, { day: dayText(card?.begun ?? today) }) : ''}
            onChange={setTyped}
          />
          <Button type="submit">{t('show')}</Button>
          <Button variant="default" onClick={() => setChoosing(false)}>{t('cancel')}</Button>
        </form>
      )}
    </div>
  );
}

function faultOf(day: string, { begun, today }: { readonly begun: string; readonly today: string }): 'none' | 'before' | 'ahead' | undefined {
  if (day === '') return 'none';
  if (day < begun) return 'before';
  return day > today ? 'ahead' : undefined;
}
