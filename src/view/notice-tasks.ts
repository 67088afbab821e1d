/**
 * What notices and objections ask of a person now.
 *
 * A unit has one task per notice; those who run the year have one per kind of work, with how far it has got.
 */

import type { BookState } from '#ledger/state.ts';
import { noticeStatus } from '#workflow/notice-rules.ts';
import { openObjections } from '#workflow/open-objections.ts';
import { mayDo } from '#workflow/policy.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { deadlineIn, readableNotices } from './notice-row.ts';
import { newTask, type Task, type TaskContext } from './task.ts';
import { readableUnits } from './viewer.ts';

export function noticeTasks(state: BookState, { viewer, now }: TaskContext): readonly Task[] {
  const may = (action: Parameters<typeof mayDo>[1]) => mayDo(viewer.role, action, state.stage);
  const today = shanghaiDay(now);
  const notices = readableNotices(state, viewer).map(({ unit, notice }) => ({ unit, notice, status: noticeStatus(notice, today) }));
  const count = (...wanted: readonly string[]) => notices.filter(({ status }) => wanted.includes(status)).length;
  const tasks: Task[] = [];
  if (may('replyNotice')) {
    for (const { unit, notice, status } of notices) {
      if (status !== 'waiting' && status !== 'again' && status !== 'overdue') continue;
      tasks.push(newTask(state, {
        kind: 'replyNotice', status: status === 'again' ? 'returned' : 'notStarted', about: { id: notice.id, words: notice.label },
        unit: { id: unit.unit.id, name: unit.unit.name }, due: notice.due === null ? null : deadlineIn(state, notice.due, now),
      }));
    }
  }
  const undelivered = count('issued');
  if (may('manageNotices') && undelivered > 0) tasks.push(newTask(state, { kind: 'deliverNotices', status: 'notStarted', progress: { done: notices.length - undelivered - count('cancelled'), of: notices.length - count('cancelled') } }));
  const replied = count('replied');
  if (may('recheckNotice') && replied > 0) tasks.push(newTask(state, { kind: 'recheckNotices', status: 'inProgress', progress: { done: count('closed'), of: count('closed') + replied } }));
  if (may('answerObjection')) {
    const units = readableUnits(state, viewer);
    const open = units.reduce((sum, unit) => sum + openObjections(unit).length, 0);
    const answered = units.reduce((sum, unit) => sum + [...unit.objections.values()].filter(({ answer }) => answer !== null).length, 0);
    if (open > 0) tasks.push(newTask(state, { kind: 'answerObjections', status: 'inProgress', progress: { done: answered, of: answered + open } }));
  }
  return tasks;
}
