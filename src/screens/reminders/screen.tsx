/**
 * Who has to do what by when, urgent first; as a text for a group chat, and as a calendar file.
 *
 * Imports: client, exchange (lazily), ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { saveAsFile } from '#client/backup.ts';
import { useView } from '#client/book-queries.ts';
import { copyText } from '#ui/copy-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { toast } from '#ui/toast-store.ts';
import type { PersonsTasks } from '#view/reminders.ts';
import type { Task } from '#view/task.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { taskTarget } from '../task-target.ts';
import { useYearState } from '../year-state.ts';
import { digestText, groupsOf } from './digest.ts';
import styles from './reminders.module.css';
import { useDigestWords, usePersonName, useTaskName } from './use-digest-words.ts';
import { useCalendarEvents } from './use-calendar-events.ts';

const route = getRouteApi('/years/$book/reminders');

export function RemindersScreen() {
  const { t } = useTranslation('reminders');
  const { book } = route.useParams();
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const actor = useActor();
  const view = useView('reminders', book);
  const yearState = useYearState();
  const nameOf = usePersonName();
  const words = useDigestWords(view);
  const events = useCalendarEvents(view);
  const { card } = view;
  const units = [...new Map(view.persons.flatMap((person) => (person.unit === null ? [] : [[person.unit.id, person.unit] as const]))).values()];
  const shown = view.persons.filter((person) => unit === '' || person.unit?.id === unit);

  const handleCopy = async (persons: readonly PersonsTasks[]) => {
    const text = digestText(persons, words);
    if (await copyText(text)) toast({ text: t('copied'), tone: 'good' });
    else saveAsFile(`${t('title')}.txt`, `\ufeff${text}`, 'text/plain');
  };
  const handleCalendar = async () => {
    const { calendarFile } = await import('#exchange/calendar-file.ts');
    saveAsFile(`${card.title}-${t('calendarName')}.ics`, calendarFile(events, { name: `${card.title} ${t('calendarName')}`, now: new Date().toISOString() }), 'text/calendar');
  };

  return (
    <>
      <PrintHeader title={`${card.title} · ${t('title')}`} person={actor.person} />
      <PageHeader
        title={t('title')}
        state={`${card.title} · ${yearState(card)}`}
        names={{ book: card.title }}
        sample={card.sample}
        actions={
          <>
            {events.length > 0 && <Button variant="default" onClick={() => void handleCalendar()}>{t('saveCalendar')}</Button>}
            {shown.length > 0 && <Button onClick={() => void handleCopy(shown)}>{t('copyAll')}</Button>}
          </>
        }
      />
      {units.length > 1 && (
        <div className={styles.pick}>
          <PickField key={unit} label={t('unit')} options={units} value={unit} placeholder={t('allUnits')} onChange={(id) => void navigate({ search: { unit: id }, replace: true })} />
        </div>
      )}
      {shown.length === 0 && <EmptyState reason={t('none')} />}
      {shown.map((person) => (
        <Sheet
          key={`${person.role} ${person.unit?.id ?? person.person ?? ''}`}
          title={nameOf(person)}
          note={t('count', { count: person.tasks.length })}
          actions={<Button variant="default" onClick={() => void handleCopy([person])} aria-label={t('copyOne', { name: nameOf(person) })}>{t('copy')}</Button>}
        >
          <Groups tasks={person.tasks} isOwn={person.role === actor.role && (person.unit?.id ?? '') === (actor.unit ?? '')} />
        </Sheet>
      ))}
    </>
  );
}

/** A task of one's own leads to where it is done; somebody else's is told only. */
function Groups({ tasks, isOwn }: { readonly tasks: readonly Task[]; readonly isOwn: boolean }) {
  const { t } = useTranslation('reminders');
  const name = useTaskName();
  return groupsOf(tasks).map(({ urgency, tasks: own }) => (
    <section key={urgency} className={styles.group} data-urgency={urgency}>
      <h3 className={styles.urgency}>{t(`urgency.${urgency}`)}</h3>
      <ul className={styles.tasks}>
        {own.map((task) => (
          <li key={`${task.kind} ${task.sheet ?? task.about?.id ?? task.unit?.id ?? ''}`}>
            {isOwn ? <Link {...taskTarget(task)}>{name(task)}</Link> : <span>{name(task)}</span>}
            {task.due !== null && <DeadlineText deadline={task.due} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}
