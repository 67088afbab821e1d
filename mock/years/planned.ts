/**
 * Inspections that a sample office planned: drawn at random, visited, rechecked; one is under way.
 *
 * Ids of what happens here come from a chance of its own, so that the rest of a sample is what it would be without.
 *
 * Imports: ledger (types), workflow, writing.
 */

import type { Actor, Method } from '#ledger/fields.ts';
import type { DrawRules } from '#ledger/inspection-fields.ts';
import { problemsOfVisit } from '#workflow/inspection-visits.ts';
import { drawInputOf, inputHash } from '#workflow/inspection-draw.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { clerk, inspector } from '../writing/people.ts';
import { seeded, type Seeded } from '../writing/seeded.ts';
import type { Step } from './steps.ts';

/** Groups, no names: no sample names a person. */
export const groups = [inspector.person, '检查员（二组）', '检查员（三组）', '检查员（四组）'] as const;

export interface PlannedInspection {
  readonly title: string;
  readonly method: Method;
  readonly day: string;
  readonly to: string;
  readonly items: readonly string[];
  readonly seed: string;
  readonly count: number;
  readonly excluded?: DrawRules['excluded'];
}

export interface VisitNow { readonly id: string; readonly actor: Actor }

const chances = new WeakMap<BookWriter, Seeded>();

function aside(writer: BookWriter): Seeded {
  const known = chances.get(writer) ?? seeded(`${writer.book} inspections`);
  chances.set(writer, known);
  return known;
}

/** Draws and plans on its day. */
export function planned(writer: BookWriter, { title, method, day, to, items, seed, count, excluded = [] }: PlannedInspection): Step {
  return {
    day,
    run: () => {
      const chance = aside(writer);
      const rules: DrawRules = {
        seed, count, excluded: [...excluded], inspectors: [...groups], perUnit: 2, avoid: [], grades: [], gradesFrom: '',
        weights: { kinds: [], never: 3, longAgo: 2, recent: 1, recentDays: 90, problems: 2, clean: 1, grades: [] },
      };
      const expected = inputHash(drawInputOf(writer.state, rules, writer.clock.today()));
      writer.ask(clerk, { kind: 'planInspection', inspection: chance.uuid(), title, method, from: writer.clock.today(), to, items: [...items], targets: [], draw: { rules, expected } }, chance.uuid());
    },
  };
}

/** A visit; of the inspection that sends somebody there these days, where there is one. */
export function beginVisit(writer: BookWriter, unit: string, { id, method, words, ids }: { readonly id: string; readonly method: Method; readonly words: string; readonly ids?: Seeded }): string {
  const on = writer.clock.today();
  const sent = sentTo(writer, unit, on);
  if (sent === undefined) writer.ask(inspector, { kind: 'recordVisit', visit: id, unit, on, method, words, evidence: [] }, ids?.uuid());
  else {
    const [person = inspector.person] = sent.people;
    writer.ask({ role: 'inspector', person }, { kind: 'recordVisit', visit: id, unit, on, method, words: '', evidence: [], of: sent.of, people: sent.people }, ids?.uuid());
  }
  return id;
}

/** Only what was begun for an inspection is ended in words; a visit of its own was recorded in one step. */
export function endVisit(writer: BookWriter, unit: string, id: string, words: string): void {
  const visit = writer.unit(unit).visits.find((one) => one.id === id);
  if (visit === undefined || visit.of === null || visit.concluded !== null) return;
  writer.ask(visit.by, { kind: 'concludeVisit', visit: id, nothingFound: problemsOfVisit(writer.state, id) === 0, words, evidence: [] }, aside(writer).uuid());
}

/** For a problem that is found on a visit which goes on. */
export function visitNow(writer: BookWriter, unit: string, id: string | undefined): VisitNow | undefined {
  const visit = writer.unit(unit).visits.find((one) => one.id === id);
  return visit === undefined || visit.of === null || visit.concluded !== null ? undefined : { id: visit.id, actor: visit.by };
}

function sentTo(writer: BookWriter, unit: string, on: string) {
  for (const inspection of writer.state.inspections.values()) {
    const round = inspection.rounds[inspection.rounds.length - 1];
    const target = round?.targets.find((one) => one.unit === unit);
    if (round === undefined || target === undefined || inspection.closed !== null || on < round.from || on > round.to) continue;
    const of = { inspection: inspection.id, round: round.number };
    const isVisited = writer.unit(unit).visits.some((visit) => visit.of?.inspection === of.inspection && visit.of.round === of.round);
    if (!isVisited) return { of, people: [...target.inspectors] };
  }
  return undefined;
}

/** Units that nobody came to otherwise are visited in the last days of a round, and nothing is found; then the inspection is closed. */
export function finished(writer: BookWriter, title: string, day: string): Step {
  return {
    day,
    run: () => {
      const inspection = inspectionOf(writer, title);
      const round = inspection.rounds[inspection.rounds.length - 1];
      for (const { unit } of round?.targets ?? []) visitAndEnd(writer, unit, title);
      writer.ask(clerk, { kind: 'closeInspection', inspection: inspection.id, seen: inspection.revision, reason: '' }, aside(writer).uuid());
    },
  };
}

/** Some units of a round, in the order of the draw: the first are visited to the end, the next one is being visited. */
export function begun(writer: BookWriter, title: string, { day, ended }: { readonly day: string; readonly ended: number }): Step {
  return {
    day,
    run: () => {
      const round = inspectionOf(writer, title).rounds[0];
      for (const [index, { unit }] of (round?.targets ?? []).slice(0, ended + 1).entries()) {
        if (index < ended) visitAndEnd(writer, unit, title);
        else beginVisit(writer, unit, { id: aside(writer).uuid(), method: 'onSite', words: '', ids: aside(writer) });
      }
    },
  };
}

/** Units where something was found are looked at again. */
export function rechecked(writer: BookWriter, title: string, { day, to }: { readonly day: string; readonly to: string }): Step {
  return {
    day,
    run: () => {
      const inspection = inspectionOf(writer, title);
      const found = (inspection.rounds[0]?.targets ?? []).filter(({ unit }) =>
        writer.unit(unit).visits.some((visit) => visit.of?.inspection === inspection.id && problemsOfVisit(writer.state, visit.id) > 0));
      if (found.length === 0) return;
      writer.ask(clerk, {
        kind: 'openRound', inspection: inspection.id, seen: inspection.revision, targets: found.map(({ unit, inspectors }) => ({ unit, inspectors: [...inspectors] })),
        from: writer.clock.today(), to, reason: '对初查发现的问题逐项复查。',
      }, aside(writer).uuid());
    },
  };
}

function visitAndEnd(writer: BookWriter, unit: string, title: string): void {
  const inspection = inspectionOf(writer, title);
  const round = inspection.rounds.length;
  const isVisited = writer.unit(unit).visits.some((visit) => visit.of?.inspection === inspection.id && visit.of.round === round);
  if (isVisited) return;
  const id = beginVisit(writer, unit, { id: aside(writer).uuid(), method: inspection.method, words: '', ids: aside(writer) });
  endVisit(writer, unit, id, round === 1 ? '逐项核对，未发现问题，已当场反馈。' : '初查问题已整改，未发现新的问题。');
}

function inspectionOf(writer: BookWriter, title: string) {
  const found = [...writer.state.inspections.values()].find((one) => one.title === title);
  if (found === undefined) throw new RangeError(`${writer.book} has no inspection “${title}”.`);
  return found;
}
