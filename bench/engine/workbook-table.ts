/**
 * The batch beside a workbook: how long the workbook takes to open and compute, and to compute again when all its cells are
 * filled in anew.
 *
 * Imports: engine, bench/engine.
 */

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { inDigits, loadNow, medianOf, timed } from './clock.ts';
import type { Field } from './contestants.ts';
import { unitsOf } from './office-world.ts';
import { verdict, type Aimed } from './verdict.ts';
import { compositesWorkbook, countsWorkbook, fetchWorkbookProgram, findingsWorkbook, type Workbook, type WorkbookProgram } from './peers/workbook.ts';

const books: readonly { readonly field: number; readonly what: string; readonly units: number; readonly make: typeof countsWorkbook }[] = [
  { field: 0, what: 'Arxan as an office builds it: a sheet of findings added up by SUMIFS', units: 100, make: findingsWorkbook },
  { field: 0, what: 'Arxan, its best case: findings counted by hand, a column for each rule', units: 1_000, make: countsWorkbook },
  { field: 0, what: 'Arxan, its best case: findings counted by hand, a column for each rule', units: 5_000, make: countsWorkbook },
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
  for (const { field: place, what, units, make } of books) {
    const field = fields[place];
    if (field === undefined) continue;
    const name = `${what}, ${units.toLocaleString('en')} units`;
    const told = await rowOf(name, { field, units, make, program, rounds });
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
    `Processor time, medians of ${rounds}. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}. Aim: the batch ≥ 1,000 times as fast. Opened and computed: ${verdict(opened, { least: 1_000 })}`,
    `All cells filled in again: ${verdict(again, { least: 1_000 })}`,
    'The workbook computes with doubles, cannot find',
    "a problem's dearest place (it is given), and is not asked for a ranking, which would make it quadratic; SUMIFS over findings is quadratic already.",
  ].join('\n');
}

interface Case {
  readonly field: Field;
  readonly units: number;
  readonly make: typeof countsWorkbook;
  readonly program: WorkbookProgram;
  readonly rounds: number;
}

interface Row {
  readonly row: string;
  /** How many times as long as the batch the workbook takes. */
  readonly opened: number;
  readonly again: number;
}

async function rowOf(what: string, { field: { plan, world }, units, make, program, rounds }: Case): Promise<Row> {
  const facts = unitsOf(world, units);
  const columns = columnsFrom(plan, facts);
  const book = make(facts);
  const times: { opened: number; again: number; batch: number }[] = [];
  let wrong = 0;
  const repeats = Math.ceil(200_000 / units);
  for (let round = 0; round <= rounds; round += 1) {
    const batch = await timed(() => {
      for (let turn = 0; turn < repeats; turn += 1) scoreBatch(plan, columns);
    });
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
