/**
 * One connection to an IndexedDB database, opened again when the browser closed it under us.
 *
 * Every transaction is durable ("strict"): it is answered when it has reached the disk. A read-write transaction is
 * also the lock between tabs; unlike the Web Locks it exists over plain http.
 *
 * Imports: book-store, indexed-db-faults.
 */

import { StoreError } from './book-store.ts';
import { openingFault, workingFault } from './indexed-db-faults.ts';

export interface DatabasePlan {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (database: IDBDatabase) => void;
}

export interface OpenOptions {
  /**
   * Told when another tab holds an older version and does not let go; opening then goes on waiting for it. Without
   * this, opening fails as 'blocked'.
   */
  readonly onBlocked?: () => void;
  /** Told when another tab wants a newer version or to delete the database; the connection lets go by itself. */
  readonly onVersionChange?: () => void;
}

export type Work<Result> = (transaction: IDBTransaction) => Promise<Result>;

export interface Connection {
  /** Runs `work` in one transaction: all of it is on disk when this resolves, or none of it when it rejects. */
  readonly run: <Result>(stores: readonly string[], mode: IDBTransactionMode, work: Work<Result>) => Promise<Result>;
  readonly close: () => void;
}

export async function connect(plan: DatabasePlan, options: OpenOptions): Promise<Connection> {
  let current: Promise<IDBDatabase> | undefined;
  let shut = false;

  function database(): Promise<IDBDatabase> {
    if (current !== undefined) return current;
    const opening = openDatabase(plan, options, () => forget(opening));
    opening.catch(() => forget(opening));
    current = opening;
    return opening;
  }

  function forget(opening: Promise<IDBDatabase>): void {
    if (current === opening) current = undefined;
  }

  async function attempt<Result>(opening: Promise<IDBDatabase>, ...job: Job<Result>): Promise<Result> {
    const opened = await opening;
    if (shut) throw new StoreError('closed');
    return transact(opened, ...job).catch((error: unknown) => {
      throw workingFault(error);
    });
  }

  await database();
  return {
    run: async (...job) => {
      if (shut) throw new StoreError('closed');
      const opening = database();
      try {
        return await attempt(opening, ...job);
      } catch (error) {
        if (shut || !(error instanceof StoreError && error.fault === 'closed')) throw error;
        forget(opening);
        return attempt(database(), ...job);
      }
    },
    close: () => {
      shut = true;
      void current?.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}

/** The answer of one request. */
export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

type Job<Result> = [stores: readonly string[], mode: IDBTransactionMode, work: Work<Result>];

async function transact<Result>(database: IDBDatabase, ...[stores, mode, work]: Job<Result>): Promise<Result> {
  const transaction = database.transaction(stores, mode, { durability: 'strict' });
  const finished = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('', 'AbortError')));
  });
  try {
    const [result] = await Promise.all([work(transaction), finished]);
    return result;
  } catch (error) {
    abort(transaction);
    // A request that was cut off says only AbortError; the transaction knows why.
    throw transaction.error ?? error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}

function openDatabase({ name, version, upgrade }: DatabasePlan, { onBlocked, onVersionChange }: OpenOptions, onGone: () => void): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    // Throws where storage is switched off; reading `indexedDB` alone may already do so.
    const request = globalThis.indexedDB.open(name, version);
    let givenUp = false;
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('blocked', () => {
      if (onBlocked !== undefined) return onBlocked();
      givenUp = true;
      return reject(new StoreError('blocked'));
    });
    request.addEventListener('success', () => {
      const database = request.result;
      if (givenUp) return database.close();
      database.addEventListener('close', onGone);
      database.addEventListener('versionchange', () => {
        database.close();
        onGone();
        onVersionChange?.();
      });
      return resolve(database);
    });
  }).catch((error: unknown) => {
    throw openingFault(error);
  });
}
