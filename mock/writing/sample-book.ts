/**
 * A finished sample as one backup file's contents.
 *
 * Imports: exchange (types), ledger (types), writing.
 */

import type { Backup, BackupFile } from '#exchange/backup.ts';
import type { Sealed } from '#ledger/chain.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookWriter } from './book-writer.ts';
import { screenshots } from './evidence.ts';

/** What writeBackup takes. */
export interface SampleBook {
  readonly book: string;
  readonly savedAt: string;
  readonly entries: readonly Sealed[];
  readonly files: readonly BackupFile[];
  readonly drafts: Backup['drafts'];
  /** The book of its public answers, where it has a questionnaire. */
  readonly answers?: readonly Sealed[];
}

export type Draft = Backup['drafts'][number];

/** The book as it stands, with the pictures that its entries or drafts name. */
export function sampleBook(writer: BookWriter, drafts: readonly Draft[] = []): SampleBook {
  const entries = writer.entries();
  const texts = [...entries, ...drafts].map(({ text }) => text);
  const files = screenshots().map(({ file }) => file).filter(({ sha256 }) => texts.some((text) => text.includes(sha256)));
  return { book: writer.book, savedAt: writer.clock.now(), entries, files, drafts: [...drafts] };
}

/** A half-typed sheet, under the key that the API gives it. */
export function sheetDraft(writer: BookWriter, author: Actor, { sheet, content }: { readonly sheet: string; readonly content: unknown }): Draft {
  const savedAt = writer.clock.now();
  writer.clock.pass(600, 5400);
  return { key: `${author.role}:${author.unit ?? author.person}/sheet:${sheet}`, savedAt, text: JSON.stringify(content) };
}
