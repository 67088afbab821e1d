/**
 * The units that are measured: 0–16 findings each (8 in the middle), 5 % of them repeating an earlier problem of the unit,
 * counts 1, 2, 3 in 80, 15, 5 %, and a fraud deduction in 2 % of the units; composites with 3–6 peers.
 *
 * Imports: engine, scheme, the dice of the tests.
 */

import { columnsFrom } from '#engine/batch/columns-from.ts';
import type { PeerColumn, UnitColumns } from '#engine/batch/columns.ts';
import type { BatchPlan } from '#engine/batch/batch-plan.ts';
import type { LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createDice, type Dice } from '../../test/engine/batch/dice.ts';

const places = arxan2021.tables.flatMap(({ categories }) =>
  categories.flatMap(({ items }) => items.flatMap((item) => item.rules.map((rule) => ({ item: item.id, rule: rule.id })))),
);
const counts = [...Array<number>(16).fill(1), 2, 2, 2, 3];

export type World = (dice: Dice, unit: number) => UnitFacts;

export const arxanUnit: World = (dice, unit) => ({
  unit: `u${unit}`,
  problems: Array.from({ length: dice.roll(17) }).reduce<ProblemFact[]>((problems, _, place) => {
    const id = place > 0 && dice.chance(5) ? (problems[dice.roll(place)]?.id ?? '') : `p${place}`;
    const { item, rule } = dice.pick(places);
    problems.push({ id, charges: [{ item, rule, count: dice.pick(counts) }] });
    return problems;
  }, []),
  fraud: dice.chance(2) ? dice.pick(['2', '3', '3.5', '5']) : '0',
  leaves: { deductions: { kind: 'problems' } },
});

const score = (dice: Dice): LeafFact => ({ kind: 'score', score: String((60_00 + dice.roll(40_01)) / 100) });

export const tianshuiUnit: World = (dice, unit) => ({
  unit: `u${unit}`,
  problems: [],
  fraud: '0',
  leaves: {
    ordinary: score(dice),
    social: score(dice),
    self: score(dice),
    peers: { kind: 'many', of: Array.from({ length: 3 + dice.roll(4) }, () => score(dice)) },
    comprehensive: score(dice),
  },
});

export function unitsOf(world: World, units: number, seed = 7): readonly UnitFacts[] {
  const dice = createDice(seed);
  return Array.from({ length: units }, (_, unit) => world(dice, unit));
}

/** Columns of so many units without ever holding all their facts as objects. */
export function manyColumns(plan: BatchPlan, world: World, units: number): UnitColumns {
  const dice = createDice(7);
  const step = 20_000;
  const parts: UnitColumns[] = [];
  for (let first = 0; first < units; first += step) {
    const facts = Array.from({ length: Math.min(step, units - first) }, (_, place) => world(dice, first + place));
    parts.push(columnsFrom(plan, facts));
  }
  return joined(parts);
}

function joined(parts: readonly UnitColumns[]): UnitColumns {
  const peers = parts[0]?.peers.map((_, mean) => parts.flatMap((part) => part.peers[mean] ?? [])) ?? [];
  return {
    units: parts.reduce((sum, part) => sum + part.units, 0),
    offsets: joinedOffsets(parts.map(({ offsets }) => offsets)),
    findings: {
      rule: shorts(parts.map(({ findings }) => findings.rule)),
      count: shorts(parts.map(({ findings }) => findings.count)),
      problem: shorts(parts.map(({ findings }) => findings.problem)),
    },
    mostFindings: Math.max(...parts.map(({ mostFindings }) => mostFindings)),
    fraud: shorts(parts.map(({ fraud }) => fraud)),
    leaves: laidOut(parts.map(({ leaves }) => leaves), (length) => new Int16Array(length)),
    peers: peers.map((columns): PeerColumn => ({ offsets: joinedOffsets(columns.map(({ offsets }) => offsets)), scores: shorts(columns.map(({ scores }) => scores)) })),
    hasDeductions: parts.some(({ hasDeductions }) => hasDeductions),
    outside: parts.flatMap(({ outside }) => outside),
  };
}

function laidOut<Numbers extends Int16Array | Uint16Array>(parts: readonly Numbers[], make: (length: number) => Numbers): Numbers {
  const whole = make(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function shorts(parts: readonly Uint16Array[]): Uint16Array {
  return laidOut(parts, (length) => new Uint16Array(length));
}

function joinedOffsets(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length - 1, 1));
  let [at, before] = [0, 0];
  for (const part of parts) {
    for (let unit = 1; unit < part.length; unit += 1) whole[at + unit] = before + (part[unit] ?? 0);
    at += part.length - 1;
    before = whole[at] ?? 0;
  }
  return whole;
}
