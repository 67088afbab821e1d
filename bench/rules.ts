/**
 * The pure rooms without a browser: reading a long book, and scoring a large year, beside the plainest
 * way of doing the same in the same run.
 *
 * Imports: ledger, engine, workflow, bench.
 */

import type { Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { factsOf } from '#ledger/facts.ts';
import type { MutableBookState } from '#ledger/state.ts';
import { compileScheme, evaluatePlan } from '#engine/evaluate.ts';
import { buildLargeYear } from '#mock/large-year.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { listedUnits } from '#workflow/open-points.ts';
import { scoreOf } from '#workflow/score.ts';
import { medianOf } from './engine/clock.ts';
import type { Figure } from './figures.ts';
import { prepareDecimals, scoreDecimals } from './peers/decimal-objects.ts';
import { preparePlain, scorePlain } from './peers/doubles.ts';
import { foldPlainly } from './peers/plain-fold.ts';

const thousand = 1000;

export function measureFold(runs: number): readonly Figure[] {
  const { entries } = buildLargeYear({ units: thousand, problemsPerUnit: 48 });
  const rounds = Array.from({ length: runs }, () => [timed(1, () => fold(entries))[0] ?? 0, timed(1, () => foldPlainly(entries))[0] ?? 0] as const);
  const [own, plain] = [rounds.map(([first]) => first), rounds.map(([, second]) => second)];
  return [
    { what: `Fold of ${entries.length.toLocaleString('en')} entries: JSON and state`, unit: 'ms', runs: own },
    { what: 'the same entries read and filed in plain maps', unit: 'ms', runs: plain },
    { what: 'fold against plain maps', unit: 'times', runs: ratios(own, plain) },
  ];
}

export function measureScores(runs: number): readonly Figure[] {
  const { entries } = buildLargeYear({ units: thousand, problemsPerUnit: 20 });
  const facts = factsIn(fold(entries));
  const plan = compileScheme(arxan2021, { trimFrom: 0 });
  const plainPlan = preparePlain(arxan2021);
  const decimalPlan = prepareDecimals(arxan2021);
  const first = timed(1, () => facts.forEach((one) => evaluatePlan(plan, one)));
  const firstPlain = timed(1, () => facts.forEach((one) => scorePlain(plainPlan, one)));
  const firstDecimal = timed(1, () => facts.forEach((one) => scoreDecimals(decimalPlan, one)));
  // in turn, so that a busy moment of the machine meets all three
  const rounds = Array.from({ length: runs }, () => ({
    exact: timed(1, () => facts.forEach((one) => evaluatePlan(plan, one)))[0] ?? 0,
    plain: timed(1, () => facts.forEach((one) => scorePlain(plainPlan, one)))[0] ?? 0,
    decimals: timed(1, () => facts.forEach((one) => scoreDecimals(decimalPlan, one)))[0] ?? 0,
  }));
  const exact = rounds.map((round) => round.exact);
  const plain = rounds.map((round) => round.plain);
  const decimals = rounds.map((round) => round.decimals);
  const books = Array.from({ length: runs }, () => fold(entries));
  const cold = books.map((state) => timed(1, () => scoreAll(state))[0] ?? 0);
  const state = books[0] ?? emptyBook('');
  return [
    { what: 'Scores of 1,000 units × 20 problems, first time in the process: engine', unit: 'ms', runs: first },
    { what: 'doubles, first time', unit: 'ms', runs: firstPlain },
    { what: 'decimal.js objects, first time', unit: 'ms', runs: firstDecimal },
    { what: 'Scores of 1,000 units × 20 problems: engine', unit: 'ms', runs: exact },
    { what: 'doubles in maps and objects', unit: 'ms', runs: plain },
    { what: 'decimal.js objects', unit: 'ms', runs: decimals },
    { what: 'engine against doubles', unit: 'times', runs: ratios(exact, plain) },
    { what: 'engine against decimal.js objects', unit: 'times', runs: ratios(exact, decimals) },
    { what: 'Scores of a book just read (facts gathered, nothing kept yet)', unit: 'ms', runs: cold },
    { what: 'Scores of a book that did not change (kept)', unit: 'ms', runs: timed(runs, () => scoreAll(state)) },
    { what: 'Scores of a book in which one unit changed', unit: 'ms', runs: timed(runs, () => changeOne(state), () => scoreAll(state)) },
  ];
}

export function fold(entries: readonly Sealed[]): MutableBookState {
  const state = emptyBook('large-year');
  for (const sealed of entries) evolve(state, JSON.parse(sealed.text) as Entry, sealed);
  return state;
}

function factsIn(state: MutableBookState) {
  return listedUnits(state).map((unit) => factsOf(state, unit));
}

function scoreAll(state: MutableBookState): void {
  for (const unit of listedUnits(state)) scoreOf(state, unit);
}

/** As a new entry about the unit would. */
function changeOne(state: MutableBookState): void {
  for (const unit of state.units.values()) {
    unit.revision += 1;
    return;
  }
}

/** Milliseconds per run; with a second function only that one is timed. */
function timed(runs: number, work: () => unknown, then?: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    if (then !== undefined) work();
    const from = performance.now();
    (then ?? work)();
    return performance.now() - from;
  });
}

/** Run by run where both have as many; otherwise against the other's median. */
function ratios(own: readonly number[], other: readonly number[]): readonly number[] {
  const middle = medianOf(other);
  return own.map((value, index) => value / (own.length === other.length ? (other[index] ?? middle) : middle));
}
