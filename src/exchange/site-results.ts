/**
 * What was recorded on site as a file: the commands as they would have been sent, who recorded them and when, and the photos.
 *
 * Only commands that record are let in; a file cannot approve anything.
 *
 * Imports: zod/mini, @noble/hashes, ledger (fields), workflow (commands), exchange.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';

import * as f from '#ledger/fields.ts';
import { command, type CommandOf } from '#workflow/commands.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { readSigned, writeSigned, type ReadFile } from './signed-file.ts';

export type SiteCommand = CommandOf<'recordVisit' | 'recordProblem' | 'concludeVisit'>;
const kinds: ReadonlySet<string> = new Set(['recordVisit', 'recordProblem', 'concludeVisit']);

const record = z.strictObject({
  id: f.uuid,
  at: f.instant,
  person: f.name,
  unit: z.string(),
  commands: z.array(command.check(z.refine((one) => kinds.has(one.kind), 'kind'))).check(z.minLength(1), z.maxLength(5)),
});

const shape = z.strictObject({
  book: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/)),
  bookTitle: f.name,
  /** null where they were recorded in the year itself. */
  pack: z.nullable(f.uuid),
  schemeHash: z.nullable(z.string()),
  savedAt: f.instant,
  records: z.array(record).check(z.maxLength(2000)),
  files: z.array(z.strictObject({ sha256: f.sha256, type: z.string(), name: z.string(), base64: z.string() })).check(z.maxLength(5000)),
});

const kind = { format: 'kaoping-records', version: 1, shape, limit: 400_000_000 } as const;

export interface SiteResultRecord { readonly id: string; readonly at: string; readonly person: string; readonly unit: string; readonly commands: readonly SiteCommand[] }
export interface SiteResultFile { readonly sha256: string; readonly type: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
export interface SiteResults {
  readonly book: string;
  readonly bookTitle: string;
  readonly pack: string | null;
  readonly schemeHash: string | null;
  readonly savedAt: string;
  readonly records: readonly SiteResultRecord[];
  readonly files: readonly SiteResultFile[];
}

export function writeSiteResults({ files, ...rest }: SiteResults): string {
  return writeSigned(kind, { ...rest, files: files.map(({ bytes, ...file }) => ({ ...file, base64: toBase64(bytes) })) });
}

export function readSiteResults(text: string): ReadFile<SiteResults> {
  const read = readSigned(text, kind);
  if (!read.ok) return read;
  const files: SiteResultFile[] = [];
  for (const [index, { base64, ...file }] of read.content.files.entries()) {
    const bytes = fromBase64(base64);
    if (bytes === undefined || bytesToHex(sha256(bytes)) !== file.sha256) return { ok: false, fault: { fault: 'file', where: `content.files.${index}` } };
    files.push({ ...file, bytes });
  }
  return { ok: true, content: { ...read.content, records: read.content.records as readonly SiteResultRecord[], files } };
}

/** A record as a device keeps it: of its commands only those that record go into the file. */
export interface KeptRecord { readonly id: string; readonly at: string; readonly actor: { readonly person: string }; readonly about: { readonly unit: string }; readonly commands: readonly { readonly kind: string }[] }

export function siteResultsText({ records, files, ...rest }: Omit<SiteResults, 'records'> & { readonly records: readonly KeptRecord[] }): string {
  const recorded = records.flatMap(({ id, at, actor, about, commands }) => {
    const own = commands.filter((one): one is SiteCommand => kinds.has(one.kind));
    return own.length === 0 ? [] : [{ id, at, person: actor.person, unit: about.unit, commands: own }];
  });
  return writeSiteResults({ ...rest, records: recorded, files: files.map(({ sha256: hash, type, name, bytes }) => ({ sha256: hash, type, name, bytes })) });
}
