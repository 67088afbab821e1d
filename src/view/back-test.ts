/**
 * A scheme tried on the facts of a past year: what each unit would have had, whose grade would turn, what never counts.
 *
 * A fact that the scheme has no place for (an item that is gone, a part that is called otherwise) cannot count; it is
 * listed with what is wrong with it, never dropped in silence.
 *
 * Imports: engine, scheme (types).
 */

import { faultsOf, type FactsFault } from '#engine/check-facts.ts';
import { compareExact, subtract } from '#engine/decimal.ts';
import { evaluateInParts } from '#engine/evaluate-all.ts';
import { compileScheme, type Plan } from '#engine/evaluate.ts';
import type { Exact, UnitFacts, UnitResult } from '#engine/facts.ts';
import type { Item, Scheme } from '#scheme/grammar.ts';
import { unitDifference, type UnitDifference } from './unit-difference.ts';
import type { UnitName } from './viewer.ts';
import type { YearFacts } from './year-facts.ts';

export interface BackTest {
  readonly rows: readonly BackTestRow[];
  /** Units whose grade is another one; a unit without a grade on either side is none. */
  readonly flips: readonly { readonly from: string; readonly to: string; readonly units: number }[];
  /** Items of the new scheme's deduction tables that took a point off nobody. */
  readonly untouched: readonly { readonly id: string; readonly title: Item['title'] }[];
  /** Each kind of fact without a counterpart, and how many units have one. */
  readonly lost: readonly LostKind[];
  /** Part by part and item by item, for the one unit that was asked for. */
  readonly detail: UnitDifference | null;
}

export interface BackTestRow {
  readonly unit: UnitName;
  readonly before: Pick<UnitResult, 'total' | 'grade' | 'range'>;
  readonly after: Pick<UnitResult, 'total' | 'grade' | 'range' | 'missing'>;
  /** after − before; null while one of them is not complete. */
  readonly change: Exact | null;
  readonly isFlipped: boolean;
  readonly lost: readonly FactsFault[];
}

export interface LostKind { readonly code: FactsFault['code']; readonly facts: FactsFault['facts']; readonly units: number }

/**
 * Shape    year: as view/year-facts gives it. scheme: sound, with its own grades; what the year's plan set does not follow it.
 * Errors   None for a sound scheme.
 */
export function backTest(year: YearFacts, scheme: Scheme, detailOf?: string): BackTest {
  const { add, end } = createBackTest(year, scheme);
  add(year.units);
  return end(detailOf);
}

export interface BackTestInParts {
  readonly add: (units: YearFacts['units']) => void;
  /** After all units of the year were added: scores some that waited for the places of others; how many still wait. */
  readonly more: () => number;
  /** After all units of the year were added; places and quotas look at all of them. */
  readonly end: (detailOf?: string) => BackTest;
}

/** The same for a year that comes part by part, so that others have the processor in between. */
export function createBackTest(year: Pick<YearFacts, 'scheme' | 'settings'>, scheme: Scheme): BackTestInParts {
  const plans = { before: compileScheme(year.scheme, year.settings), after: compileScheme(scheme) };
  const [before, after] = [evaluateInParts(plans.before), evaluateInParts(plans.after)];
  const taken: { readonly unit: UnitName; readonly lost: readonly FactsFault[] }[] = [];
  return {
    add: (units) => {
      before.add(units.map(({ facts }) => facts));
      after.add(units.map(({ unit, facts }) => {
        const { kept, lost } = fitted(plans.after, facts);
        taken.push({ unit, lost });
        return kept;
      }));
    },
    more: () => Math.max(before.more(), after.more()),
    end: (detailOf) => {
      const [olds, news] = [before.end(), after.end()];
      const touched = new Set(news.flatMap(({ items }) => items.filter(({ deducted }) => compareExact(deducted, '0') !== 0).map(({ id }) => id)));
      const rows = taken.flatMap((one, index) => rowOf(one, olds[index], news[index]));
      const asked = taken.findIndex(({ unit }) => unit.id === detailOf);
      const [old, fresh] = [olds[asked], news[asked]];
      const detail = old === undefined || fresh === undefined ? null : unitDifference({ scheme: year.scheme, result: old }, { scheme, result: fresh });
      return { rows, detail, flips: flipsIn(rows), untouched: deductedItems(scheme).filter(({ id }) => !touched.has(id)), lost: lostKinds(rows) };
    },
  };
}

function rowOf({ unit, lost }: Pick<BackTestRow, 'unit' | 'lost'>, before: UnitResult | undefined, after: UnitResult | undefined): readonly BackTestRow[] {
  if (before === undefined || after === undefined) return [];
  return [{
    unit, lost, before: told(before), after: { ...told(after), missing: after.missing },
    change: before.total === null || after.total === null ? null : subtract(after.total, before.total),
    isFlipped: before.grade !== null && after.grade !== null && before.grade !== after.grade,
  }];
}

/** As little of a result as a row shows: it travels from a worker to the screen. */
function told({ total, grade, range }: UnitResult): BackTestRow['before'] {
  return { total, grade, range };
}

const mostRounds = 50;

/** The facts without what the plan refuses, and what that was. */
export function fitted(plan: Plan, facts: UnitFacts): { readonly kept: UnitFacts; readonly lost: readonly FactsFault[] } {
  let kept = facts;
  const lost: FactsFault[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const faults = faultsOf(plan, kept);
    if (faults.length === 0) return { kept, lost };
    // from the back, so that places named by the other faults stay where they are
    for (const fault of [...faults].reverse()) kept = without(kept, fault.path, plan);
    lost.push(...faults.filter((fault) => !lost.some((known) => sameLoss(known, fault))));
  }
  return { kept: { unit: facts.unit, problems: [], fraud: '0', leaves: {} }, lost };
}

/** A fault inside a charge takes the charge, its last charge takes the problem; elsewhere the named thing goes. */
function without(facts: UnitFacts, path: FactsFault['path'], { scheme }: Plan): UnitFacts {
  const [field, place, inner, index] = path;
  // a year without classes says of no unit which it is: the first one stands in, and the list says so
  const [firstClass] = scheme.classes ?? [];
  if (field === 'unitClass' && firstClass !== undefined) return { ...facts, unitClass: firstClass.id };
  if (field === 'fraud') return { ...facts, fraud: '0' };
  if (field !== 'problems') return withoutPlace(facts, path) as UnitFacts;
  if (typeof place !== 'number') return { ...facts, problems: [] };
  const problem = facts.problems[place];
  if (problem === undefined) return facts;
  const { chargedAt, ...rest } = problem;
  if (inner === 'chargedAt') return { ...facts, problems: facts.problems.map((one, at) => (at === place ? rest : one)) };
  const charges = problem.charges.filter((_, at) => at !== index);
  if (charges.length === 0 || charges.length === problem.charges.length) return { ...facts, problems: facts.problems.filter((_, at) => at !== place) };
  // the office's decision follows its charge, and goes with it
  const decided = chargedAt === undefined || chargedAt === index || typeof index !== 'number' ? {} : { chargedAt: chargedAt > index ? chargedAt - 1 : chargedAt };
  return { ...facts, problems: facts.problems.map((one, at) => (at === place ? { ...rest, charges, ...decided } : one)) };
}

/** A score or a count inside a fact is nothing without it: the fact goes as a whole, but of points per item only the one. */
function withoutPlace(value: unknown, path: FactsFault['path']): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((_, at) => at !== step);
  const next = (value as Record<string, unknown>)[step];
  const goesWhole = rest.length === 0 || typeof next !== 'object' || (rest.length === 1 && rest[0] === 'score');
  const { [step]: _gone, ...others } = value as Record<string, unknown>;
  return goesWhole ? others : { ...value, [step]: withoutPlace(next, rest) };
}

function sameLoss(one: FactsFault, other: FactsFault): boolean {
  return one.code === other.code && one.path.join('.') === other.path.join('.');
}

function flipsIn(rows: readonly BackTestRow[]): BackTest['flips'] {
  const count = new Map<string, { from: string; to: string; units: number }>();
  for (const { isFlipped, before, after } of rows) {
    if (!isFlipped || before.grade === null || after.grade === null) continue;
    const key = `${before.grade}\n${after.grade}`;
    const found = count.get(key) ?? { from: before.grade, to: after.grade, units: 0 };
    count.set(key, { ...found, units: found.units + 1 });
  }
  return [...count.values()].sort((a, b) => b.units - a.units);
}

function lostKinds(rows: readonly BackTestRow[]): readonly LostKind[] {
  const byKind = new Map<string, LostKind>();
  for (const { lost } of rows) {
    for (const key of new Set(lost.map(({ code, facts }) => JSON.stringify([code, facts])))) {
      const [code, facts] = JSON.parse(key) as [FactsFault['code'], FactsFault['facts']];
      byKind.set(key, { code, facts, units: (byKind.get(key)?.units ?? 0) + 1 });
    }
  }
  return [...byKind.values()].sort((a, b) => b.units - a.units);
}

function deductedItems(scheme: Scheme): readonly Item[] {
  const tables = new Set(deductionTables(scheme.total));
  return scheme.tables.filter(({ id }) => tables.has(id)).flatMap(({ categories }) => categories.flatMap(({ items }) => items)).filter(({ rules }) => rules.length > 0);
}

function deductionTables(node: Scheme['total']): readonly string[] {
  if (node.kind === 'weighted') return node.parts.flatMap(({ of }) => deductionTables(of));
  return node.kind === 'deductions' ? [node.table] : [];
}
