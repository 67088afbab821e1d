/**
 * From the browser's error names to the four faults that the app knows.
 *
 * Imports: book-store.
 */

import { StoreError, type StoreFault } from './book-store.ts';

/**
 * VersionError: another tab runs a newer app. The others: private windows and switched-off storage, each engine with
 * a name of its own (Chromium says UnknownError where the user or an administrator forbade site data), or with no
 * `indexedDB` at all (TypeError).
 */
const whileOpening: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'blocked',
  InvalidStateError: 'blocked',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  UnknownError: 'blocked',
  TypeError: 'blocked',
  AbortError: 'closed',
};

/** InvalidStateError: the connection was closed. AbortError: closed in the middle. UnknownError: its other end is gone. */
const whileWorking: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  UnknownError: 'closed',
  TimeoutError: 'blocked',
};

export function openingFault(error: unknown): StoreError {
  return faultBy(whileOpening, error);
}

export function workingFault(error: unknown): StoreError {
  return faultBy(whileWorking, error);
}

function faultBy(table: Readonly<Record<string, StoreFault>>, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  // DOMException is not an Error in every engine; its name is all that counts.
  const name = (cause as { readonly name?: unknown } | null)?.name;
  return new StoreError((typeof name === 'string' ? table[name] : undefined) ?? 'broken', { cause });
}
