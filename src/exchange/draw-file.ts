/**
 * The published list of a draw as a file: every input and what was drawn, so that anybody can draw again.
 *
 * Imports: zod/mini, ledger (fields), workflow (the draw).
 */

import * as z from 'zod/mini';

import { drawInput, target, type DrawInput, type Target } from '#ledger/inspection-fields.ts';
import { drawInspection, inputHash, targetsOf, type DrawResult } from '#workflow/inspection-draw.ts';

export const drawFormat = 'kaoping-draw';
export const drawVersion = 1;
const limit = 20_000_000;

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
  | { readonly fault: 'size' | 'json' | 'format' }
  | { readonly fault: 'version'; readonly version: string }
  | { readonly fault: 'shape'; readonly where: string }
  /** The list was changed after it was published. */
  | { readonly fault: 'hash'; readonly stated: string; readonly computed: string };

export type ReadDraw = { readonly ok: true; readonly file: DrawFile } | ({ readonly ok: false } & DrawFileFault);

export function writeDraw(title: string, input: DrawInput): string {
  const result = drawInspection(input);
  return `${JSON.stringify({ format: drawFormat, version: drawVersion, title, hash: result.hash, input, drawn: targetsOf(result) }, null, 2)}\n`;
}

/** Errors  None thrown: the first fault comes back with its place. */
export function readDraw(text: string): ReadDraw {
  if (text.length > limit) return { ok: false, fault: 'size' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, fault: 'json' };
  }
  const header = z.looseObject({ format: z.literal(drawFormat), version: z.unknown() }).safeParse(value);
  if (!header.success) return { ok: false, fault: 'format' };
  if (header.data.version !== drawVersion) return { ok: false, fault: 'version', version: String(header.data.version).slice(0, 40) };
  const checked = shape.safeParse(value);
  if (!checked.success) return { ok: false, fault: 'shape', where: checked.error.issues[0]?.path.join('.') ?? '' };
  const { title, input, drawn, hash } = checked.data;
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
