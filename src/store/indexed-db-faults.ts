/**
 * From the browser's errors to the four faults that the app knows.
 *
 * Imports: book-store.
 */

import { StoreError, type StoreFault } from './book-store.ts';

type FaultByName = Readonly<Record<string, StoreFault>>;

/**
 * VersionError: another tab runs a newer app. The others: private windows and switched-off storage, each engine with
 * a name of its own, or with no `indexedDB` at all (ReferenceError, TypeError).
 */
const whileOpening: FaultByName = {
  QuotaExceededError: 'full',
  VersionError: 'blocked',
  InvalidStateError: 'blocked',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  ReferenceError: 'blocked',
  TypeError: 'blocked',
  AbortError: 'closed',
};

/** InvalidStateError: the connection was closed. AbortError: closed in the middle. UnknownError: its other end is gone. */
const whileWorking: FaultByName = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  AbortError: 'closed',
  UnknownError: 'closed',
  TimeoutError: 'blocked',
};

/** Two things that Chromium tells apart only in the message of its UnknownError. */
const byMessage: readonly (readonly [RegExp, StoreFault])[] = [
  [/NO_SPACE/, 'full'],
  // The user or an administrator forbade this site to keep data.
  [/denied permission/, 'blocked'],
];

export function openingFault(error: unknown): StoreError {
  return faultBy(whileOpening, error);
}

export function workingFault(error: unknown): StoreError {
  return faultBy(whileWorking, error);
}

function faultBy(table: FaultByName, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  // DOMException is not an Error in every engine; only its two texts count.
  const { name = '', message = '' } = Object(cause) as { readonly name?: string; readonly message?: string };
  const told = byMessage.find(([words]) => name === 'UnknownError' && words.test(message))?.[1];
  return new StoreError(told ?? table[name] ?? 'broken', { cause });
}
