/**
 * Tables of what was measured in fresh processes.
 *
 * Imports: bench/engine.
 */

import { inDigits, loadNow, medianOf } from './clock.ts';
import { verdict, type Aimed } from './verdict.ts';
import { buildProgram } from './built-program.ts';
import { fromSource, inFreshProcess, type SchemeName, type Task } from './fresh-process.ts';

const names: Readonly<Record<SchemeName, string>> = { arxan: 'Arxan', tianshui: 'Tianshui' };
const schemes: readonly SchemeName[] = ['arxan', 'tianshui'];

export function millionTable(processes: number): string {
  const before = loadNow();
  const [times, sizes]: [Aimed[], Aimed[]] = [[], []];
  const rows = schemes.map((scheme) => {
    const all = Array.from({ length: processes }, () => inFreshProcess('million', scheme));
    const runs = (kind: string) => all.flatMap((one) => Object.entries(one).flatMap(([key, run]) => (key.startsWith(kind) ? [run / 1000] : [])));
    const [cpu, wall] = [runs('cpu'), runs('wall')];
    const bytes = (key: string) => medianOf(all.map((one) => one[key] ?? 0));
    const perUnit = `${inDigits(bytes('input') / 1e6)} + ${inDigits(bytes('output') / 1e6)} B`;
    const held = `${inDigits(bytes('held') / 1e6)} MB`;
    times.push({ what: `${names[scheme]}, processor`, value: medianOf(cpu), unit: ' s' }, { what: `${names[scheme]}, by the clock`, value: medianOf(wall), unit: ' s' });
    sizes.push({ what: `${names[scheme]}, held`, value: bytes('held') / 1e6, unit: ' MB' }, { what: `${names[scheme]}, process`, value: bytes('rss') / 1e6, unit: ' MB' });
    return `| ${names[scheme]} | ${inDigits(medianOf(cpu))} s | ${inDigits(medianOf(wall))} s | ${inDigits(Math.min(...wall))} – ${inDigits(Math.max(...wall))} s | ${perUnit} | ${held} | ${inDigits(bytes('rss') / 1e6)} MB |`;
  });
  return [
    '### 1,000,000 units in a fresh process',
    '',
    '| scheme | batch, processor, median | by the clock, median | least – most | memory a unit: columns + results | held by the program after collection, all in all | size of the process, Node itself and the making of the columns included |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
    '',
    `${processes} processes × 7 runs. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}. Aim: ≤ 0.4 s: ${verdict(times, { most: 0.4 })} Aim: < 150 MB: ${verdict(sizes, { most: 150 })}`,
  ].join('\n');
}

export async function coldTable(processes: number): Promise<string> {
  const built = { file: await buildProgram(fromSource.file), flags: [] };
  const before = loadNow();
  const own: Aimed[] = [];
  const rows = schemes.flatMap((scheme) => {
    const told = (task: Task, key: string, what: string, program = fromSource) => {
      const runs = Array.from({ length: processes }, () => inFreshProcess(task, scheme, program)[key] ?? 0);
      if (task === 'cold-batch') own.push({ what: `${names[scheme]}, ${what}`, value: medianOf(runs), unit: ' ms' });
      return `| ${names[scheme]}: ${what} | ${inDigits(medianOf(runs))} ms | ${inDigits(Math.min(...runs))} – ${inDigits(Math.max(...runs))} ms |`;
    };
    return [
      told('cold-batch', 'score', 'batch, columns at hand'),
      told('cold-batch', 'all', 'batch with compilation of the scheme and columns from facts'),
      told('cold-batch', 'score', 'as built: batch, columns at hand', built),
      told('cold-batch', 'all', 'as built: batch with compilation of the scheme and columns from facts', built),
      told('cold-plain', 'all', 'maps and objects, doubles'),
      told('cold-evaluator', 'all', 'plain evaluator, every reason'),
    ];
  });
  return [
    '### The first 500 units of a fresh process',
    '',
    '| what | median | least – most |',
    '|---|---:|---:|',
    ...rows,
    '',
    `${processes} processes each: from the source through tsx, or, “as built”, from one minified file that the app’s bundler has made. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}. Aim: < 5 ms: ${verdict(own, { most: 5 })}`,
  ].join('\n');
}
