/**
 * From zod's issues to faults of ours, so that no sentence of a library reaches a reader.
 *
 * Imports: zod/mini (types).
 */

import type * as z from 'zod/mini';

import { printable, type Path, type SchemeFault, type SchemeFaultCode } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Codes that shape.ts gives as messages. */
const named: readonly string[] = ['badId', 'notDecimal', 'notAboveZero', 'notDay', 'emptyText', 'badTrim', 'badFewest', 'notHash'] satisfies SchemeFaultCode[];

/** The faults of a value that schemeShape refused. */
export function shapeFaults(issues: readonly Issue[], value: unknown): SchemeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, value));
}

function faultsOf(issue: Issue, value: unknown): SchemeFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({ path: [...path, field], code: 'unknownField', facts: {} }));
  }
  // a number that was left empty is no wrong number
  if (found === undefined || (found === '' && issue.message === 'notDecimal')) return [{ path, code: 'missing', facts: {} }];
  return [{ path, ...codeAndFacts(issue, shown(found)) }];
}

function codeAndFacts(issue: Issue, value: string): Omit<SchemeFault, 'path'> {
  if (isNamed(issue.message)) return { code: issue.message, facts: { value } };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrongType', facts: { value, expected: issue.expected } };
    case 'too_big':
      return isOfNumber(issue) ? { code: 'aboveMost', facts: { value, most: Number(issue.maximum) } } : { code: 'tooMany', facts: { most: Number(issue.maximum) } };
    case 'too_small':
      return isOfNumber(issue) ? { code: 'belowLeast', facts: { value, least: Number(issue.minimum) } } : { code: 'tooFew', facts: { least: Number(issue.minimum) } };
    case 'invalid_value':
      return { code: 'unknownChoice', facts: { value, choices: issue.values.map(String).join(', ') } };
    default:
      return { code: 'unknownChoice', facts: { value, choices: 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '' } };
  }
}

/** A number has a size, a list has entries. */
function isOfNumber({ origin }: { readonly origin: string }): boolean {
  return origin === 'number' || origin === 'int';
}

function isNamed(message: string): message is SchemeFaultCode {
  return named.includes(message);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, step) => Reflect.get(Object(here), step), value);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
