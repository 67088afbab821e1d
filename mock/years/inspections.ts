/**
 * A year of inspections: visits, and the problems found on them.
 *
 * Imports: ledger (types), scheme (types), workflow, writing, words.
 */

import type { Actor, Charge, Evidence } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { deductionTable, ruleOf } from '#workflow/scheme-parts.ts';
import type { Found } from '../words/found.ts';
import { visitWords } from '../words/visits.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { linkTo, screenshotOf, type Motif } from '../writing/evidence.ts';
import { workingDayBetween } from '../writing/office-clock.ts';
import { inspector } from '../writing/people.ts';
import type { Seeded } from '../writing/seeded.ts';
import { beginVisit, endVisit, visitNow, type VisitNow } from './planned.ts';
import type { Step } from './steps.ts';

export interface InspectionYear {
  readonly found: readonly Found[];
  readonly from: string;
  readonly to: string;
  /** About how many points a unit loses. Only guides the choice; what is lost is the engine's to say. */
  readonly aim: (unit: string) => number;
  readonly visitsPerUnit: number;
}

/** Visits and problems of every unit, as steps to be walked. */
export function inspections(writer: BookWriter, year: InspectionYear): readonly Step[] {
  return [...writer.state.units.keys()].flatMap((unit) => inspectionsOf(writer, year, unit));
}

function inspectionsOf(writer: BookWriter, year: InspectionYear, unit: string): readonly Step[] {
  const { chance } = writer;
  const days = Array.from({ length: year.visitsPerUnit }, () => workingDayBetween(year.from, year.to, chance));
  const visits = days.map((day) => ({ day, ...chance.pick(visitWords) }));
  const made = days.map(() => '');
  const problems = drawnFor(writer, year, unit).map((found): Step => {
    const earliest = firstDay(writer.state.year, found, year.from);
    const at = visits.findIndex(({ method, day }) => method === found.method && day >= earliest);
    const day = visits[at]?.day ?? workingDayBetween(earliest, year.to, chance);
    return { day, run: () => void recordFound(writer, unit, found, { visit: visitNow(writer, unit, made[at]) }) };
  });
  const begun = visits.map(({ day, method, words }, at): Step => ({
    day,
    run: () => {
      made[at] = beginVisit(writer, unit, { id: chance.uuid(), method, words });
    },
  }));
  // those of a planned inspection are ended in words once their problems are recorded
  const ended = visits.map(({ day, words }, at): Step => ({ day, run: () => endVisit(writer, unit, made[at] ?? '', words) }));
  return [...begun, ...problems, ...ended];
}

/** Different finds that together take about the points aimed at; a rule that counts once is drawn once. */
function drawnFor(writer: BookWriter, year: InspectionYear, unit: string): readonly Found[] {
  const { state, chance } = writer;
  const isRegion = !['department', 'institution'].includes(writer.unit(unit).unit.kind);
  const drawn: Found[] = [];
  const places = new Map<string, number>();
  let left = year.aim(unit);
  for (const found of chance.shuffled(year.found)) {
    const { item, rule } = found.charges[0] as Charge;
    const weight = pointsOf(state, item, rule);
    const known = places.get(item + rule) ?? 0;
    const fits = found.fits === undefined || (found.fits === 'regions') === isRegion;
    if (left <= 0 || weight > left || known >= (countsOnce(state, item, rule) ? 1 : 4) || !fits) continue;
    if (firstDay(state.year, found, year.from) > year.to) continue;
    drawn.push(found);
    places.set(item + rule, known + 1);
    left -= weight * (found.words.includes('{n}') ? 2 : 1);
  }
  return drawn;
}

/** Records one find as a problem, today. Returns its id. */
export function recordFound(writer: BookWriter, unit: string, found: Found, { visit, actor = visit?.actor ?? inspector }: { readonly visit?: VisitNow | undefined; readonly actor?: Actor } = {}): string {
  const { chance, clock, state } = writer;
  const problem = chance.uuid();
  const { words, times } = filled(found.words, { year: state.year, day: clock.today(), chance });
  const charges = found.charges.map((charge, index) => (index === 0 && !countsOnce(state, charge.item, charge.rule) ? { ...charge, count: times } : charge));
  const evidence = proofOf(writer, unit, found);
  writer.ask(actor, { kind: 'recordProblem', problem, unit, charges, words, foundOn: clock.today(), method: found.method, evidence, ...(visit === undefined ? {} : { visit: visit.id }) });
  return problem;
}

/** The sentence without its blanks, and how many it says there were. */
export function filled(words: string, on: { readonly year: number; readonly day: string; readonly chance: Seeded }): { readonly words: string; readonly times: number } {
  const { year, day, chance } = on;
  const month = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7));
  // two months back at least, so that every term named in the sentence has passed
  const before = chance.between(1, Math.max(1, Math.min(12, month - 2)));
  const times = words.includes('{n}') ? chance.between(2, 4) : 1;
  const blanks: Readonly<Record<string, number>> = { y: year, m: before, n: times, d: chance.between(3, 24) };
  return { words: words.replace(/\{([ymnd])\}/g, (_, blank: string) => String(blanks[blank])), times };
}

function proofOf(writer: BookWriter, unit: string, found: Found): Evidence[] {
  const { chance, state } = writer;
  const page = () => linkTo(`${state.scheme.id}/${unit}/${state.year}/${chance.between(1000, 9999)}.html`, '被检查的网页');
  if (found.proof === 'none') return [];
  if (found.proof === 'page') return [page()];
  const shot = screenshotOf(motifOf(found));
  return found.method === 'website' ? [shot, page()] : [shot];
}

function motifOf({ method, words }: Found): Motif {
  if (method !== 'website') return 'board';
  if (/名单|号码|住址|决定书/.test(words)) return 'list';
  if (/404|链接|附件/.test(words)) return 'dead';
  return /空白|没有|未见|找不到/.test(words) ? 'empty' : 'old';
}

function firstDay(year: number, { since = 1 }: Found, from: string): string {
  const day = since > 12 ? `${year + 1}-${String(since - 12).padStart(2, '0')}-01` : `${year}-${String(since).padStart(2, '0')}-01`;
  return day > from ? day : from;
}

/** A rough weight for the draw, no score: only here may points be a binary number. */
function pointsOf(state: BookState, item: string, rule: string): number {
  const table = deductionTable(state.scheme);
  return Number(table === undefined ? 0 : (ruleOf(table, item, rule)?.points ?? 0));
}

function countsOnce(state: BookState, item: string, rule: string): boolean {
  const table = deductionTable(state.scheme);
  return table !== undefined && ruleOf(table, item, rule)?.counting === 'once';
}
