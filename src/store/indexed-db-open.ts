/**
 * Opening an IndexedDB database: on a fresh log, and knowing which database it is.
 *
 * Imports: book-store, indexed-db-faults.
 */

import { StoreError } from './book-store.ts';
import { openingFault } from './indexed-db-faults.ts';

export interface DatabasePlan {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (database: IDBDatabase) => void;
}

export interface OpenedDatabase {
  readonly database: IDBDatabase;
  /** Made when the database was made: another one means that this is another database under the same name. */
  readonly identity: string;
  /** The browser found a damaged database here and put this empty one in its place. */
  readonly replacesDamaged: boolean;
}

const identityStore = 'identity';

/** Throws StoreError. Where another tab holds an older version: waits and tells `onBlocked`, or fails without it. */
export async function openDatabase(plan: DatabasePlan, onBlocked?: () => void): Promise<OpenedDatabase> {
  try {
    const first = await beginFreshLog(`${plan.name} (fresh log)`);
    const { database, replacesDamaged } = await open(plan, onBlocked);
    return { database, identity: await identityOf(database), replacesDamaged: first.replacesDamaged || replacesDamaged };
  } catch (error) {
    throw openingFault(error);
  }
}

/**
 * Chromium goes on writing at the end of its log even where a power cut or a full disk left a torn record there. What
 * it writes behind that is lost at the next start, or the whole database is thrown away as damaged. Deleting any
 * database makes it begin a new log, in a few milliseconds. docs/decisions/0022 tells how this was found.
 */
async function beginFreshLog(name: string): Promise<Pick<OpenedDatabase, 'replacesDamaged'>> {
  try {
    // The loss of damaged databases is told to the first one that is opened: this one.
    const { database, replacesDamaged } = await open({ name, version: 1, upgrade: () => undefined });
    database.close();
    await answer(indexedDB.deleteDatabase(name));
    return { replacesDamaged };
  } catch {
    // What stands in the way here stands in the way of opening the real database, and is told there.
    return { replacesDamaged: false };
  }
}

function open({ name, version, upgrade }: DatabasePlan, onBlocked?: () => void): Promise<Omit<OpenedDatabase, 'identity'>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    let upgrading: IDBTransaction | null = null;
    let replacesDamaged = false;
    let givenUp = false;
    request.addEventListener('upgradeneeded', (event) => {
      upgrading = request.transaction;
      // Only Chromium says so.
      replacesDamaged = (event as { readonly dataLoss?: unknown }).dataLoss === 'total';
      addIdentity(request.result);
      upgrade(request.result);
    });
    // A request that was cut off says only AbortError; the transaction knows why.
    request.addEventListener('error', () => reject(upgrading?.error ?? request.error));
    request.addEventListener('blocked', () => {
      if (onBlocked !== undefined) return onBlocked();
      givenUp = true;
      return reject(new StoreError('blocked'));
    });
    request.addEventListener('success', () => {
      if (givenUp) request.result.close();
      else resolve({ database: request.result, replacesDamaged });
    });
  });
}

function addIdentity(database: IDBDatabase): void {
  if (database.objectStoreNames.contains(identityStore)) return;
  database.createObjectStore(identityStore).put(`${Date.now()} ${Math.random()}`, identityStore);
}

async function identityOf(database: IDBDatabase): Promise<string> {
  return String(await answer(database.transaction(identityStore).objectStore(identityStore).get(identityStore)));
}

/** The answer of one request. */
export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
