/**
 * A JSON file of ours: recognised by `format` and `version`, then held to its shape. The first fault comes back with its place.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

export interface Marks<Content> {
  readonly format: string;
  readonly version: number;
  readonly shape: z.ZodMiniType<Content>;
}

export type MarkedFault =
  | { readonly fault: 'size' | 'json' | 'format' }
  | { readonly fault: 'version'; readonly version: string }
  | { readonly fault: 'shape'; readonly where: string };

/** Characters. A list of the largest city is a tenth of it. */
const limit = 20_000_000;

/** Errors  None thrown. */
export function readMarkedJson<Content>(text: string, { format, version, shape }: Marks<Content>): { readonly ok: true; readonly content: Content } | ({ readonly ok: false } & MarkedFault) {
  if (text.length > limit) return { ok: false, fault: 'size' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, fault: 'json' };
  }
  const header = z.looseObject({ format: z.literal(format), version: z.unknown() }).safeParse(value);
  if (!header.success) return { ok: false, fault: 'format' };
  if (header.data.version !== version) return { ok: false, fault: 'version', version: String(header.data.version).slice(0, 40) };
  const checked = shape.safeParse(value);
  if (!checked.success) return { ok: false, fault: 'shape', where: checked.error.issues[0]?.path.join('.') ?? '' };
  return { ok: true, content: checked.data };
}
