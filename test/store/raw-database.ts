/**
 * The database below the store, opened by hand: to damage it, to hold it, to look into it.
 *
 * Imports: nothing.
 */

export function openRaw(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** What is needed of a request: where the answer will be. */
interface Asked<Result> {
  readonly result: Result;
}

/** One request in a transaction of its own; resolves with its answer when the transaction is complete. */
export async function inRaw<Result>(name: string, store: string, ask: (store: IDBObjectStore) => Asked<Result>): Promise<Result> {
  const database = await openRaw(name);
  const transaction = database.transaction(store, 'readwrite');
  const request = ask(transaction.objectStore(store));
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  database.close();
  return request.result;
}
