/**
 * One year (or the book of the office's own schemes) as one file: its entries as they were sealed, its evidence, and half-typed work.
 *
 * The file is JSON, so that it can be read without this program in twenty years. On the way in
 * everything is checked before anything is written: size, version, shape, every hash of the
 * chain, every evidence file, and that the scheme inside is one this program can read.
 *
 * Imports: zod/mini, @noble/hashes, scheme, ledger.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';

import type { ChainFault, Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { sha256 as hashField } from '#ledger/fields.ts';
import { libraryBook } from '#ledger/library-book.ts';
import { libraryEntry, type LibraryEntry } from '#ledger/scheme-library.ts';
import { pathText } from '#scheme/fault.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { validateScheme } from '#scheme/validate.ts';
import { fromBase64, toBase64 } from './base64.ts';

export const backupFormat = 'kaoping-book';
export const backupVersion = 1;
/** Largest backup that is read, in characters. */
export const backupLimit = 400_000_000;

const shape = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  book: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/)),
  savedAt: z.string(),
  entries: z.array(z.strictObject({ seq: z.int(), hash: hashField, text: z.string() })),
  files: z.array(z.strictObject({ sha256: hashField, type: z.string(), base64: z.string() })),
  drafts: z.array(z.strictObject({ key: z.string(), savedAt: z.string(), text: z.string() })),
});

export type Backup = z.infer<typeof shape>;

export interface BackupFile { readonly sha256: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

export interface CheckedBackup {
  readonly book: string;
  readonly entries: readonly Sealed[];
  readonly files: readonly BackupFile[];
  readonly drafts: Backup['drafts'];
}

export type BackupFault =
  | { readonly fault: 'size' | 'json' | 'truncated' }
  | { readonly fault: 'version'; readonly version: string }
  | { readonly fault: 'shape'; readonly where: string }
  | { readonly fault: 'chain'; readonly where: string; readonly chain: ChainFault }
  | { readonly fault: 'file'; readonly where: string }
  | { readonly fault: 'scheme'; readonly where: string };

export function writeBackup(book: { book: string; savedAt: string; entries: readonly Sealed[]; files: readonly BackupFile[]; drafts: Backup['drafts'] }): string {
  const { savedAt, entries, drafts } = book;
  const files = book.files.map(({ sha256: hash, type, bytes }) => ({ sha256: hash, type, base64: toBase64(bytes) }));
  return JSON.stringify({ format: backupFormat, version: backupVersion, book: book.book, savedAt, entries, files, drafts } satisfies Omit<Backup, 'entries'> & { entries: readonly Sealed[] });
}

/** Errors  None thrown: the first fault comes back with its place. */
export function readBackup(text: string): { readonly ok: true; readonly backup: CheckedBackup } | { readonly ok: false; readonly fault: BackupFault } {
  const no = (fault: BackupFault) => ({ ok: false, fault }) as const;
  if (text.length > backupLimit) return no({ fault: 'size' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // a file of ours that was cut off begins rightly and does not end
    return no({ fault: text.trimStart().startsWith(`{"format":"${backupFormat}"`) && !text.trimEnd().endsWith(']}') ? 'truncated' : 'json' });
  }
  const header = z.looseObject({ format: z.literal(backupFormat), version: z.unknown() }).safeParse(value);
  if (!header.success) return no({ fault: 'shape', where: 'format' });
  if (header.data.version !== backupVersion) return no({ fault: 'version', version: String(header.data.version).slice(0, 40) });
  const checked = shape.safeParse(value);
  if (!checked.success) return no({ fault: 'shape', where: checked.error.issues[0]?.path.join('.') ?? '' });
  const { book, entries, drafts } = checked.data;
  const chain = chainFault(book, entries);
  if (chain !== undefined) return no({ fault: 'chain', where: `entries.${chain.seq}`, chain });
  const scheme = book === libraryBook ? librarySchemeFault(entries) : schemeFault(entries[0]?.text ?? '');
  if (scheme !== undefined) return no({ fault: 'scheme', where: scheme });
  const files: BackupFile[] = [];
  for (const [index, { sha256: hash, type, base64 }] of checked.data.files.entries()) {
    const bytes = fromBase64(base64);
    if (bytes === undefined || bytesToHex(sha256(bytes)) !== hash) return no({ fault: 'file', where: `files.${index}` });
    files.push({ sha256: hash, type, bytes });
  }
  return { ok: true, backup: { book, entries, files, drafts } };
}

/** A year begins with an entry; the book of the office's own schemes may hold nothing but drafts so far. */
function chainFault(book: string, entries: readonly Sealed[]): ChainFault | undefined {
  if (book === libraryBook) return verifyChain(book, entries, libraryEntry);
  return entries.length === 0 ? { code: 'order', seq: 0, found: 0 } : verifyChain(book, entries);
}

function librarySchemeFault(entries: readonly Sealed[]): string | undefined {
  for (const { seq, text } of entries) {
    const entry = JSON.parse(text) as LibraryEntry;
    if (entry.kind !== 'schemePublished') continue;
    const checked = validateScheme(entry.scheme);
    if (!checked.ok) return `entries.${seq}.scheme.${pathText(checked.faults[0]?.path ?? [])}`;
    if (schemeHash(checked.scheme) !== entry.schemeHash) return `entries.${seq}.schemeHash`;
  }
  return undefined;
}

function schemeFault(firstEntry: string): string | undefined {
  const entry = JSON.parse(firstEntry) as Entry;
  if (entry.kind !== 'assessmentCreated') return 'entries.0';
  const checked = validateScheme(entry.scheme);
  if (!checked.ok) return `entries.0.scheme.${pathText(checked.faults[0]?.path ?? [])}`;
  return schemeHash(checked.scheme) === entry.schemeHash ? undefined : 'entries.0.schemeHash';
}
