/**
 * From zod's issues to faults of ours, so that no sentence of a library reaches a reader.
 *
 * Imports: zod/mini (types).
 */

import type * as z from 'zod/mini';

import { printable, type Path, type SchemeFault, type SchemeFaultCode } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Codes that shape.ts gives as messages. */
const named: readonly string[] = ['badId', 'notDecimal', 'notAboveZero', 'notDay', 'emptyText', 'badTrim', 'badFewest'] satisfies SchemeFaultCode[];

/** The faults of a value that schemeShape refused. */
export function shapeFaults(issues: readonly Issue[], value: unknown): SchemeFault[] {
  return issues.flatMap((issue) => faultsOf(issue, value));
}

function faultsOf(issue: Issue, value: unknown): SchemeFault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
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
      return { code: 'tooMany', facts: { most: Number(issue.maximum) } };
    case 'too_small':
      return { code: 'tooFew', facts: { least: Number(issue.minimum) } };
    case 'invalid_value':
      return { code: 'unknownChoice', facts: { value, choices: issue.values.map(String).join(', ') } };
    default:
      return { code: 'unknownChoice', facts: { value, choices: 'options' in issue ? String(issue.options) : '' } };
  }
}

function isNamed(message: string): message is SchemeFaultCode {
  return named.includes(message);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null && Object.hasOwn(here, step) ? (here as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
