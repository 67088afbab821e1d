/**
 * Headless scoring: the text of a facts file in, the text of its results out.
 *
 * All or nothing: one fault anywhere, and there is no result, only the list of faults.
 *
 * Imports: scheme, engine.
 */

import { evaluateAllPlan } from '#engine/evaluate-all.ts';
import { compileScheme, type EvaluationSettings } from '#engine/evaluate.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { readExactJson, type ExactJson } from './score/exact-json.ts';
import { readGrades } from './score/read-grades.ts';
import { readScheme } from './score/read-scheme.ts';
import { readUnits } from './score/read-units.ts';
import { readObject, type Place } from './score/read-values.ts';
import { refuseInto, type AnyFault } from './score/score-fault.ts';
import { writeResults } from './score/write-result.ts';

export { faultLine } from './score/fault-line.ts';
export type { AnyFault } from './score/score-fault.ts';
export { scoreUsage } from './score/sentences.ts';

export type ScoreAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly faults: readonly AnyFault[] };

/**
 * Score a file.
 *
 * Shape    text: JSON as docs/score-format.md describes it. `output`: JSON text of the results.
 * Units    Numbers are read exactly as written and never pass through a float.
 * Errors   None thrown for what a file may hold: faults come back with their places.
 * Source   docs/score-format.md.
 */
export async function scoreFile(text: string): Promise<ScoreAnswer> {
  const read = readExactJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!read.ok) return { ok: false, faults: [read.fault] };
  return scoreValue(read.value);
}

async function scoreValue(value: ExactJson): Promise<ScoreAnswer> {
  const faults: AnyFault[] = [];
  const root: Place = { path: [], refuse: refuseInto(faults) };
  const given = readObject(value, ['scheme', 'grades', 'units'], root);
  if (given === undefined) return { ok: false, faults };

  const { scheme, faults: schemeFaults } = await readScheme(given.get('scheme'));
  faults.push(...schemeFaults);
  if (scheme === undefined) return { ok: false, faults };

  const grades: Place = { ...root, path: ['grades'] };
  const bands = given.has('grades') ? readGrades(given.get('grades'), scheme, grades) : undefined;
  const settings: EvaluationSettings | undefined = bands && faults.length === 0 ? { bands } : undefined;
  const plan = compileScheme(scheme, settings);
  const { units, faults: unitFaults } = readUnits(given.get('units'), plan);
  faults.push(...unitFaults);
  if (faults.length > 0) return { ok: false, faults };

  const results = evaluateAllPlan(plan, units);
  const scored = units.flatMap((facts, index) => (results[index] === undefined ? [] : [{ facts, result: results[index] }]));
  return { ok: true, output: writeResults(scheme.id, schemeHash(scheme), scored) };
}
