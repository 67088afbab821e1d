/**
 * The outbox: what was recorded on site is in IndexedDB first, and goes to the API when that answers.
 *
 * Sending is the ordinary command under the id it was given when it was recorded, so a lost answer or a second window
 * sends nothing twice. Records go in the order in which they were made, because a problem belongs to a visit; the first that does
 * not get through keeps those behind it waiting. A refusal is no failure of the way: the record stays with its reason.
 *
 * Imports: zustand, client.
 */

import { create } from 'zustand';

import { currentActor } from '../actor.ts';
import type { ApiClient } from '../api-client.ts';
import { newId } from '../commands.ts';
import { sendRecord, type RecordKeeping } from './send-record.ts';
import { inOrder, isSameActor, type SiteFile, type SiteRecord } from './site-record.ts';
import { siteStore } from './site-store.ts';

interface Outbox { readonly records: readonly SiteRecord[]; readonly isKept: boolean; readonly isRead: boolean }
const useOutboxStore = create<Outbox>(() => ({ records: [], isKept: true, isRead: false }));

/** Oldest first. */
export function useOutbox(): Outbox {
  return useOutboxStore();
}

/** Another window's changes are seen at the next look. */
export async function readOutbox(): Promise<readonly SiteRecord[]> {
  const store = await siteStore();
  const records = inOrder(await store.all<SiteRecord>('records'));
  useOutboxStore.setState({ records, isKept: store.isKept, isRead: true });
  tellWaiting(records);
  return records;
}

let made = 0;

/** On the disk when it answers, together with nothing else: its files were kept before. */
export async function keepRecord(part: Pick<SiteRecord, 'book' | 'bookTitle' | 'pack' | 'about' | 'commands' | 'files'>): Promise<SiteRecord> {
  const record: SiteRecord = { ...part, id: newId(), at: new Date().toISOString(), order: (made += 1), actor: currentActor(), state: 'waiting', refusal: null, sentAt: null };
  await write([record]);
  return record;
}

export async function removeRecord(id: string): Promise<void> {
  const store = await siteStore();
  await store.remove([{ table: 'records', key: id }]);
  await dropFiles();
}

/** A refused one waits again; what can be mended (an inspection reopened) may have been. */
export async function retryRecord(id: string): Promise<void> {
  const record = await (await siteStore()).get<SiteRecord>('records', id);
  if (record !== undefined) await replace({ ...record, state: 'waiting', refusal: null });
}

const keeping: RecordKeeping = {
  file: async (hash) => (await siteStore()).get<SiteFile>('files', hash),
  // what was sent cannot be taken back: whoever removed it while it was on its way must see that it got through
  write: async (record) => (record.state === 'sent' ? write([record]).then(() => true) : replace(record)),
  now: () => new Date().toISOString(),
};

let running: Promise<void> | undefined;

/** One run at a time in this window; whoever asks meanwhile waits for another look. */
export function sendWaiting(api: ApiClient): Promise<void> {
  running = (running ?? Promise.resolve()).then(() => run(api)).finally(() => {
    running = undefined;
  });
  return running;
}

async function run(api: ApiClient): Promise<void> {
  const actor = currentActor();
  const waiting = (await readOutbox()).filter((record) => record.pack === null && (record.state === 'waiting' || record.state === 'sending') && isSameActor(record.actor, actor));
  for (const record of waiting) {
    if (!(await sendRecord(api, record, keeping))) break;
  }
  await dropFiles();
}

async function write(records: readonly SiteRecord[]): Promise<void> {
  await (await siteStore()).put(records.map((value) => ({ table: 'records', key: value.id, value })));
  await readOutbox();
}

/** A record that was removed, here or in another window, is not brought back. */
async function replace(record: SiteRecord): Promise<boolean> {
  const isThere = await (await siteStore()).replace('records', record.id, record);
  await readOutbox();
  return isThere;
}

/** A photo taken and not yet part of a record belongs to a form that may still be open. */
const keptForForms = 7 * 86_400_000;

/** Files that no unsent record names go: those that were sent after they were kept last, and those old enough to be nobody's. */
async function dropFiles(): Promise<void> {
  const now = Date.now();
  await (await siteStore()).sweep<SiteRecord, SiteFile>((records, files) => {
    const needed = new Set(records.filter(({ state }) => state !== 'sent').flatMap((record) => record.files));
    const sentAt = new Map(inOrder(records).flatMap((record) => (record.sentAt === null ? [] : record.files.map((hash) => [hash, record.sentAt as string] as const))));
    // the same photo taken up again is kept again, for a form that may still be open
    const isUnused = ({ sha256, keptAt }: SiteFile) => !needed.has(sha256) && ((sentAt.get(sha256) ?? '') >= keptAt || now - Date.parse(keptAt) > keptForForms);
    return files.filter(isUnused).map(({ sha256 }) => sha256);
  });
  await readOutbox();
}

const flag = 'kaoping.outbox';

/** For the frame, which must not load this file to know that there is nothing to do. */
function tellWaiting(records: readonly SiteRecord[]): void {
  try {
    const count = records.filter(({ state, pack }) => pack === null && state !== 'sent').length;
    if (count === 0) localStorage.removeItem(flag);
    else localStorage.setItem(flag, String(count));
  } catch {
    // storage is switched off: the outbox is looked at when its screen is opened
  }
}
