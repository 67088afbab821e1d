/** Arriving: the day, who takes part, where. */

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { newId } from '#client/commands.ts';
import { DateField } from '#ui/date-field.tsx';
import { shanghaiDay } from '#workflow/working-days.ts';
import styles from './visit.module.css';

export interface StartVisitProps {
  readonly inspectors: readonly string[];
  readonly isBusy: boolean;
  readonly onStart: (visit: { readonly id: string; readonly on: string; readonly people: readonly string[]; readonly place: string }) => Promise<void>;
}

export function StartVisit({ inspectors, isBusy, onStart }: StartVisitProps) {
  const { t } = useTranslation('visit');
  const { person } = useActor();
  const [today] = useState(() => shanghaiDay(new Date().toISOString()));
  // made once: pressed twice, it is one visit
  const [id] = useState(newId);
  const [on, setOn] = useState(today);
  const [people, setPeople] = useState((inspectors.length === 0 ? [person] : inspectors).join(t('and')));
  const [place, setPlace] = useState('');
  const [isAsked, setAsked] = useState(false);
  const names = [...new Set(people.split(/[,，、;；\n]/).map((name) => name.trim()).filter((name) => name !== ''))];
  const faults = { on: on === '' || on > today ? t('start.fault.on') : undefined, people: names.length === 0 ? t('start.fault.people') : undefined };

  const handleStart = () => {
    setAsked(true);
    if (faults.on === undefined && faults.people === undefined && !isBusy) void onStart({ id, on, people: names, place: place.trim() });
  };
  return (
    <form className={styles.part} aria-label={t('start.title')} noValidate onSubmit={(event) => event.preventDefault()}>
      <DateField label={t('start.on')} value={on} max={today} isRequired error={isAsked ? faults.on : undefined} onChange={setOn} />
      <TextInput label={t('start.people')} value={people} required autoComplete="off" error={isAsked ? faults.people : undefined} onChange={(event) => setPeople(event.currentTarget.value)} />
      <TextInput label={t('start.place')} value={place} maxLength={200} autoComplete="off" onChange={(event) => setPlace(event.currentTarget.value)} />
      <Button size="lg" loading={isBusy} onClick={handleStart}>{t('start.go')}</Button>
    </form>
  );
}
