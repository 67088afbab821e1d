/**
 * Repeats the draw of an inspection from its published list: `npm run --silent draw-inspection -- list.json`.
 *
 * Ends with 0 where the list says what is drawn again, 1 where it says something else, 2 where the file cannot be read.
 *
 * Imports: exchange, node.
 */

import { readFileSync } from 'node:fs';

import { readDraw, repeatDraw } from '#exchange/draw-file.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) fail('usage: npm run --silent draw-inspection -- list.json');
else repeat(file);

function repeat(name: string): void {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
  const read = readDraw(text);
  if (!read.ok) {
    const { ok: _, ...fault } = read;
    return fail(`not a list of a draw: ${Object.values(fault).join(' ')}`);
  }
  const { result, same } = repeatDraw(read.file);
  const nameOf = (unit: string) => result.units.find((one) => one.unit === unit)?.name ?? unit;
  const lines = result.drawn.map(({ id, step, total, remainder, hash, inspectors }) =>
    [step, id, nameOf(id), inspectors.map((one) => one.id).join('、'), `${remainder} of ${total}`, hash.slice(0, 16)].join('\t'));
  process.stdout.write(`${read.file.title}\nseed ${read.file.input.rules.seed}\nlist ${read.file.hash}\n${lines.join('\n')}\n${same ? 'same as published' : 'DIFFERS from what was published'}\n`);
  process.exitCode = same ? 0 : 1;
}

function fail(line: string): void {
  process.exitCode = 2;
  process.stderr.write(`${line}\n`);
}
