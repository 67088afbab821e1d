/**
 * Draws peer reviewers from a file, or repeats a published draw: `npm run --silent draw -- list.json`.
 *
 * Ends with 0 where it was drawn (and is as published), 1 where the list says something else or nothing can be drawn, 2 where the
 * file cannot be read.
 *
 * Imports: exchange, node.
 */

import { readFileSync } from 'node:fs';

import { readPeerDraw, repeatPeerDraw } from '#exchange/peer-draw-file.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) fail('usage: npm run --silent draw -- list.json');
else repeat(file);

function repeat(name: string): void {
  let text: string;
  try {
    text = readFileSync(name, 'utf8');
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause));
  }
  const read = readPeerDraw(text);
  if (!read.ok) {
    const { ok: _, ...fault } = read;
    return fail(`not a list of a draw: ${Object.values(fault).join(' ')}`);
  }
  const { draw, same } = repeatPeerDraw(read.file);
  const lines = [read.file.title, `seed ${read.file.input.seed}`, `list ${draw.hash}`];
  if (draw.ok) {
    for (const { unit, reviewers } of draw.pairs) lines.push(`${unit}\t${reviewers.join('\t')}`);
    for (const { name: group, unmet } of draw.groups) for (const { kind, unit, reviewer, because } of unmet) lines.push(`unmet\t${group}\t${kind}\t${unit}\t${reviewer}\t${because}`);
    if (same !== undefined) lines.push(same ? 'same as published' : 'DIFFERS from what was published');
  } else {
    for (const { name: group, units, needed, capacity, others, short } of draw.impossible) {
      for (const { unit, possible, among, need } of short) lines.push(`impossible\t${group}\t${unit} has ${possible} of ${among} left and needs ${need}`);
      if (short.length === 0) lines.push(`impossible\t${group}\t${units.join(' ')} need ${needed} and can get ${capacity + others}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = draw.ok && same !== false ? 0 : 1;
}

function fail(line: string): void {
  process.exitCode = 2;
  process.stderr.write(`${line}\n`);
}
