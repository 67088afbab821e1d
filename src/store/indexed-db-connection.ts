/**
 * One connection to an IndexedDB database, opened again when the browser closed it under us.
 *
 * Every transaction is durable ("strict"): it is answered when it has reached the disk. A read-write transaction is
 * also the lock between tabs; unlike the Web Locks it exists over plain http.
 *
 * Imports: book-store, indexed-db-faults, indexed-db-open.
 */

import { StoreError, type StoreFault } from './book-store.ts';
import { workingFault } from './indexed-db-faults.ts';
import { openDatabase, type DatabasePlan } from './indexed-db-open.ts';

export interface OpenOptions {
  /**
   * Told when another tab holds an older version and does not let go; opening then goes on waiting for it. Without
   * this, opening fails as 'blocked'.
   */
  readonly onBlocked?: () => void;
  /**
   * Told when another tab wants a newer version or to delete the database. The connection lets go by itself, and
   * every later call fails as 'blocked': the page has to be loaded anew.
   */
  readonly onVersionChange?: () => void;
  /**
   * Told when the browser threw the database away, as it does unasked when it finds it damaged or when the user clears
   * the site's data, and an empty one stands in its place: only a backup brings the books back. Met while working,
   * every later call fails as 'closed' until the stores are opened anew.
   */
  readonly onLost?: () => void;
}

export type Work<Result> = (transaction: IDBTransaction) => Promise<Result>;

export interface Connection {
  /** Runs `work` in one transaction: all of it is on disk when this resolves, or none of it when it rejects. */
  readonly run: <Result>(stores: readonly string[], mode: IDBTransactionMode, work: Work<Result>) => Promise<Result>;
  readonly close: () => void;
}

export async function connect(plan: DatabasePlan, { onBlocked, onVersionChange, onLost }: OpenOptions): Promise<Connection> {
  let current: Promise<IDBDatabase> | undefined;
  let identity: string | undefined;
  let ended: StoreFault | undefined;
  let lacksRoom = false;

  async function open(forgetIt: () => void): Promise<IDBDatabase> {
    const opened = await openDatabase(plan, onBlocked).catch((error: StoreError) => {
      // On a full disk Chromium cannot open the database either, and does not say why.
      throw lacksRoom && error.fault === 'broken' ? new StoreError('full', { cause: error.cause }) : error;
    });
    const { database } = opened;
    const isAnother = identity !== undefined && identity !== opened.identity;
    if (isAnother) ended = 'closed';
    if (isAnother || opened.replacesDamaged) onLost?.();
    if (ended !== undefined) database.close();
    identity = opened.identity;
    lacksRoom = false;
    database.addEventListener('close', forgetIt);
    database.addEventListener('versionchange', () => {
      database.close();
      ended ??= 'blocked';
      onVersionChange?.();
    });
    return database;
  }

  function database(): Promise<IDBDatabase> {
    if (current !== undefined) return current;
    const opening = open(() => forget(opening));
    opening.catch(() => forget(opening));
    current = opening;
    return opening;
  }

  function forget(opening: Promise<IDBDatabase>): void {
    if (current === opening) current = undefined;
  }

  async function attempt<Result>(opening: Promise<IDBDatabase>, job: Job<Result>): Promise<Result> {
    const opened = await opening;
    if (ended !== undefined) throw new StoreError(ended);
    return transact(opened, ...job).catch((cause: unknown) => {
      const fault = workingFault(cause);
      lacksRoom ||= fault.fault === 'full';
      throw fault;
    });
  }

  await database();
  return {
    run: async (...job) => {
      const opening = database();
      try {
        return await attempt(opening, job);
      } catch (error) {
        if (ended !== undefined || !(error instanceof StoreError && error.fault === 'closed')) throw error;
        forget(opening);
        return attempt(database(), job);
      }
    },
    close: () => {
      ended = 'closed';
      current?.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
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
