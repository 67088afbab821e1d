/**
 * What must be measured in a process of its own: one million units with their memory, and the first units after a start.
 *
 * `tsx --expose-gc bench/engine/fresh-process.ts million arxan` prints one line of JSON.
 *
 * Imports: engine, bench/engine.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { compileBatch, isBatchPlan, type BatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import type { UnitColumns } from '#engine/batch/columns.ts';
import { scoreBatch, type BatchResult } from '#engine/batch/score-batch.ts';
import { compileScheme, evaluatePlan } from '#engine/evaluate.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { arxanUnit, manyColumns, tianshuiUnit, unitsOf } from './office-world.ts';
import { plainArxan, plainTianshui } from './peers/plain.ts';

export type Task = 'million' | 'cold-batch' | 'cold-plain' | 'cold-evaluator';
export type SchemeName = keyof typeof subjects;

const subjects = {
  arxan: { scheme: arxan2021, world: arxanUnit, plain: plainArxan },
  tianshui: { scheme: tianshui2015, world: tianshuiUnit, plain: plainTianshui },
} as const;
const coldUnits = 500;
const file = fileURLToPath(import.meta.url);

/** This program itself, and how Node runs it: through tsx, as `npm run serve` runs the server. */
export const fromSource: Program = { file, flags: ['--import', 'tsx'] };

export interface Program {
  readonly file: string;
  /** For Node. */
  readonly flags: readonly string[];
}

/** Figures by name, from a new process. */
export function inFreshProcess(task: Task, name: SchemeName, program = fromSource): Readonly<Record<string, number>> {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', ...program.flags, program.file, task, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${task} ${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Readonly<Record<string, number>>;
}

if (process.argv[1] === file) {
  const [task, name] = process.argv.slice(2) as [Task, SchemeName];
  console.log(JSON.stringify(task === 'million' ? million(name) : cold(task, name)));
}

function million(name: SchemeName): Readonly<Record<string, number>> {
  const { scheme, world } = subjects[name];
  const plan = planOf(compileBatch(scheme));
  const columns = manyColumns(plan, world, 1_000_000);
  globalThis.gc?.();
  let result = scoreBatch(plan, columns);
  const runs = Array.from({ length: 7 }, () => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    result = scoreBatch(plan, columns);
    const wall = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: (user + system) / 1000 };
  });
  // the first collection finds buffers that nobody holds, the second one counts them out
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return {
    ...Object.fromEntries(runs.flatMap(({ wall, cpu }, place) => [[`wall${place}`, wall], [`cpu${place}`, cpu]])),
    input: bytesOf(columns),
    output: bytesOf(result),
    held: heapUsed + arrayBuffers,
    rss,
  };
}

function cold(task: Task, name: SchemeName): Readonly<Record<string, number>> {
  const { scheme, world, plain } = subjects[name];
  const facts = unitsOf(world, coldUnits);
  // what making up the units left behind is not collected while the clock runs
  globalThis.gc?.();
  const began = performance.now();
  if (task === 'cold-plain') {
    for (const one of facts) plain(one);
    return { all: performance.now() - began };
  }
  if (task === 'cold-evaluator') {
    const plan = compileScheme(scheme);
    for (const one of facts) evaluatePlan(plan, one);
    return { all: performance.now() - began };
  }
  const plan = planOf(compileBatch(scheme));
  const compiled = performance.now();
  const columns = columnsFrom(plan, facts);
  const laidOut = performance.now();
  scoreBatch(plan, columns);
  const end = performance.now();
  return { compile: compiled - began, columns: laidOut - compiled, score: end - laidOut, all: end - began };
}

function planOf(plan: ReturnType<typeof compileBatch>): BatchPlan {
  if (!isBatchPlan(plan)) throw new RangeError(plan.unsupported);
  return plan;
}

/** Bytes of all typed arrays below a value. */
function bytesOf(value: UnitColumns | BatchResult): number {
  const within = (inner: unknown): number => {
    if (ArrayBuffer.isView(inner)) return inner.byteLength;
    return typeof inner === 'object' && inner !== null ? Object.values(inner).reduce((sum: number, own: unknown) => sum + within(own), 0) : 0;
  };
  return within(value);
}
