/** Every deadline of the view as an event: stages, duties, and tasks that have a day of their own. */

import { useTranslation } from 'react-i18next';

import type { CalendarEvent } from '#exchange/calendar-file.ts';
import { useText } from '#ui/use-text.ts';
import type { RemindersView } from '#view/reminders.ts';
import { usePersonName, useTaskName } from './use-digest-words.ts';

export function useCalendarEvents({ card, persons, stages, duties }: RemindersView): readonly CalendarEvent[] {
  const { t } = useTranslation('reminders');
  const say = useText();
  const name = useTaskName();
  const personName = usePersonName();
  const stageDays = new Set(stages.map(({ due }) => due.day));
  return [
    ...stages.map(({ id, title, due }): CalendarEvent => ({ id: `${card.book}-stage-${id}`, day: due.day, title: t('stageEnds', { stage: say(title) }), words: card.title })),
    ...duties.map(({ unit, duty }): CalendarEvent => ({
      id: `${card.book}-duty-${unit?.id ?? 'office'}-${duty.id}`, day: duty.due.day, words: card.title,
      title: [unit?.name ?? t('office'), say(duty.title), duty.register === 'report' ? t('reportOf', { year: duty.words }) : duty.words].join(' · '),
    })),
    ...persons.flatMap((person) => person.tasks.flatMap((task): readonly CalendarEvent[] => {
      // duties stand above with all that is far away; what ends with its stage stands there
      if (task.due === null || task.kind === 'keepRecord' || task.kind === 'handInReport' || stageDays.has(task.due.day)) return [];
      return [{ id: `${card.book}-task-${person.unit?.id ?? person.role}-${task.kind}-${task.sheet ?? task.about?.id ?? task.unit?.id ?? ''}`, day: task.due.day, title: `${personName(person)} · ${name(task)}`, words: card.title }];
    })),
  ];
}
