/**
 * The problems of units as findings: rule numbers, counts, and local numbers of the problems.
 *
 * Imports: nothing beyond the room.
 */

import { countOf } from '../charge-cost.ts';
import { isDecimal } from '../decimal.ts';
import type { ChargeFact, ProblemFact } from '../facts.ts';
import type { FindingColumns } from './columns.ts';
import type { LanePlan } from './lane-plan.ts';
import { roomier } from './number-list.ts';

export interface FindingsWriter {
  readonly length: () => number;
  /** Adds the findings of one unit; false, with some written or not, where they do not fit. */
  readonly write: (problems: readonly ProblemFact[]) => boolean;
  /** Forgets what stands behind. */
  readonly cutTo: (length: number) => void;
  /** All of them, without the room behind. */
  readonly columns: () => FindingColumns;
}

const mostProblems = 65_535;
/** A map of more names is slower to look into than a new one is to make. */
const roomyMap = 1_000;

/**
 * A writer of findings; without lanes no problem fits.
 *
 * A problem whose place the office decided on is written with that place alone.
 *
 * Shape    room: a guess of how many there will be.
 * Source   Arxan 2021, annex 11, table, note 2: "同1个问题只在1处扣分，不重复扣分。"
 */
export function createFindingsWriter(lanes: LanePlan | undefined, room: number): FindingsWriter {
  let [rules, counts, problemNumbers] = [new Uint16Array(room), new Uint16Array(room), new Uint16Array(room)];
  let end = 0;
  const numbers = createProblemNumbers();

  const put = (rule: number, count: number, problem: number) => {
    if (end === rules.length) {
      rules = roomier(rules, end);
      counts = roomier(counts, end);
      problemNumbers = roomier(problemNumbers, end);
    }
    rules[end] = rule;
    counts[end] = count;
    problemNumbers[end] = problem;
    end += 1;
  };

  const writeProblem = (own: LanePlan, { charges }: ProblemFact, number: number): boolean => {
    for (let at = 0; at < charges.length; at += 1) {
      const charge = charges[at];
      if (charge === undefined) return false;
      const rule = ruleNumber(own, charge);
      const count = rule === undefined ? undefined : countInColumns(own, charge, rule);
      if (rule === undefined || count === undefined) return false;
      put(rule, count, number);
    }
    return charges.length > 0;
  };

  const writeDecided = (own: LanePlan, problems: readonly ProblemFact[]): boolean => {
    const decided = decidedPlaces(problems);
    if (decided === 'contradicting') return false;
    return problems.every((problem) => {
      const chosen = decided.get(problem.id);
      const number = numbers.of(problem.id);
      if (chosen === undefined) return writeProblem(own, problem, number);
      const doFit = problem.charges.length > 0 && problem.charges.every((charge) => doesFit(own, charge));
      return doFit && writeProblem(own, { id: problem.id, charges: [chosen] }, number);
    });
  };

  return {
    length: () => end,
    write(problems) {
      if (lanes === undefined) return problems.length === 0;
      if (problems.length > mostProblems) return false;
      numbers.startUnit();
      const start = end;
      // by index: the first units of a process are walked through before iterators are fast
      for (let at = 0; at < problems.length; at += 1) {
        const problem = problems[at];
        if (problem?.chargedAt !== undefined) {
          end = start;
          numbers.startUnit();
          return writeDecided(lanes, problems);
        }
        if (problem === undefined || !writeProblem(lanes, problem, numbers.of(problem.id))) return false;
      }
      return true;
    },
    cutTo: (length) => void (end = length),
    columns: () => ({ rule: rules.slice(0, end), count: counts.slice(0, end), problem: problemNumbers.slice(0, end) }),
  };
}

/** Numbers of a unit's problems, in the order of first appearance. The map stays from unit to unit: emptying it costs more than looking. */
function createProblemNumbers() {
  const seen = new Map<string, number>();
  let first = 0;
  let next = 0;
  return {
    startUnit() {
      first = next;
      if (seen.size > roomyMap) seen.clear();
    },
    of(id: string): number {
      const known = seen.get(id);
      if (known !== undefined && known >= first) return known - first;
      seen.set(id, next);
      next += 1;
      return next - 1 - first;
    },
  };
}

function ruleNumber(lanes: LanePlan, { item, rule }: ChargeFact): number | undefined {
  return lanes.ruleNumbers.get(item)?.get(rule);
}

/**
 * What a charge counts: 1 for a rule that counts once, steps for one that looks at a shortfall. undefined for a count that the rule does not
 * take, or that is too large for 32 bits of points.
 */
function countInColumns(lanes: LanePlan, charge: ChargeFact, rule: number): number | undefined {
  const { count, reached } = charge;
  if (!Number.isSafeInteger(count) || count < 1) return undefined;
  const plan = lanes.rules[rule];
  if (plan?.shortfall !== undefined) {
    if (count !== 1 || !isDecimal(reached)) return undefined;
    const steps = Number(countOf(plan, charge));
    return steps <= lanes.mostCount ? steps : undefined;
  }
  if (reached !== undefined) return undefined;
  if (lanes.isOnce[rule] === 1) return 1;
  return count <= lanes.mostCount && count <= (lanes.mostOfRule[rule] ?? 0) ? count : undefined;
}

function doesFit(lanes: LanePlan, charge: ChargeFact): boolean {
  const rule = ruleNumber(lanes, charge);
  return rule !== undefined && countInColumns(lanes, charge, rule) !== undefined;
}

function decidedPlaces(problems: readonly ProblemFact[]): ReadonlyMap<string, ChargeFact> | 'contradicting' {
  const places = new Map<string, ChargeFact>();
  for (const { id, charges, chargedAt } of problems) {
    if (chargedAt === undefined) continue;
    const chosen = charges[chargedAt];
    const before = places.get(id);
    if (chosen === undefined || (before !== undefined && !samePlace(before, chosen))) return 'contradicting';
    places.set(id, chosen);
  }
  return places;
}

function samePlace(a: ChargeFact, b: ChargeFact): boolean {
  return a.item === b.item && a.rule === b.rule && a.count === b.count && a.reached === b.reached;
}
