/**
 * One thing recorded on site: the commands that put it on record, the files it names, and how far it has got.
 *
 * Imports: ledger and workflow (types).
 */

import type { Command } from '#workflow/commands.ts';
import type { Refusal } from '#workflow/refusal.ts';
import type { Actor } from '../actor.ts';

export type SiteState = 'waiting' | 'sending' | 'sent' | 'refused';

export interface SiteRecord {
  readonly id: string;
  /** ISO instant, by the clock of the device. */
  readonly at: string;
  /** Puts records of one instant in order. */
  readonly order: number;
  readonly book: string;
  readonly bookTitle: string;
  /** The pack it was recorded against; null where the book itself was open. Those of a pack leave as a file. */
  readonly pack: string | null;
  readonly actor: Actor;
  readonly about: { readonly kind: 'visit' | 'problem' | 'conclusion'; readonly unit: string; readonly words: string };
  readonly commands: readonly Command[];
  /** Hashes of the files named in the commands. */
  readonly files: readonly string[];
  readonly state: SiteState;
  /** Why it was refused, or could not be sent the last time. */
  readonly refusal: Refusal | null;
  readonly sentAt: string | null;
}

export interface SiteFile {
  readonly sha256: string;
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keptAt: string;
}

export function inOrder(records: readonly SiteRecord[]): readonly SiteRecord[] {
  return records.slice().sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}

export function isSameActor(a: Actor, b: Actor): boolean {
  return a.role === b.role && a.person === b.person && a.unit === b.unit;
}
