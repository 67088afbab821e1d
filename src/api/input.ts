/**
 * What comes in with a request, read without trust: each function answers a value or throws a refusal.
 *
 * Imports: zod, workflow (refusals).
 */

import * as z from 'zod/mini';

import { RefusalError, type FieldFault } from '#workflow/refusal.ts';

/** A draft and the save that its author last saw. */
export const draftBody = z.strictObject({ content: z.unknown(), seen: z.nullable(z.string()) });

/** undefined where the header is not what a client of ours writes. */
export function decoded(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return undefined;
  }
}

/** Far deeper than anything of ours; what is nested thousands deep no writer of JSON comes back from. */
const deepest = 64;

export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new RefusalError({ code: 'invalidInput', fields: [{ path: '', fault: 'depth' }] });
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusalError({ code: 'invalidInput', fields: [{ path: '', fault: 'json' }] });
  }
}

/** Looked at before anything is made of it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (isQuoted) {
      if (one === '\\') at += 1;
      else if (one === '"') isQuoted = false;
    } else if (one === '"') isQuoted = true;
    else if (one === '{' || one === '[') depth += 1;
    else if (one === '}' || one === ']') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

export function fieldFaults(error: z.core.$ZodError): readonly FieldFault[] {
  return error.issues.slice(0, 50).map(({ path, code, message }) => ({ path: path.join('.'), fault: code === 'custom' || code === 'invalid_format' ? message : code }));
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function bookId(text: string): string {
  if (/^[0-9a-z][0-9a-z-]{0,63}$/.test(text)) return text;
  throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'book', fault: 'book' }] });
}

export function draftKey(text: string): string {
  if (text.length <= 200 && text !== '') return text;
  throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'key', fault: 'key' }] });
}
