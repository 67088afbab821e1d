/**
 * The published list of a draw as a file: every input and what was drawn, so that anybody can draw again.
 *
 * Imports: zod/mini, ledger (fields), workflow (the draw).
 */

import * as z from 'zod/mini';

import { drawInput, target, type DrawInput, type Target } from '#ledger/inspection-fields.ts';
import { drawInspection, inputHash, targetsOf, type DrawResult } from '#workflow/inspection-draw.ts';
import { readMarkedJson, type MarkedFault } from './marked-json.ts';

export const drawFormat = 'kaoping-draw';
export const drawVersion = 1;

const shape = z.strictObject({
  format: z.literal(drawFormat),
  version: z.literal(drawVersion),
  title: z.string(),
  /** SHA-256 of `input` as canonical JSON. */
  hash: z.string(),
  input: drawInput,
  drawn: z.array(target),
});

export interface DrawFile { readonly title: string; readonly input: DrawInput; readonly drawn: readonly Target[]; readonly hash: string }

export type DrawFileFault =
  | MarkedFault
  /** The list was changed after it was published. */
  | { readonly fault: 'hash'; readonly stated: string; readonly computed: string };

export type ReadDraw = { readonly ok: true; readonly file: DrawFile } | ({ readonly ok: false } & DrawFileFault);

export function writeDraw(title: string, input: DrawInput): string {
  const result = drawInspection(input);
  return `${JSON.stringify({ format: drawFormat, version: drawVersion, title, hash: result.hash, input, drawn: targetsOf(result) }, null, 2)}\n`;
}

/** Errors  None thrown: the first fault comes back with its place. */
export function readDraw(text: string): ReadDraw {
  const read = readMarkedJson(text, { format: drawFormat, version: drawVersion, shape });
  if (!read.ok) return read;
  const { title, input, drawn, hash } = read.content;
  const computed = inputHash(input);
  return computed === hash ? { ok: true, file: { title, input, drawn, hash } } : { ok: false, fault: 'hash', stated: hash, computed };
}

export interface Repeated {
  readonly result: DrawResult;
  /** The file says that the same units and inspectors were drawn, in the same order. */
  readonly same: boolean;
}

export function repeatDraw({ input, drawn }: DrawFile): Repeated {
  const result = drawInspection(input);
  return { result, same: JSON.stringify(targetsOf(result)) === JSON.stringify(drawn) };
}
