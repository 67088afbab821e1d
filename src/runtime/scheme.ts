/**
 * Schemes from the command line: `npm run --silent scheme -- check|diff|hash|show <file | id | ->`.
 *
 * 0 and the answer on standard output; or 2, nothing on standard output, and one line per fault on standard error.
 *
 * Imports: exchange, node.
 */

import { faultLine, schemeActions, schemeCommand, schemeUsage, type AnyFault, type SchemeAction, type SchemeInput } from '#exchange/scheme-file.ts';
import { readInput } from './read-input.ts';

const [action, ...words] = process.argv.slice(2);
const isBased = action === 'check' && words[1] === '--base';
const names = isBased ? words.filter((_, place) => place !== 1) : words;
if (!isAction(action) || names.length !== (action === 'diff' || isBased ? 2 : 1)) refuse([schemeUsage]);
else await run(action, names);

function isAction(word: string | undefined): word is SchemeAction {
  return (schemeActions as readonly (string | undefined)[]).includes(word);
}

async function run(chosen: SchemeAction, given: readonly string[]): Promise<void> {
  const inputs: SchemeInput[] = [];
  for (const name of given) {
    const input = await inputOf(name);
    if (!('text' in input) && !('id' in input)) return refuseFaults([input], given.length > 1 ? name : undefined);
    inputs.push(input);
  }
  const answer = await schemeCommand(chosen, inputs);
  if (answer.ok) process.stdout.write(answer.lines.map((line) => `${line}\n`).join(''));
  else refuseFaults(answer.faults, given.length > 1 ? given[answer.input] : undefined);
}

/** The id of a shipped scheme has no dot and no slash; a file of a scheme does. */
async function inputOf(name: string): Promise<SchemeInput | AnyFault> {
  if (name !== '-' && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) return { id: name };
  const read = await readInput(name);
  return typeof read === 'string' ? { text: read } : read;
}

function refuseFaults(faults: readonly AnyFault[], file: string | undefined): void {
  refuse(faults.map((fault) => (file === undefined ? '' : `${file}: `) + faultLine(fault)));
}

function refuse(lines: readonly string[]): void {
  process.exitCode = 2;
  process.stderr.write(`${lines.join('\n')}\n`);
}
