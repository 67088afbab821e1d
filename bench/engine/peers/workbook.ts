/**
 * The workbook that an office would build, computed by HyperFormula: its licence (GPLv3) keeps it out of this project, so it is
 * fetched into a folder of its own, outside of the repository, and only when a run asks for it.
 *
 * Imports: engine (types), node.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ChargeFact, UnitFacts } from '#engine/facts.ts';
import { dearestPlaces, peersIn, scoreIn } from './plain.ts';
import { arxanBands, caps, rules, shares, tianshuiBands } from './table.ts';

const wanted = '3.5.0';

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** As much of HyperFormula as is used here. */
interface Engine {
  readonly setCellContents: (at: { sheet: number; col: number; row: number }, rows: Rows) => unknown;
  readonly getSheetValues: (sheet: number) => readonly (readonly unknown[])[];
  readonly destroy: () => void;
}

export interface WorkbookProgram {
  readonly version: string;
  readonly open: (sheets: Readonly<Record<string, Rows>>) => Engine;
}

/** HyperFormula from the package registry, in a temporary folder that is removed when the process ends. */
export async function fetchWorkbookProgram(): Promise<WorkbookProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-workbook-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `hyperformula@${wanted}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const entry = createRequire(join(folder, 'workbook.js')).resolve('hyperformula');
  const { HyperFormula } = ((await import(pathToFileURL(entry).href)) as { default: { HyperFormula: { buildFromSheets: (sheets: unknown, options: object) => Engine } } }).default;
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/hyperformula/package.json'), 'utf8')) as { version: string };
  return { version, open: (sheets) => HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: false }) };
}

export interface Workbook {
  readonly sheets: Readonly<Record<string, Rows>>;
  /** Cells that somebody fills in, to be filled in again for a recalculation. */
  readonly input: { readonly sheet: number; readonly col: number; readonly rows: Rows };
  /** Column of the total in the first sheet. */
  readonly totalAt: number;
}

const ruleKeys = [...rules.keys()];

/** A sheet of findings, and a sheet of units that adds them up by SUMIFS. Each problem's dearest place is found outside. */
export function findingsWorkbook(facts: readonly UnitFacts[]): Workbook {
  const findings = facts.flatMap((one, unit) => [...dearestPlaces(one).values()].map(({ key, points }): readonly Cell[] => [unit + 1, ruleKeys.indexOf(key) + 1, points]));
  const [unitsOf, rulesOf, pointsOf] = ['A', 'B', 'C'].map((column) => `Findings!$${column}$1:$${column}$${findings.length}`);
  const taken = (row: number) => (key: string) => `SUMIFS(${pointsOf},${unitsOf},$A${row},${rulesOf},${ruleKeys.indexOf(key) + 1})`;
  const units = facts.map(({ fraud }, unit) => [unit + 1, Number(fraud), ...formulas(unit + 1, { taken: taken(unit + 1), from: 2, inPoints: true })]);
  return { sheets: { Units: units, Findings: findings }, input: { sheet: 1, col: 0, rows: findings }, totalAt: 2 + caps.length };
}

/** The best case: how often each rule was found is counted by hand, a column for each rule; nothing is looked up. */
export function countsWorkbook(facts: readonly UnitFacts[]): Workbook {
  const counts = facts.map((one) => {
    const row: number[] = ruleKeys.map(() => 0);
    for (const { key, rule, points } of dearestPlaces(one).values()) row[ruleKeys.indexOf(key)] = (row[ruleKeys.indexOf(key)] ?? 0) + points / rule.points;
    return row;
  });
  const taken = (row: number) => (key: string) => `${columnName(2 + ruleKeys.indexOf(key))}${row}`;
  const units = facts.map(({ fraud }, unit) => [unit + 1, Number(fraud), ...(counts[unit] ?? []), ...formulas(unit + 1, { taken: taken(unit + 1), from: 2 + ruleKeys.length, inPoints: false })]);
  return { sheets: { Units: units }, input: { sheet: 0, col: 2, rows: counts }, totalAt: 2 + ruleKeys.length + caps.length };
}

/** The same counts for the batch: one problem for each rule that was found, as often as it was found; none repeats another. */
export function countedFacts(facts: readonly UnitFacts[]): readonly UnitFacts[] {
  return facts.map((one) => {
    const charges = new Map<string, ChargeFact>();
    for (const { key, rule, points } of dearestPlaces(one).values()) {
      const count = (charges.get(key)?.count ?? 0) + points / rule.points;
      charges.set(key, { item: rule.item, rule: key.slice(rule.item.length), count });
    }
    return { ...one, problems: [...charges].map(([id, charge]) => ({ id, charges: [charge] })) };
  });
}

/** Scores in columns, peers in six of them, one formula for the total. */
export function compositesWorkbook(facts: readonly UnitFacts[]): Workbook {
  const input = facts.map(({ leaves }): readonly Cell[] => {
    const peers = peersIn(leaves).map(Number);
    return [...['ordinary', 'social', 'self', 'comprehensive'].map((id) => Number(scoreIn(leaves[id]))), ...peers, ...Array<string>(6 - peers.length).fill('')];
  });
  const units = input.map((row, unit) => {
    const at = unit + 1;
    const total = `=ROUND(${shares.ordinary}*A${at}+${shares.social}*B${at}+${shares.self}*C${at}+${shares.comprehensive}*D${at}+${shares.peers}*AVERAGE(E${at}:J${at}),2)`;
    return [...row, total, gradeFormula(`K${at}`, tianshuiBands)];
  });
  return { sheets: { Units: units }, input: { sheet: 0, col: 0, rows: input }, totalAt: 10 };
}

interface Items {
  /** What a rule takes, or how often it was found, as a formula. */
  readonly taken: (key: string) => string;
  /** First column of the items. */
  readonly from: number;
  readonly inPoints: boolean;
}

/** Deduction of each item, total and grade. */
function formulas(row: number, { taken, from, inPoints }: Items): readonly string[] {
  const items = caps.map(({ id, cap }) => {
    const own = [...rules].filter(([, { item }]) => item === id).map(([key, { once, points }]) => {
      const sum = inPoints ? taken(key) : `${points}*${taken(key)}`;
      return once ? `MIN(${points},${sum})` : sum;
    });
    return `=MIN(${cap},${own.join('+')})`;
  });
  const [first, last, total] = [0, caps.length - 1, caps.length].map((place) => columnName(from + place));
  return [...items, `=MAX(0,100-SUM(${first}${row}:${last}${row})-B${row})`, gradeFormula(`${total}${row}`, arxanBands)];
}

function gradeFormula(cell: string, bands: readonly { readonly name: string; readonly min: number }[]): string {
  const [last, ...better] = bands.toReversed();
  return `=${better.reduce((rest, { name, min }) => `IF(${cell}>=${min},"${name}",${rest})`, `"${last?.name ?? ''}"`)}`;
}

function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}
