/**
 * Headless scoring from the command line: `npm run --silent score -- facts.json`, or `-` for standard input.
 *
 * 0 and the results on standard output; or 2, nothing on standard output, and one line per fault on
 * standard error.
 *
 * Imports: exchange, node.
 */

import { faultLine, scoreFile, scoreUsage, type AnyFault } from '#exchange/score-file.ts';
import { readInput } from './read-input.ts';

/** A file of nothing but faults is answered with this many lines and a count of the rest. */
const mostLines = 1_000;

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) refuse([scoreUsage]);
else await score(file);

async function score(name: string): Promise<void> {
  const input = await readInput(name);
  const answer = typeof input === 'string' ? await scoreFile(input) : { ok: false as const, faults: [input] };
  if (answer.ok) process.stdout.write(answer.output);
  else refuse(linesOf(answer.faults));
}

function linesOf(faults: readonly AnyFault[]): readonly string[] {
  const more: AnyFault[] =
    faults.length > mostLines ? [{ path: [], code: 'moreFaults', facts: { count: faults.length - mostLines } }] : [];
  return [...faults.slice(0, mostLines), ...more].map(faultLine);
}

function refuse(lines: readonly string[]): void {
  process.exitCode = 2;
  process.stderr.write(`${lines.join('\n')}\n`);
}
