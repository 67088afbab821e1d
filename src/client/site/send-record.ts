/**
 * Sends one record of the outbox: its files, then its commands under the ids that they were given when it was made.
 *
 * Pure: where records are kept and what time it is are given, so that test/simulation can play both.
 *
 * Imports: client, workflow (types).
 */

import type { Command } from '#workflow/commands.ts';
import { refusalFrom, type ApiClient } from '../api-client.ts';
import { newId } from '../commands.ts';
import type { SiteFile, SiteRecord } from './site-record.ts';

export interface RecordKeeping {
  readonly file: (sha256: string) => Promise<SiteFile | undefined>;
  /** On the disk when it answers. False where a person removed the record meanwhile: it stays removed. */
  readonly write: (record: SiteRecord) => Promise<boolean>;
  /** ISO instant. */
  readonly now: () => string;
}

/** False where the way is closed, so that there is no use in trying the next. */
export async function sendRecord(api: ApiClient, record: SiteRecord, { file, write, now }: RecordKeeping): Promise<boolean> {
  // removed while those before it were sent: nobody wants it sent any more
  if (!(await write({ ...record, state: 'sending' }))) return true;
  let sent = 0;
  try {
    for (const hash of record.files) {
      const found = await file(hash);
      if (found !== undefined) await api.sendBytes(`/books/${record.book}/evidence/${hash}`, found.bytes, found.type);
    }
    for (const command of record.commands) {
      await carryOut(api, record.book, command);
      sent += 1;
    }
    await write({ ...record, state: 'sent', refusal: null, sentAt: now() });
    return true;
  } catch (error) {
    const refusal = refusalFrom(error);
    const isAway = refusal.code === 'unreachable' || refusal.code === 'busy' || refusal.code === 'storeBlocked' || refusal.code === 'storeFull';
    // it came by another way before: from a pack, or from another device
    const isThere = refusal.code === 'exists' || (refusal.code === 'visitConcluded' && record.about.kind === 'conclusion');
    // an id under which something was refused stays refused: whoever sends it again after mending means it anew
    const isUsedUp = !isThere && !isAway && refusal.code !== 'evidenceMissing';
    const commands = record.commands.map((command, place) => (isUsedUp && place === sent ? { ...command, id: newId() } : command));
    await write({ ...record, commands, state: isThere ? 'sent' : isAway ? 'waiting' : 'refused', refusal: isThere ? null : refusal, sentAt: isThere ? now() : null });
    return !isAway;
  }
}

const resends = 2;

/** The answer of a change can be lost on the way back; asked again under the same id it is carried out once. */
async function carryOut(api: ApiClient, book: string, command: Command): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await api.send('POST', `/books/${book}/commands`, command);
      return;
    } catch (error) {
      const { code } = refusalFrom(error);
      if ((code !== 'unreachable' && code !== 'busy') || attempt >= resends) throw error;
    }
  }
}
