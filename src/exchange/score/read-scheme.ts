/**
 * The scheme of a score file: the id of a shipped one, or a whole scheme in its place.
 *
 * Imports: scheme.
 */

import { loadScheme } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { validateScheme } from '#scheme/validate.ts';
import type { ExactJson } from './exact-json.ts';
import { isList, isNumber, isObject, readText } from './read-values.ts';
import { refuseInto, type AnyFault } from './score-fault.ts';

const path = ['scheme'];

/** As `readScheme`, with places counted from the scheme itself. */
export async function readSchemeValue(value: ExactJson): Promise<{ readonly scheme?: Scheme; readonly faults: readonly AnyFault[] }> {
  const { faults, ...read } = await readScheme(value);
  return { ...read, faults: faults.map((fault) => ({ ...fault, path: fault.path.slice(path.length) })) };
}

export async function readScheme(value: ExactJson | undefined): Promise<{ readonly scheme?: Scheme; readonly faults: readonly AnyFault[] }> {
  if (isObject(value)) return readWhole(value);
  const faults: AnyFault[] = [];
  const id = readText(value, { path, refuse: refuseInto(faults) });
  if (id === undefined) return { faults };
  const scheme = await loadScheme(id);
  if (scheme === undefined) return { faults: [{ path, code: 'unknownScheme', facts: { value: id } }] };
  return { scheme, faults };
}

function readWhole(value: ExactJson): { readonly scheme?: Scheme; readonly faults: readonly AnyFault[] } {
  const checked = validateScheme(plain(value));
  if (checked.ok) return { scheme: checked.scheme, faults: [] };
  return { faults: checked.faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] })) };
}

/** Plain data for the validator. A scheme's few bare numbers are small and whole; any other becomes NaN, which it refuses. */
function plain(value: ExactJson): unknown {
  if (isObject(value)) return Object.fromEntries([...value].map(([name, member]) => [name, plain(member)]));
  if (isList(value)) return value.map(plain);
  if (isNumber(value)) return /^[0-9]{1,9}$/.test(value.digits) ? Number(value.digits) : Number.NaN;
  return value;
}
