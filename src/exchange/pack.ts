/**
 * An inspection pack: what somebody needs on a device without connection. The scheme, the units, what they are to look at,
 * and the problems that are known, so that one can be told from another.
 *
 * Imports: zod/mini, ledger (fields), scheme, exchange.
 */

import * as z from 'zod/mini';

import * as f from '#ledger/fields.ts';
import * as i from '#ledger/inspection-fields.ts';
import { pathText } from '#scheme/fault.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { validateScheme } from '#scheme/validate.ts';
import { readSigned, writeSigned, type ReadFile } from './signed-file.ts';

const unit = z.strictObject({ id: f.key, name: f.name, short: z.string(), unitClass: z.optional(f.key) });

const shape = z.strictObject({
  pack: f.uuid,
  madeAt: f.instant,
  madeBy: f.name,
  book: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/)),
  bookTitle: f.name,
  scheme: z.unknown(),
  schemeHash: z.string(),
  inspection: z.strictObject({
    id: f.uuid, title: f.name, method: f.method, round: f.count, from: f.day, to: f.day, items: z.array(f.key), targets: z.array(i.target).check(z.minLength(1)),
  }),
  units: z.array(unit),
  /** Standing problems of the units. */
  problems: z.array(z.strictObject({ id: f.uuid, unit: f.key, number: f.count, words: f.reason, foundOn: f.day, evidence: f.evidenceList })),
});

const kind = { format: 'kaoping-pack', version: 1, shape, limit: 50_000_000 } as const;

export type PackContent = z.infer<typeof shape>;
export type Pack = Omit<PackContent, 'scheme'> & { readonly scheme: Scheme };

export function writePack(pack: Pack): string {
  return writeSigned(kind, pack);
}

export function readPack(text: string): ReadFile<Pack> {
  const read = readSigned(text, kind);
  if (!read.ok) return read;
  const checked = validateScheme(read.content.scheme);
  if (!checked.ok) return { ok: false, fault: { fault: 'scheme', where: `content.scheme.${pathText(checked.faults[0]?.path ?? [])}` } };
  if (schemeHash(checked.scheme) !== read.content.schemeHash) return { ok: false, fault: { fault: 'scheme', where: 'content.schemeHash' } };
  return { ok: true, content: { ...read.content, scheme: checked.scheme } };
}
