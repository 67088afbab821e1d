/**
 * What our small JSON files have in common: a name of the format, a version, a hash over the content, and a reading that
 * says where it stops.
 *
 * The hash shows a file that was damaged or edited; it is no signature, as whoever edits can hash anew.
 *
 * Imports: zod/mini, ledger (hash), scheme (canonical JSON).
 */

import * as z from 'zod/mini';

import { hashText } from '#ledger/chain.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';

export type FileFault =
  | { readonly fault: 'size' | 'json' | 'truncated' }
  /** Another kind of file; `format` is what it says of itself. */
  | { readonly fault: 'format'; readonly format: string }
  | { readonly fault: 'version'; readonly version: string }
  | { readonly fault: 'shape'; readonly where: string }
  | { readonly fault: 'hash' }
  | { readonly fault: 'scheme'; readonly where: string }
  | { readonly fault: 'file'; readonly where: string };

export type ReadFile<Content> = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly fault: FileFault };

export interface FileKindOf<Shape extends z.core.$ZodType> { readonly format: string; readonly version: number; readonly shape: Shape; readonly limit: number }

export function writeSigned(kind: { readonly format: string; readonly version: number }, content: unknown): string {
  return JSON.stringify({ format: kind.format, version: kind.version, hash: hashText(canonicalJson(content)), content });
}

/** Errors  None thrown: the first fault comes back with its place. */
export function readSigned<Shape extends z.core.$ZodType>(text: string, kind: FileKindOf<Shape>): ReadFile<z.output<Shape>> {
  const no = (fault: FileFault) => ({ ok: false, fault }) as const;
  if (text.length > kind.limit) return no({ fault: 'size' });
  const plain = text.replace(/^\ufeff/, '').trim();
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    // a file of ours that was cut off begins rightly and does not end
    return no({ fault: plain.startsWith(`{"format":"${kind.format}"`) && !plain.endsWith('}') ? 'truncated' : 'json' });
  }
  const header = z.looseObject({ format: z.string(), version: z.optional(z.unknown()), hash: z.optional(z.unknown()), content: z.optional(z.unknown()) }).safeParse(value);
  // JSON that does not say what it is comes from elsewhere
  if (!header.success) return no({ fault: 'json' });
  if (header.data.format !== kind.format) return no({ fault: 'format', format: header.data.format.slice(0, 40) });
  if (header.data.version !== kind.version) return no({ fault: 'version', version: String(header.data.version).slice(0, 40) });
  const checked = z.safeParse(kind.shape, header.data.content);
  if (!checked.success) return no({ fault: 'shape', where: `content.${checked.error.issues[0]?.path.join('.') ?? ''}` });
  if (hashText(canonicalJson(header.data.content)) !== header.data.hash) return no({ fault: 'hash' });
  return { ok: true, content: checked.data };
}
