/**
 * Headless scoring from the command line: `npm run --silent score -- facts.json`, or `-` for standard input.
 *
 * 0 and the results on standard output; or 2, nothing on standard output, and one line per fault on
 * standard error.
 *
 * Imports: exchange, node.
 */

import { createReadStream } from 'node:fs';

import { faultLine, scoreFile, scoreUsage, type AnyFault } from '#exchange/score-file.ts';

const mebibytes = 64;
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

/** The file's text, or why there is none. */
async function readInput(name: string): Promise<string | AnyFault> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of name === '-' ? process.stdin : createReadStream(name)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > mebibytes * 2 ** 20) return { path: [], code: 'tooLarge', facts: { most: mebibytes } };
      chunks.push(bytes);
    }
  } catch (error) {
    return { path: [], code: 'unreadable', facts: { reason: error instanceof Error ? error.message : String(error) } };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return { path: [], code: 'notUtf8', facts: {} };
  }
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
