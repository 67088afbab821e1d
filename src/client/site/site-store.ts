/**
 * What is recorded on site and not in a book yet: records, photos, half-typed forms, packs. In this browser's IndexedDB, apart
 * from the books, so that it is there whatever answers or does not answer.
 *
 * Where a browser gives no IndexedDB (private windows, policies) it is kept in memory, and `isKept` says so: a screen
 * must tell the person before anything is typed.
 *
 * Imports: nothing.
 */

export type SiteTable = 'records' | 'files' | 'drafts' | 'packs';

export interface SiteStore {
  /** False where nothing outlives this tab. */
  readonly isKept: boolean;
  readonly get: <T>(table: SiteTable, key: string) => Promise<T | undefined>;
  readonly all: <T>(table: SiteTable) => Promise<readonly T[]>;
  /** All or nothing, and on the disk when it answers. */
  readonly put: (rows: readonly { readonly table: SiteTable; readonly key: string; readonly value: unknown }[]) => Promise<void>;
  /** Only where the key is still there, looked at and put in one step. False where it was removed. */
  readonly replace: (table: SiteTable, key: string, value: unknown) => Promise<boolean>;
  readonly remove: (rows: readonly { readonly table: SiteTable; readonly key: string }[]) => Promise<void>;
  /** Removes the files whose keys `unused` answers, looked at and removed in one step: what is kept meanwhile stays. */
  readonly sweep: <Record, File>(unused: (records: readonly Record[], files: readonly File[]) => readonly string[]) => Promise<void>;
}

const tables: readonly SiteTable[] = ['records', 'files', 'drafts', 'packs'];
export const siteDatabase = 'kaoping-site';
const version = 1;

let opened: Promise<SiteStore> | undefined;

/** The one of this tab, opened at the first call. */
export function siteStore(): Promise<SiteStore> {
  opened ??= openSiteStore().catch(() => memoryStore());
  return opened;
}

/** For tests: the next call opens anew. */
export function forgetSiteStore(): void {
  opened = undefined;
}

async function openSiteStore(): Promise<SiteStore> {
  if (typeof indexedDB === 'undefined') return memoryStore();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(siteDatabase, version);
    request.addEventListener('upgradeneeded', () => {
      for (const table of tables) if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB cannot be opened.')));
    request.addEventListener('blocked', () => reject(new Error('Another tab holds an older layout.')));
  });
  // a newer program in another tab may upgrade; this one opens again at its next call
  database.addEventListener('versionchange', () => {
    database.close();
    forgetSiteStore();
  });
  database.addEventListener('close', forgetSiteStore);

  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')));
    });
  const change = (names: readonly SiteTable[], work: (transaction: IDBTransaction) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction([...new Set(names)], 'readwrite', { durability: 'strict' });
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB gave up.')));
      work(transaction);
    });

  return {
    isKept: true,
    get: <T>(table: SiteTable, key: string) => answer(database.transaction(table).objectStore(table).get(key)) as Promise<T | undefined>,
    all: <T>(table: SiteTable) => answer(database.transaction(table).objectStore(table).getAll()) as Promise<readonly T[]>,
    put: (rows) => (rows.length === 0 ? Promise.resolve() : change(rows.map(({ table }) => table), (transaction) => {
      for (const { table, key, value } of rows) transaction.objectStore(table).put(value, key);
    })),
    replace: async (table, key, value) => {
      let isThere = false;
      await change([table], (transaction) => {
        const found = transaction.objectStore(table).getKey(key);
        found.addEventListener('success', () => {
          isThere = found.result !== undefined;
          if (isThere) transaction.objectStore(table).put(value, key);
        });
      });
      return isThere;
    },
    remove: (rows) => (rows.length === 0 ? Promise.resolve() : change(rows.map(({ table }) => table), (transaction) => {
      for (const { table, key } of rows) transaction.objectStore(table).delete(key);
    })),
    sweep: <Record, File>(unused: (records: readonly Record[], files: readonly File[]) => readonly string[]) => change(['records', 'files'], (transaction) => {
      const records = transaction.objectStore('records').getAll() as IDBRequest<Record[]>;
      const files = transaction.objectStore('files').getAll() as IDBRequest<File[]>;
      // requests of a transaction are answered in order: with the second both are there
      files.addEventListener('success', () => {
        for (const key of unused(records.result, files.result)) transaction.objectStore('files').delete(key);
      });
    }),
  };
}

function memoryStore(): SiteStore {
  const held: Readonly<Record<SiteTable, Map<string, unknown>>> = { records: new Map(), files: new Map(), drafts: new Map(), packs: new Map() };
  return {
    isKept: false,
    get: <T>(table: SiteTable, key: string) => Promise.resolve(held[table].get(key) as T | undefined),
    all: <T>(table: SiteTable) => Promise.resolve([...held[table].values()] as readonly T[]),
    put: async (rows) => rows.forEach(({ table, key, value }) => void held[table].set(key, value)),
    replace: async (table, key, value) => {
      const isThere = held[table].has(key);
      if (isThere) held[table].set(key, value);
      return isThere;
    },
    remove: async (rows) => rows.forEach(({ table, key }) => void held[table].delete(key)),
    sweep: async <Record, File>(unused: (records: readonly Record[], files: readonly File[]) => readonly string[]) => {
      for (const key of unused([...held.records.values()] as Record[], [...held.files.values()] as File[])) held.files.delete(key);
    },
  };
}
