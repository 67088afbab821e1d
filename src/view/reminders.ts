/**
 * Who has to do what by when: the tasks of every person whom the viewer may remind, and the days of the year's deadlines.
 *
 * The office sees everybody; a unit sees itself, also as a reviewer; others see their own.
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { listedUnits } from '#workflow/open-points.ts';
import { mayDo } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, stageTitle, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { dutiesOf, type Duty } from './duties.ts';
import type { Task, TaskContext } from './task.ts';
import { tasksOf } from './tasks.ts';
import type { DraftNote } from './task-status.ts';
import type { Text } from '#scheme/grammar.ts';

export interface PersonsTasks {
  readonly role: Actor['role'];
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly person: string | null;
  /** Open ones, the nearest first. */
  readonly tasks: readonly Task[];
}

export interface RemindersView {
  readonly card: BookCard;
  readonly today: string;
  readonly persons: readonly PersonsTasks[];
  readonly stages: readonly { readonly id: string; readonly title: Text; readonly due: Deadline }[];
  /** All that is still to be done, also what is far away, by unit (null: the office). */
  readonly duties: readonly { readonly unit: { readonly id: string; readonly name: string } | null; readonly duty: Duty }[];
}

interface Context { readonly viewer: Actor; readonly now: string; readonly drafts: readonly DraftNote[] }

export function remindersView(state: BookState, context: Context): RemindersView {
  const { viewer, now } = context;
  const today = shanghaiDay(now);
  const persons = personsFor(state, viewer).map(({ actor, unit }): PersonsTasks => ({
    role: actor.role, unit, person: actor.role === 'inspector' ? actor.person : null, tasks: openTasks(state, { ...context, viewer: actor }),
  }));
  return {
    card: bookCard(state, viewer, now), today, persons: persons.filter(({ tasks }) => tasks.length > 0),
    stages: state.stages.filter(({ to }) => to >= today).map(({ stage, to }) => ({ id: stage, title: stageTitle(state, stage), due: deadline(to, now, state.calendar) })),
    duties: mayDo(viewer.role, 'keepRegisters', state.stage) ? dutiesFor(state, viewer, now) : [],
  };
}

interface Reminded { readonly actor: Actor; readonly unit: PersonsTasks['unit'] }

function personsFor(state: BookState, viewer: Actor): readonly Reminded[] {
  const named = (id: string | undefined) => {
    const found = id === undefined ? undefined : state.units.get(id);
    return found === undefined ? null : { id: found.unit.id, name: found.unit.name };
  };
  if (viewer.role === 'unit' || viewer.role === 'peer') {
    return (['unit', 'peer'] as const).map((role) => ({ actor: { ...viewer, role }, unit: named(viewer.unit) }));
  }
  if (viewer.role !== 'office') return [{ actor: viewer, unit: null }];
  const inspectors = new Set([...state.inspections.values()].flatMap(({ rounds }) => rounds.flatMap(({ targets }) => targets.flatMap(({ inspectors: of }) => of))));
  return [
    { actor: viewer, unit: null },
    { actor: { role: 'leader', person: '-' }, unit: null },
    ...[...inspectors].map((person): Reminded => ({ actor: { role: 'inspector', person }, unit: null })),
    ...listedUnits(state).flatMap(({ unit }) => (['unit', 'peer'] as const).map((role): Reminded => ({ actor: { role, person: '-', unit: unit.id }, unit: { id: unit.id, name: unit.name } }))),
  ];
}

/** Done work waits for nobody. */
function openTasks(state: BookState, context: TaskContext): readonly Task[] {
  return tasksOf(state, context).filter(({ status }) => status !== 'done').sort((a, b) => (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999'));
}

function dutiesFor(state: BookState, viewer: Actor, now: string): RemindersView['duties'] {
  const of = (unit: { id: string; name: string } | null) => dutiesOf(state, unit?.id ?? null, now).map((duty) => ({ unit, duty }));
  if (viewer.role !== 'office') return listedUnits(state).filter(({ unit }) => unit.id === viewer.unit).flatMap(({ unit }) => of({ id: unit.id, name: unit.name }));
  return [...of(null), ...listedUnits(state).flatMap(({ unit }) => of({ id: unit.id, name: unit.name }))];
}
