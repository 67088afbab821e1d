/**
 * The batch beside a workbook: how long the workbook takes to open and compute, and to compute again when all its cells are
 * filled in anew.
 *
 * Imports: engine, bench/engine.
 */

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { inDigits, loadNow, medianOf, timed } from './clock.ts';
import type { Field } from './contestants.ts';
import { unitsOf } from './office-world.ts';
import { verdict, type Aimed } from './verdict.ts';
import { compositesWorkbook, countedFacts, countsWorkbook, fetchWorkbookProgram, findingsWorkbook, type Workbook, type WorkbookProgram } from './peers/workbook.ts';

interface Book {
  readonly field: number;
  readonly what: string;
  readonly units: number;
  readonly make: (facts: readonly UnitFacts[]) => Workbook;
  /** What the batch is given of the same units, where that is not all that was found. */
  readonly given?: (facts: readonly UnitFacts[]) => readonly UnitFacts[];
}

const counted = { field: 0, make: countsWorkbook };
const bestCase = 'Arxan, its best case: findings counted by hand, a column for each rule';
const alike = `${bestCase}; the batch is given these counts too`;
const books: readonly Book[] = [
  { field: 0, what: 'Arxan as an office builds it: a sheet of findings added up by SUMIFS', units: 100, make: findingsWorkbook },
  { ...counted, what: bestCase, units: 1_000 },
  { ...counted, what: alike, units: 1_000, given: countedFacts },
  { ...counted, what: bestCase, units: 5_000 },
  { ...counted, what: alike, units: 5_000, given: countedFacts },
  { field: 1, what: 'Tianshui, a row of scores', units: 5_000, make: compositesWorkbook },
];

export const withoutWorkbook = [
  '### The workbook that an office would build',
  '',
  'Not measured in this run: HyperFormula (GPLv3) is fetched only by `npm run bench:engine -- --with-workbook`.',
].join('\n');

export async function workbookTable(fields: readonly Field[], rounds: number): Promise<string> {
  const program = await fetchWorkbookProgram();
  const before = loadNow();
  const rows: string[] = [];
  const [opened, again]: [Aimed[], Aimed[]] = [[], []];
  for (const book of books) {
    const field = fields[book.field];
    if (field === undefined) continue;
    const name = `${book.what}, ${book.units.toLocaleString('en')} units`;
    const told = await rowOf(name, { field, book, program, rounds });
    rows.push(told.row);
    opened.push({ what: name, value: told.opened, unit: ' times' });
    again.push({ what: name, value: told.again, unit: ' times' });
  }
  return [
    `### The workbook that an office would build (HyperFormula ${program.version})`,
    '',
    '| what | opened and computed, ns a unit | all cells filled in again, ns a unit | batch on the same units, ns a unit | times the batch: opened | filled in again | wrong totals |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
    '',
    `Processor time, medians of ${rounds}; garbage is collected before each. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}. Aim: the batch ≥ 1,000 times as fast. Opened and computed: ${verdict(opened, { least: 1_000 })}`,
    `All cells filled in again: ${verdict(again, { least: 1_000 })}`,
    'The workbook computes with doubles, cannot find',
    "a problem's dearest place (it is given), and is not asked for a ranking, which would make it quadratic; SUMIFS over findings is quadratic already.",
    'The batch is given every finding, and finds those that repeat a problem, and the dearest place of each, while the clock runs. Only where a row says so',
    'is it given what the workbook is given: how often each rule was found, repeated problems resolved by hand. Both have their columns at hand.',
  ].join('\n');
}

interface Case {
  readonly field: Field;
  readonly book: Book;
  readonly program: WorkbookProgram;
  readonly rounds: number;
}

interface Row {
  readonly row: string;
  /** How many times as long as the batch the workbook takes. */
  readonly opened: number;
  readonly again: number;
}

async function rowOf(what: string, { field: { plan, world }, book: { units, make, given }, program, rounds }: Case): Promise<Row> {
  const facts = unitsOf(world, units);
  const columns = columnsFrom(plan, given?.(facts) ?? facts);
  const book = make(facts);
  const times: { opened: number; again: number; batch: number }[] = [];
  let wrong = 0;
  const repeats = Math.ceil(200_000 / units);
  for (let round = 0; round <= rounds; round += 1) {
    // what the last workbook left behind is collected at nobody's expense
    globalThis.gc?.();
    const batch = await timed(() => {
      for (let turn = 0; turn < repeats; turn += 1) scoreBatch(plan, columns);
    });
    globalThis.gc?.();
    const { opened, again, totals } = await timeBook(program, book);
    const { totals: exact } = scoreBatch(plan, columns);
    wrong = totals.filter((total, unit) => Math.round(total * 100) !== exact[unit]).length;
    // the first round warms up
    if (round > 0) times.push({ opened, again, batch: batch.cpu / repeats });
  }
  const middle = (key: 'opened' | 'again' | 'batch') => (medianOf(times.map((one) => one[key])) * 1e6) / units;
  const [opened, again, batch] = [middle('opened'), middle('again'), middle('batch')];
  const row = `| ${what} | ${inDigits(opened)} | ${inDigits(again)} | ${inDigits(batch)} | ${inDigits(opened / batch)} | ${inDigits(again / batch)} | ${inDigits((wrong / units) * 100)} % |`;
  return { row, opened: opened / batch, again: again / batch };
}

async function timeBook(program: WorkbookProgram, { sheets, input: { sheet, col, rows }, totalAt }: Workbook) {
  let engine = undefined as ReturnType<WorkbookProgram['open']> | undefined;
  const opened = await timed(() => {
    engine = program.open(sheets);
  });
  // what is in a cell already is not computed again: so other values, and back
  const fill = (cells: typeof rows) => engine?.setCellContents({ sheet, col, row: 0 }, cells);
  const again = await timed(() => fill(rows.toReversed()));
  fill(rows);
  const totals = engine?.getSheetValues(0).map((row) => Number(row[totalAt])) ?? [];
  engine?.destroy();
  return { opened: opened.cpu, again: again.cpu, totals };
}
