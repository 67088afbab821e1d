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

import type { Command } from '#workflow/commands.ts';
import { currentActor } from '../actor.ts';
import { refusalFrom, type ApiClient } from '../api-client.ts';
import { newId } from '../commands.ts';
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
  if (record !== undefined) await write([{ ...record, state: 'waiting', refusal: null }]);
}

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
    if (!(await sendOne(api, record))) break;
  }
  await dropFiles();
}

/** False where the way is closed, so that there is no use in trying the next. */
async function sendOne(api: ApiClient, record: SiteRecord): Promise<boolean> {
  await write([{ ...record, state: 'sending' }]);
  try {
    const store = await siteStore();
    for (const hash of record.files) {
      const file = await store.get<SiteFile>('files', hash);
      if (file !== undefined) await api.sendBytes(`/books/${record.book}/evidence/${hash}`, file.bytes, file.type);
    }
    for (const command of record.commands) await carryOut(api, record.book, command);
    await write([{ ...record, state: 'sent', refusal: null, sentAt: new Date().toISOString() }]);
    return true;
  } catch (error) {
    const refusal = refusalFrom(error);
    const isAway = refusal.code === 'unreachable' || refusal.code === 'busy' || refusal.code === 'storeBlocked' || refusal.code === 'storeFull';
    // it came by another way before: from a pack, or from another device
    const isThere = refusal.code === 'exists' || (refusal.code === 'visitConcluded' && record.about.kind === 'conclusion');
    await write([{ ...record, state: isThere ? 'sent' : isAway ? 'waiting' : 'refused', refusal: isThere ? null : refusal, sentAt: isThere ? new Date().toISOString() : null }]);
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

async function write(records: readonly SiteRecord[]): Promise<void> {
  await (await siteStore()).put(records.map((value) => ({ table: 'records', key: value.id, value })));
  await readOutbox();
}

/** A photo taken and not yet part of a record belongs to a form that may still be open. */
const keptForForms = 7 * 86_400_000;

/** Files that no unsent record names go, once they are old enough to be nobody's. */
async function dropFiles(): Promise<void> {
  const store = await siteStore();
  const records = await readOutbox();
  const sent = new Set(records.filter(({ state }) => state === 'sent').flatMap(({ files }) => files));
  const needed = new Set(records.filter(({ state }) => state !== 'sent').flatMap(({ files }) => files));
  const now = Date.now();
  const files = await store.all<SiteFile>('files');
  const gone = files.filter(({ sha256, keptAt }) => !needed.has(sha256) && (sent.has(sha256) || now - Date.parse(keptAt) > keptForForms));
  await store.remove(gone.map(({ sha256 }) => ({ table: 'files', key: sha256 })));
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
