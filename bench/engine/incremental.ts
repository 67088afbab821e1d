/**
 * One change among 100,000 units: score, rank and distribution current after each.
 *
 * Imports: engine, bench/engine.
 */

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { createLiveBatch } from '#engine/batch/live-batch.ts';
import { createDice, type Dice } from '../../test/engine/batch/dice.ts';
import { inDigits, loadNow, medianOf } from './clock.ts';
import type { Field } from './contestants.ts';
import { unitsOf } from './office-world.ts';

const units = 100_000;
const steps = 20_000;

export function incremental(fields: readonly Field[]): string {
  const before = loadNow();
  const rows = fields.flatMap(rowsOf);
  return [
    `### One change among ${units.toLocaleString('en')} units`,
    '',
    '| what | median | 99th of 100 | of runs |',
    '|---|---:|---:|---:|',
    ...rows,
    '',
    `Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}. Aim: < 10 µs for a finding, in the middle. Each step is timed alone; the clock's own 0.1 µs is in it.`,
  ].join('\n');
}

function rowsOf({ name, plan, world }: Field): readonly string[] {
  const facts = unitsOf(world, units);
  const live = createLiveBatch(plan, columnsFrom(plan, facts));
  const dice = createDice(3);
  const { ranking } = live;
  const current = (unit: number) => (ranking.rankOf(unit) ?? 0) + ranking.distribution().length;
  const rules = plan.lanes?.points.length ?? 1;
  const finding = () => ({ rule: dice.roll(rules), count: 1 + dice.roll(3), ...(dice.chance(5) && { problem: 0 }) });
  const place = name.split(':')[0] ?? name;
  const newFinding = row(`${place}: a finding → score, rank, distribution`, dice, (unit) => {
    const own = finding();
    return () => {
      live.addFinding(unit, own);
      return current(unit);
    };
  });
  const newFacts = row(`${place}: a unit's facts anew → score, rank, distribution`, dice, (unit) => {
    const own = world(dice, unit);
    return () => {
      live.change(unit, own);
      return current(unit);
    };
  });
  const total = row(`${place}: a total → rank, distribution`, dice, (unit) => {
    const own = dice.roll(10_001);
    return () => {
      ranking.change(unit, own);
      return current(unit);
    };
  });
  const kth = row(`${place}: the total in a place`, dice, () => {
    const own = 1 + dice.roll(units);
    return () => ranking.totalAt(own) ?? 0;
  });
  const page = row(`${place}: thirty units from a place on`, dice, () => {
    const own = 1 + dice.roll(units);
    return () => ranking.unitsFrom(own, 30).length;
  });
  return [newFinding, newFacts, total, kth, page];
}

/** `prepare` is not timed, what it returns is. */
function row(what: string, dice: Dice, prepare: (unit: number) => () => number): string {
  const runs = Array.from({ length: steps }, () => {
    const step = prepare(dice.roll(units));
    const began = process.hrtime.bigint();
    step();
    return Number(process.hrtime.bigint() - began) / 1000;
  });
  const late = runs.toSorted((a, b) => a - b)[Math.floor(steps * 0.99)] ?? 0;
  return `| ${what} | ${inDigits(medianOf(runs))} µs | ${inDigits(late)} µs | ${steps.toLocaleString('en')} |`;
}
