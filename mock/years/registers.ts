/**
 * The registers of duties of a sample year: mostly in time, a few late, some due soon, one waiting for an applicant.
 *
 * Units enter their own; the office brought in the annual reports from a table. Written last, so that nothing before it
 * changes.
 *
 * Imports: ledger (types), workflow, writing, words, years.
 */

import type { RecordContent } from '#ledger/obligation-fields.ts';
import type { RegisterKind } from '#scheme/grammar.ts';
import { registersOf, suggestionsOf } from '#workflow/obligation-suggestions.ts';
import { addWorkingDays, nextDay } from '#workflow/working-days.ts';
import { clarificationTitles, policyTitles, publishedTitles, requestTitles } from '../words/registers.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { workingDayBetween } from '../writing/office-clock.ts';
import { clerk, contactOf } from '../writing/people.ts';
import { seeded, type Seeded } from '../writing/seeded.ts';

export interface RegistersOfYear {
  /** The day on which they are brought up to date; nothing in them is later. */
  readonly on: string;
  /** How many of the first units keep theirs in the program. */
  readonly units: number;
}

interface Desk { readonly chance: Seeded; readonly today: string; readonly days: number }

export function keepRegisters(writer: BookWriter, { on, units }: RegistersOfYear): void {
  const chance = seeded(`${writer.book} registers`);
  const listed = [...writer.state.units.keys()].slice(0, units);
  const has = (kind: RegisterKind) => registersOf(writer.state).some((register) => register.kind === kind);
  const term = registersOf(writer.state).find(({ kind }) => kind === 'request')?.term;
  const desk: Desk = { chance, today: on, days: term?.kind === 'workingDays' ? term.days : 20 };
  writer.clock.on(on);
  if (has('report')) {
    if (registersOf(writer.state).some(({ term: of }) => of.kind === 'yearly' && of.office !== undefined)) {
      writer.ask(clerk, { kind: 'keepRecord', record: chance.uuid(), unit: null, content: { register: 'report', year: 2025, submitted: '2026-02-13', published: '2026-02-12', url: 'https://example.invalid/nianbao.html', note: '' } });
    }
    writer.ask(clerk, { kind: 'keepRecords', rows: [...writer.state.units.keys()].filter((_, index) => index !== 17).map((unit, index) => ({ record: chance.uuid(), unit, content: report(index === 4 || index === 11, chance) })) });
  }
  for (const [index, unit] of listed.entries()) {
    const rows = [
      ...Array.from({ length: chance.between(2, 4) }, (_, at) => publication(desk, at === 0 && index % 6 === 2)),
      ...Array.from({ length: index % 3 === 0 ? 2 : 1 }, (_, at) => request(desk, { index, at })),
      ...(has('explanation') && index % 4 === 1 ? [explanation(desk, index % 8 === 5)] : []),
      ...(has('clarification') && index === 7 ? [clarification(desk)] : []),
    ];
    writer.ask(contactOf(unit), { kind: 'keepRecords', rows: rows.map((content) => ({ record: chance.uuid(), unit, content })) });
  }
  lookInto(writer);
}

/** The office has begun: one of the late ones had its reason. */
function lookInto(writer: BookWriter): void {
  const late = suggestionsOf(writer.state, writer.clock.now()).find(({ breach, record }) => breach.kind === 'late' && record?.content.register === 'publication');
  if (late === undefined) return;
  writer.ask(clerk, { kind: 'dismissSuggestion', suggestion: late.key, seen: late.record?.revision ?? 0, reason: '政府网站迁移期间停止更新，已提前公告，不计逾期。' });
}

function report(isLate: boolean, chance: Seeded): RecordContent {
  const published = isLate ? workingDayBetween('2026-02-02', '2026-02-09', chance) : workingDayBetween('2026-01-14', '2026-01-29', chance);
  return { register: 'report', year: 2025, published, submitted: published, url: 'https://example.invalid/nianbao.html', note: '' };
}

function publication({ chance, today }: Desk, isLate: boolean): RecordContent {
  const arose = workingDayBetween('2026-03-05', '2026-10-15', chance);
  const reviewed = addWorkingDays(arose, chance.between(1, 3)).day;
  const published = addWorkingDays(arose, isLate ? chance.between(22, 27) : chance.between(3, 17)).day;
  return {
    register: 'publication', title: chance.pick(publishedTitles), number: '', arose, review: { outcome: 'open', on: reviewed }, published: published > today ? today : published,
    url: 'https://example.invalid/xxgk.html', note: '',
  };
}

/** The first ones of some units are open: due within days of the sample's last day, late, or standing still. */
function request({ chance, today, days }: Desk, { index, at }: { readonly index: number; readonly at: number }): RecordContent {
  const base = { register: 'request' as const, title: chance.pick(requestTitles), number: `依申请〔2026〕${index * 2 + at + 1}号`, channel: chance.pick(['online', 'letter', 'window'] as const), note: '' };
  if (at === 0 && index % 6 === 1) return { ...base, received: back(today, days - chance.between(6, 11)) };
  if (index === 3 || index === 14) return { ...base, received: back(today, days + chance.between(2, 6)) };
  if (index === 5) return { ...base, received: back(today, days), correction: { asked: back(today, days - 3) } };
  const received = workingDayBetween('2026-03-10', '2026-09-18', chance);
  const asked = addWorkingDays(received, chance.between(2, 4)).day;
  const isLate = index % 9 === 4;
  const withThird = index % 5 === 0;
  const answered = addWorkingDays(received, isLate ? days + chance.between(1, 4) : chance.between(5, days - 2)).day;
  return {
    ...base, received, answered, answer: chance.pick(['granted', 'granted', 'partly', 'unavailable', 'refused'] as const),
    ...(withThird && asked < answered ? { thirdParty: { asked, answered: answered < addWorkingDays(asked, 3).day ? answered : addWorkingDays(asked, 3).day } } : {}),
    ...(chance.happens(15) ? { fee: '12.50' } : {}),
  };
}

function explanation({ chance }: Desk, isLate: boolean): RecordContent {
  const published = workingDayBetween('2026-04-01', '2026-10-09', chance);
  const explained = addWorkingDays(published, isLate ? chance.between(5, 9) : chance.between(0, 3)).day;
  return { register: 'explanation', title: chance.pick(policyTitles), number: '', published, explained, linked: !isLate, url: 'https://example.invalid/jiedu.html', note: '' };
}

function clarification({ chance }: Desk): RecordContent {
  const found = workingDayBetween('2026-05-06', '2026-09-25', chance);
  return { register: 'clarification', title: chance.pick(clarificationTitles), found, reported: found, clarified: addWorkingDays(found, 1).day, note: '经核实后在门户网站和公众号发布。' };
}

/** The day from which so many working days lead to that one. */
function back(day: string, count: number): string {
  let from = day;
  while (addWorkingDays(from, count).day >= day && from > '2026-03-01') from = nextDay(from, -1);
  return nextDay(from);
}
