/**
 * Home: what waits for this person, the years, and the way back to the last work.
 *
 * Part of the first load: nothing heavy is imported here.
 */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { isServed } from '#client/served/is-served.ts';
import { useSamples } from '#client/samples.ts';
import { useHome } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { BrokenBooks } from '../broken-books.tsx';
import { Resume } from './resume.tsx';
import { Samples } from './samples.tsx';
import { TaskList } from './task-list.tsx';
import { YearCards } from './year-cards.tsx';

export function HomeScreen() {
  const { t } = useTranslation(['home', 'screens']);
  const actor = useActor();
  const { day } = useFormat();
  const { today, tasks, books, broken } = useHome().data;
  const isOffice = actor.role === 'office';
  const hasSamples = useSamples() !== null;
  const samples = books.filter(({ sample }) => sample).map(({ book }) => book);
  const unit = books.flatMap(({ unitNames }) => unitNames).find(({ id }) => id === actor.unit)?.name;
  const who = { day: day(today), role: t(`screens:role.${actor.role}`) };
  const newYear = <Button renderRoot={(props) => <Link to="/years/new" {...props} />}>{t('newYear')}</Button>;

  return (
    <>
      <PageHeader
        title={t('title')}
        state={unit === undefined ? t('today', who) : t('todayUnit', { ...who, unit })}
        actions={isOffice && books.length > 0 ? newYear : undefined}
      />
      <BrokenBooks broken={broken} />
      {books.length === 0 ? (
        <EmptyState
          reason={t(`${isServed() ? 'emptyServed' : 'empty'}.${isOffice ? 'reason' : actor.unit === undefined ? 'other' : 'otherUnit'}`)}
          action={isOffice ? <>{newYear}<Samples present={samples} /></> : undefined}
        />
      ) : (
        <>
          <Resume books={books.map(({ book }) => book)} />
          <Sheet title={t('tasks.title')} note={tasks.length > 0 ? t('tasks.note') : undefined} padding={tasks.length > 0 ? 'flush' : 'normal'}>
            {tasks.length > 0
              ? <TaskList tasks={tasks} />
              : <EmptyState reason={t('tasks.none')} action={<Button variant="default" renderRoot={(props) => <Link to="/years" {...props} />}>{t('tasks.seeYears')}</Button>} />}
          </Sheet>
          <Sheet title={t('years.title')} actions={<Link to="/years">{t('years.all')}</Link>}>
            <YearCards cards={books} />
          </Sheet>
          {isOffice && hasSamples && (
            <Sheet title={t('samples.title')} note={t('samples.note')}>
              <Samples present={samples} />
            </Sheet>
          )}
        </>
      )}
    </>
  );
}
