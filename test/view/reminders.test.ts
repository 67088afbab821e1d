/** Who is reminded of what: near and late duties of each unit, what the office looks into, and everything that is due, with its day. */

import { beforeEach, describe, expect, it } from 'vitest';

import type { RecordContent } from '#ledger/obligation-fields.ts';
import type { Actor } from '#ledger/fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { HomeView } from '#view/home.ts';
import type { RecordView, RegisterView } from '#view/register.ts';
import type { RemindersView } from '#view/reminders.ts';
import type { SuggestionsView } from '#view/suggestions.ts';
import { createWorld, inspector, leader, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const request = (title: string, received: string, part: object = {}): RecordContent => ({ register: 'request', title, number: '', received, channel: 'online', note: '', ...part });

let world: World;
beforeEach(async () => {
  // a Wednesday: the last day of a request of 2025-11-05 is today
  world = createWorld({ start: '2025-12-03T02:00:00.000Z' });
  await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
});

const keep = (of: string | null, content: RecordContent) => world.done(book, office, { kind: 'keepRecord', record: world.newId(), unit: of, content });
const tasks = async (actor: Actor) => (await world.get<HomeView>(actor, '/home')).tasks.filter(({ kind }) => ['keepRecord', 'handInReport', 'settleSuggestions'].includes(kind));
const reminders = (actor: Actor) => world.get<RemindersView>(actor, `/books/${book}/reminders`);
const reportDone = async () => {
  for (const id of ['a', 'b']) await keep(id, { register: 'report', year: 2024, submitted: '2025-01-20', published: '2025-01-20', note: '' });
  await keep(null, { register: 'report', year: 2024, submitted: '2025-02-10', published: '2025-02-10', note: '' });
};

describe('a unit', () => {
  it('is reminded from the fifth working day before the last, and when it is late', async () => {
    await reportDone();
    await keep('a', request('今天到期', '2025-11-05'));
    await keep('a', request('还有五天', '2025-11-12'));
    await keep('a', request('还有六天', '2025-11-13'));
    await keep('a', request('已经逾期', '2025-11-04'));
    await keep('a', request('已经答复', '2025-10-08', { answered: '2025-10-20' }));
    await keep('a', request('等待补正', '2025-10-08', { correction: { asked: '2025-10-10' } }));
    expect((await tasks(unitActor('a'))).map(({ about, due }) => [about?.words, due?.left, due?.overdue])).toEqual([
      ['已经逾期', -1, true], ['今天到期', 0, false], ['还有五天', 5, false],
    ]);
    expect(await tasks(unitActor('b'))).toEqual([]);
  });

  it('owes the annual report before anybody entered one', async () => {
    expect(await tasks(unitActor('a'))).toEqual([]);
    await keep('b', { register: 'report', year: 2024, submitted: '2025-01-20', published: '2025-01-20', note: '' });
    expect((await tasks(unitActor('a'))).map(({ kind, due }) => [kind, due?.day])).toEqual([['handInReport', '2025-01-31']]);
    expect((await tasks(office)).map(({ kind, due, progress }) => [kind, due?.day, progress])).toEqual([
      ['handInReport', '2025-02-20', null], ['settleSuggestions', undefined, { done: 0, of: 1 }],
    ]);
  });

  it('is reminded of the report before its day in any year', async () => {
    world.setDay('2025-01-27');
    expect((await tasks(unitActor('a'))).map(({ kind, due }) => [kind, due?.day, due?.left])).toEqual(
      // the Spring Festival lies between: this is the last working day
      [['handInReport', '2025-01-31', 0]]);
  });

  it('has another last day as soon as the office sets a day off', async () => {
    await reportDone();
    await keep('a', request('答复', '2025-11-05'));
    await world.done(book, office, { kind: 'setCalendar', seen: 0, days: [{ day: '2025-12-03', working: false }], years: [], source: '停电' });
    expect((await tasks(unitActor('a'))).map(({ due }) => [due?.day, due?.left])).toEqual([['2025-12-04', 1]]);
  });
});

describe('reminders', () => {
  it('show the office everybody who has something to do, and everything that is due', async () => {
    await reportDone();
    await keep('a', request('已经逾期', '2025-11-04'));
    await keep('b', request('还早', '2025-12-01'));
    const { persons, duties, stages } = await reminders(office);
    expect(persons.map(({ role, unit: of, tasks: own }) => [role, of?.name ?? null, own.map(({ kind }) => kind)])).toEqual([
      ['office', null, ['setUp', 'settleSuggestions']], ['unit', '教育局', ['keepRecord']],
    ]);
    expect(duties.map(({ unit: of, duty }) => [of?.name, duty.words, duty.due.day])).toEqual([['教育局', '已经逾期', '2025-12-02'], ['民政局', '还早', '2025-12-29']]);
    expect(stages.length).toBeGreaterThan(0);
  });

  it('show a unit nothing of another', async () => {
    await keep('a', request('教育局的事', '2025-11-04'));
    await keep('b', { register: 'report', year: 2024, submitted: '2025-01-20', published: '2025-01-20', note: '' });
    expect(JSON.stringify(await reminders(unitActor('b')))).not.toContain('教育局的事');
    expect((await reminders(unitActor('a'))).duties.map(({ duty }) => duty.words)).toEqual(['2024', '教育局的事']);
    expect((await reminders(inspector)).duties).toEqual([]);
  });
});

describe('a register', () => {
  it('shows each record with its last day and what is wrong with it', async () => {
    await keep('a', request('逾期答复', '2025-10-09', { thirdParty: { asked: '2025-10-20', answered: '2025-10-22' }, answered: '2025-11-20' }));
    await keep('b', request('正常', '2025-12-01'));
    const { rows, tabs } = await world.get<RegisterView>(leader, `/books/${book}/registers/request`);
    expect(rows.map(({ unit: of, state, due, breaches }) => [of?.id, state, due?.day, breaches])).toEqual([
      ['b', 'open', '2025-12-29', []], ['a', 'doneLate', '2025-11-07', ['late', 'askedLate']],
    ]);
    expect(tabs.find(({ kind }) => kind === 'request')).toMatchObject({ records: 2, overdue: 0 });
  });

  it('shows one record with the steps of its clock and how it was corrected', async () => {
    const record = world.newId();
    await world.done(book, unitActor('a'), { kind: 'keepRecord', record, unit: 'a', content: request('补正的', '2025-10-09') });
    await world.done(book, unitActor('a'), { kind: 'correctRecord', record, seen: 1, content: request('补正的', '2025-10-09', { correction: { asked: '2025-10-13', answered: '2025-10-20' } }), reason: '收到补正材料' });
    const { clock, changes } = await world.get<RecordView>(unitActor('a'), `/books/${book}/records/${record}`);
    expect(clock.steps.map(({ kind }) => kind)).toEqual(['began', 'restarted', 'due']);
    expect(clock.due).toBe('2025-11-17');
    expect(changes.map(({ reason }) => reason)).toEqual(['', '收到补正材料']);
  });
});

it('a suggestion says where it would be charged, and how late it was', async () => {
  await reportDone();
  await keep('a', request('逾期答复', '2025-10-09', { answered: '2025-11-12' }));
  const { suggestions } = await world.get<SuggestionsView>(office, `/books/${book}/suggestions`);
  expect(suggestions.map(({ breach, due, done, late, item, rule }) => [breach, due, done, late, item.id, rule.id])).toEqual([['late', '2025-11-05', '2025-11-12', 5, '2.2', 'a']]);
});
