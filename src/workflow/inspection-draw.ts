/**
 * Units drawn for an inspection, and inspectors drawn for each of them: 双随机.
 *
 * Inspectors are drawn unit by unit, in the order in which the units were drawn, from those who have the fewest
 * units so far and may go there; so the load is even and the choice is still chance.
 *
 * Shape    DrawInput holds everything; the same input gives the same result on every machine.
 * Source   State Council, random selection of inspectors and inspected (双随机); decision 0085.
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { hashText } from '#ledger/chain.ts';
import type { Candidate, DrawInput, DrawRules, DrawWeights, Target } from '#ledger/inspection-fields.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import { drawWeighted, type Drawn } from './draw.ts';
import { nextDay } from './working-days.ts';

export interface WeighedUnit extends Candidate {
  /** Product of the parts; 0 for an excluded unit. */
  readonly weight: number;
  readonly parts: { readonly kind: number; readonly since: number; readonly result: number; readonly grade: number };
  readonly since: 'never' | 'longAgo' | 'recent';
  readonly grade: string | null;
  readonly excluded: string | null;
}

export interface DrawnUnit extends Drawn {
  readonly inspectors: readonly Drawn[];
}

export interface DrawResult {
  /** SHA-256 of the input as canonical JSON: what was published beforehand can be held against it. */
  readonly hash: string;
  readonly units: readonly WeighedUnit[];
  readonly drawn: readonly DrawnUnit[];
  /** What could not be drawn because too few were left. */
  readonly short: { readonly what: 'units' | 'inspectors'; readonly wanted: number; readonly available: number } | null;
}

type SeenInput = Untouched<DrawInput>;

export function drawInspection(input: SeenInput): DrawResult {
  const { rules } = input;
  const units = input.candidates.map((one) => weigh(input, one));
  const tickets = units.flatMap(({ unit, weight }) => (weight === 0 ? [] : [{ id: unit, weight }]));
  const drawn = drawWeighted(tickets, { seed: rules.seed, label: 'units', count: rules.count });
  const sent = sendInspectors(rules, drawn);
  const fewest = Math.min(...sent.map(({ inspectors }) => inspectors.length));
  const short = drawn.length < rules.count
    ? ({ what: 'units', wanted: rules.count, available: drawn.length } as const)
    : sent.length > 0 && fewest < rules.perUnit ? ({ what: 'inspectors', wanted: rules.perUnit, available: fewest } as const) : null;
  return { hash: inputHash(input), units, drawn: sent, short };
}

export function inputHash(input: SeenInput): string {
  return hashText(canonicalJson(input));
}

/** The targets of a plan, in the order in which they were drawn. */
export function targetsOf({ drawn }: DrawResult): Target[] {
  return drawn.map(({ id, inspectors }) => ({ unit: id, inspectors: inspectors.map((one) => one.id) }));
}

/** What the book knows of its units today; the inputs of a draw. */
export function candidatesOf(state: BookState): Candidate[] {
  return [...state.units.values()].filter(({ listed }) => listed).map(({ unit, visits, problems }) => {
    const last = visits.reduce<(typeof visits)[number] | undefined>((latest, visit) => (latest === undefined || visit.on >= latest.on ? visit : latest), undefined);
    const found = last === undefined ? [] : [...problems.values()].filter(
      (problem) => problem.withdrawn === null && (problem.visit === null ? problem.foundOn === last.on : problem.visit === last.id),
    );
    return { unit: unit.id, name: unit.name, kind: unit.kind, lastVisit: last?.on ?? null, lastProblems: found.length };
  });
}

export function drawInputOf(state: BookState, rules: DrawRules, on: string): DrawInput {
  return { rules, on, candidates: candidatesOf(state) };
}

function weigh({ rules, on }: SeenInput, candidate: Candidate): WeighedUnit {
  const { weights } = rules;
  const grade = rules.grades.find(({ unit }) => unit === candidate.unit)?.grade ?? null;
  const since = sinceOf(candidate, on, weights);
  const parts = {
    kind: weights.kinds.find(({ kind }) => kind === candidate.kind)?.weight ?? 1,
    since: weights[since],
    result: candidate.lastVisit === null ? 1 : candidate.lastProblems > 0 ? weights.problems : weights.clean,
    grade: weights.grades.find((one) => one.grade === grade)?.weight ?? 1,
  };
  const excluded = rules.excluded.find(({ unit }) => unit === candidate.unit)?.reason ?? null;
  return { ...candidate, parts, since, grade, excluded, weight: excluded === null ? parts.kind * parts.since * parts.result * parts.grade : 0 };
}

function sinceOf({ lastVisit }: Candidate, on: string, { recentDays }: Untouched<DrawWeights>): WeighedUnit['since'] {
  if (lastVisit === null) return 'never';
  return lastVisit < nextDay(on, -recentDays) ? 'longAgo' : 'recent';
}

function sendInspectors({ seed, inspectors, perUnit, avoid }: Untouched<DrawRules>, units: readonly Drawn[]): readonly DrawnUnit[] {
  const load = new Map(inspectors.map((name) => [name, 0]));
  return units.map((drawn) => {
    const sent: Drawn[] = [];
    let free = inspectors.filter((name) => !avoid.some((one) => one.inspector === name && one.unit === drawn.id));
    while (sent.length < perUnit && free.length > 0) {
      const least = Math.min(...free.map((name) => load.get(name) ?? 0));
      const pot = free.filter((name) => load.get(name) === least).map((id) => ({ id, weight: 1 }));
      const [one] = drawWeighted(pot, { seed, label: `inspector ${sent.length + 1} of ${drawn.id}`, count: 1 });
      if (one === undefined) break;
      sent.push(one);
      load.set(one.id, least + 1);
      free = free.filter((name) => name !== one.id);
    }
    return { ...drawn, inspectors: sent };
  });
}
