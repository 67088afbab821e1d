/**
 * Schemes from the command line: texts of files in, lines out. It decides nothing that the workshop decides otherwise:
 * the same validator, the same difference, the same hash.
 *
 * Imports: scheme, view (difference).
 */

import { oneLine, printable } from '#scheme/fault.ts';
import { fitsBase } from '#scheme/fits-base.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { isText, schemeDifference, type SchemeChange, type Step } from '#view/scheme-difference.ts';
import { readExactJson } from './score/exact-json.ts';
import { readSchemeValue } from './score/read-scheme.ts';
import type { AnyFault } from './score/score-fault.ts';
import { schemeOutline } from './scheme-outline.ts';

export { faultLine } from './score/fault-line.ts';
export type { AnyFault } from './score/score-fault.ts';

export const schemeActions = ['check', 'diff', 'hash', 'show'] as const;
export type SchemeAction = (typeof schemeActions)[number];

export const schemeUsage = `usage: npm run --silent scheme -- check|hash|show <scheme.json | id | ->
       npm run --silent scheme -- check <county.json> --base <city.json>
       npm run --silent scheme -- diff <before> <after>`;

export type SchemeAnswer =
  | { readonly ok: true; readonly lines: readonly string[] }
  /** `input`: which of the inputs it is. */
  | { readonly ok: false; readonly faults: readonly AnyFault[]; readonly input: number };

/**
 * What an action says of the schemes given: one, or two for `diff` and for `check` against the scheme above, which comes second.
 *
 * Shape    inputs: a file's text, or the id of a shipped scheme.
 * Errors   None thrown for what a file may hold: faults come back with their places, of the first input that has any.
 * Source   docs/scheme-format.md, "From the command line".
 */
export async function schemeCommand(action: SchemeAction, inputs: readonly SchemeInput[]): Promise<SchemeAnswer> {
  const schemes: Scheme[] = [];
  for (const input of inputs) {
    const read = await readInput(input);
    if (read.scheme === undefined) return { ok: false, faults: read.faults, input: schemes.length };
    schemes.push(read.scheme);
  }
  const [scheme, other] = schemes;
  if (scheme === undefined) throw new RangeError(`No scheme for ${action}.`);
  switch (action) {
    case 'check': {
      const departs = other === undefined ? [] : fitsBase(other, scheme);
      if (departs.length > 0) return { ok: false, faults: departs, input: 0 };
      return { ok: true, lines: [`sound: ${scheme.id} ${schemeHash(scheme)}`, ...(other === undefined ? [] : [`fits: ${other.id} ${schemeHash(other)}`])] };
    }
    case 'hash':
      return { ok: true, lines: [schemeHash(scheme)] };
    case 'show':
      return { ok: true, lines: schemeOutline(scheme) };
    case 'diff':
      if (other === undefined) throw new RangeError('A difference needs two schemes.');
      return { ok: true, lines: schemeDifference(scheme, other).map(changeLine) };
  }
}

export type SchemeInput = { readonly text: string } | { readonly id: string };

async function readInput(input: SchemeInput): ReturnType<typeof readSchemeValue> {
  if ('id' in input) return readSchemeValue(input.id);
  const read = readExactJson(input.text.startsWith('\uFEFF') ? input.text.slice(1) : input.text);
  return read.ok ? readSchemeValue(read.value) : { faults: [read.fault] };
}

function changeLine(change: SchemeChange): string {
  const place = placeText(change.steps);
  switch (change.kind) {
    case 'came':
      return oneLine(`+ ${place}: ${shown(change.after)}`);
    case 'went':
      return oneLine(`- ${place}: ${shown(change.before)}`);
    case 'changed':
      return oneLine(`~ ${place}: ${shown(change.before)} -> ${shown(change.after)}`);
    case 'moved':
      return oneLine(`^ ${place}: ${change.before.join(' ')} -> ${change.after.join(' ')}`);
  }
}

/** Example  tables[standard].categories[2].items[2.1].rules[a].points */
function placeText(steps: readonly Step[]): string {
  const text = steps.map((step) => ('id' in step ? `[${step.id}]` : `.${step.field}`)).join('');
  return text === '' ? '(scheme)' : text.replace(/^\./, '');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return printable(value);
  return isText(value) ? printable(value.zh) : printable(JSON.stringify(value)).replace(/^"|"$/g, '');
}
